#pragma once

#include "base/toml.hpp"
#include "edit/toml_leaves.hpp"
#include "read/content.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// Views someone else's text, the Content: the files of one record.
struct ContentRecord {
    std::string id;
    const Record* original = nullptr;
    std::vector<const Record*> translations; // `artikel/<id>.<language>.md`
};

/// The records of a type, as `type_index` numbers it, in the order of their files.
std::vector<ContentRecord> records_of(const Content& content, std::size_t type);

/// All values of a record; those of `artikel/<id>.en.md` under "uebersetzung.en", and the text of
/// an .md file under "text".
std::vector<TomlLeaf> values_of(const ContentRecord& record);

/// Where a value is kept.
struct ValuePlace {
    std::string file; // in content/
    std::string path; // in that file
};

/// `record` is null for a new one.
ValuePlace place_of_value(std::size_t type, const std::string& id, const ContentRecord* record,
                          std::string_view path);

} // namespace schaukasten
