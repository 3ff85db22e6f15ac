#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// A library by name and version: {"cmark-gfm", "0.29.0.gfm.6"}.
struct Library {
    std::string name;
    std::string version;

    friend auto operator<=>(const Library&, const Library&) = default;
};

/// What the system loaded into this process, by name. The versions are those of the files: what
/// runs, not what was there when the program was built.
std::vector<Library> loaded_libraries();

/// By the name of a library's file; nothing if it tells no version.
std::optional<Library> library_of_file(std::string_view name);

// These are headers alone, and so a part of the program.
Library toml_library();
Library json_library();

/// One line each, indented: "  cmark-gfm 0.29.0.gfm.6\n".
std::string lines_of(const std::vector<Library>& libraries);

} // namespace schaukasten
