#pragma once

#include "edit/toml_patch.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace schaukasten {

/// What happens to one file of content/.
struct FileChange {
    enum class Act { Create, Append, Patch };

    std::string path; // in content/
    std::string text; // of Create and Append
    Act act = Act::Create;
    std::string about;                 // for the editor: "Josefschule, Herne"
    std::vector<TomlChange> changes{}; // of Patch
    std::vector<std::string> words{};  // each of them: "telefon: »1« → »2«"
};

/// Never overwrites a file that it creates: throws WorldError if one is there. A changed file is a
/// new one in its place with the same mode, so that no reader meets half of it. Files written
/// before a failure stay, and the next import goes on from there.
void write_changes(std::span<const FileChange> files, const std::filesystem::path& content_folder);

/// "»1« → »2«", "neu »2«", "»1« fällt weg"; long texts are cut.
std::string change_in_words(std::string_view before, std::string_view after);

} // namespace schaukasten
