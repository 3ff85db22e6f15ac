#pragma once

#include "schema/known_content.hpp"

#include <map>
#include <string>

namespace schaukasten {

/// What a new record has from the beginning.
struct NewRecord {
    std::string id;
    /// TOML by key, dotted inside tables: {"name", "\"Südschule\""}.
    std::map<std::string, std::string, std::less<>> values;
};

/// The file of a new record, for an editor to fill in: a draft, each key below the sentence that
/// explains it. Required keys stand open, the others behind `#`, with no blank after it.
std::string scaffold_of(const FileKind& kind, const NewRecord& record, const KnownContent& known);

} // namespace schaukasten
