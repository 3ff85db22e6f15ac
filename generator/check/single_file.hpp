#pragma once

#include "check/fill.hpp"
#include "check/ids.hpp"
#include "read/content.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// A file directly in content/, such as `kalender.toml`; null if there is none that can be read.
inline const Record* single_file(const Content& content, std::string_view stem) {
    const auto found = std::ranges::find_if(content.records, [&](const Record& record) {
        return record.folder.empty() && record.stem == stem && !record.is_markdown;
    });
    return found == content.records.end() || !found->is_readable ? nullptr : &*found;
}

/// What such a file says, by its table of fields.
template <class T>
T filled(const Record& file, const std::vector<std::string>& languages, const Ids& ids,
         Diagnostics& diagnostics) {
    T to;
    ValueReader reader(file, ids, languages.front(), diagnostics);
    Filler(reader, languages).fill(to, file.table, {});
    return to;
}

} // namespace schaukasten
