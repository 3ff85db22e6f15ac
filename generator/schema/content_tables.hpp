#pragma once

#include "model/vocabulary_name.hpp"
#include "schema/key.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// A kind of file in content/: of one record type, a vocabulary, or one of those that there are
/// once.
struct FileKind {
    std::string name;          // "schulen", "schaukasten", "vokabulare-themen"
    std::string title;         // German: "Schule", "Verzeichnis"
    std::string path;          // below content/: "schulen/*.toml"
    std::string_view folder{}; // of records
    bool is_markdown = false;
    std::optional<Vocabulary> vocabulary{};    // that it is
    std::vector<std::string_view> name_keys{}; // of records: what they are called
    std::string_view role_key{};               // of records that may have no name
    KeyTable table{};
};

/// First the record types, as `type_index` numbers them, then the files that there are once.
const std::vector<FileKind>& file_kinds();

/// "schule" for Schule, "traeger" for Träger: how a command calls a record type.
std::string command_name(const FileKind& kind);

} // namespace schaukasten
