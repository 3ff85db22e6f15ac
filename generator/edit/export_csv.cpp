#include "edit/export_csv.hpp"

#include "edit/cell_value.hpp"
#include "edit/content_record.hpp"
#include "edit/csv.hpp"
#include "edit/csv_columns.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace schaukasten {
namespace {

/// Sorted as the table has its fields.
std::vector<std::string> used_columns(std::size_t type,
                                      const std::vector<std::vector<TomlLeaf>>& records) {
    std::map<std::vector<std::size_t>, std::string> columns;
    for (const auto& column : csv_columns(type)) {
        const bool is_plain = column.path.find('.') == std::string::npos;
        if (is_plain) columns.emplace(rank_of(type, column.path), column.path);
    }
    for (const auto& values : records) {
        for (const auto& [path, value] : values) {
            if (field_at(type, path)) columns.emplace(rank_of(type, path), path);
        }
    }
    std::vector<std::string> paths;
    for (auto& [rank, path] : columns) paths.push_back(std::move(path));
    return paths;
}

} // namespace

std::string export_csv(const Content& content, std::size_t type) {
    const auto records = records_of(content, type);
    std::vector<std::vector<TomlLeaf>> values;
    for (const auto& record : records) values.push_back(values_of(record));
    const auto columns = used_columns(type, values);

    std::vector<std::vector<std::string>> rows(1);
    rows.front().emplace_back(id_column);
    rows.front().insert(rows.front().end(), columns.begin(), columns.end());
    for (std::size_t k = 0; k < records.size(); ++k) {
        const std::map<std::string, TomlValue> known(values[k].begin(), values[k].end());
        auto& row = rows.emplace_back();
        row.push_back(records[k].id);
        for (const auto& column : columns) {
            const auto found = known.find(column);
            row.push_back(found == known.end() ? std::string{}
                                               : cell_of(*field_at(type, column), found->second));
        }
    }
    return csv_text(rows);
}

} // namespace schaukasten
