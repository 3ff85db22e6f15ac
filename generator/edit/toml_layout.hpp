#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// Where things stand in a TOML file, byte by byte, so that one of them can be changed and all else
// stays. Places are paths as in csv_columns.hpp: of the second [[zeiten]] "zeiten.2.tag".

struct TextSpan {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::string_view of(std::string_view text) const {
        return text.substr(begin, end - begin);
    }
};

struct TomlLayout {
    /// `key = value` on lines of its own.
    struct Pair {
        std::string path;
        std::size_t section = 0; // that it stands in
        TextSpan lines;          // with the last one's end
        TextSpan value;
    };
    /// What begins at a `[header]`; the first begins with the file and has none.
    struct Section {
        std::string path; // of an element of [[zeiten]]: "zeiten.2"
        TextSpan header;  // with its line's end
    };
    /// A value that is no table, also within {…}.
    struct Leaf {
        std::string path;
        TextSpan value;
    };

    std::vector<Section> sections;
    std::vector<Pair> pairs;
    std::vector<Leaf> leaves;
};

/// REQUIRES: `text` is valid TOML; a byte order mark and \r\n are no matter.
TomlLayout layout_of(std::string_view text);

/// Whether one path leads to what the other is a part of: "zeiten" and "zeiten.2.tag".
bool is_within(std::string_view path, std::string_view outer);

/// "zeiten.2" of "zeiten.2.tag"; empty at the top.
std::string_view outer_path(std::string_view path);
std::string_view last_part(std::string_view path);
/// Either may be empty.
std::string joined_path(std::string_view outer, std::string_view part);

} // namespace schaukasten
