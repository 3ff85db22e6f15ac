#include "edit/toml_leaves.hpp"

#include "edit/csv_columns.hpp"
#include "edit/toml_layout.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

bool is_list_of_tables(const TomlArray& list) {
    return !list.empty() && std::ranges::all_of(list, [](const TomlValue& element) {
        return std::holds_alternative<TomlTable>(element.data);
    });
}

void add_leaves(std::vector<TomlLeaf>& leaves, const TomlTable& table, const std::string& outer) {
    for (const auto& [key, where, value] : table.entries) {
        const auto path = joined_path(outer, key);
        const auto* list = std::get_if<TomlArray>(&value.data);
        if (const auto* inner = std::get_if<TomlTable>(&value.data)) {
            add_leaves(leaves, *inner, path);
        } else if (list && is_list_of_tables(*list)) {
            for (std::size_t k = 0; k < list->size(); ++k) {
                add_leaves(leaves, std::get<TomlTable>((*list)[k].data),
                           joined_path(path, std::to_string(k + 1)));
            }
        } else {
            leaves.emplace_back(path, value);
        }
    }
}

TomlValue& entry_of(TomlTable& table, std::string_view key, const TomlValue& like) {
    const auto found = std::ranges::find(table.entries, key, &TomlEntry::key);
    if (found != table.entries.end()) return found->value;
    table.entries.push_back({std::string(key), like.where, {TomlTable{}, like.where}});
    return table.entries.back().value;
}

TomlTable& table_in(TomlValue& value) {
    if (!std::holds_alternative<TomlTable>(value.data)) value.data = TomlTable{};
    return std::get<TomlTable>(value.data);
}

TomlValue& element_of(TomlValue& value, std::size_t count, const TomlValue& like) {
    if (!std::holds_alternative<TomlArray>(value.data)) value.data = TomlArray{};
    auto& list = std::get<TomlArray>(value.data);
    while (list.size() < count) list.push_back({TomlTable{}, like.where});
    return list[count - 1];
}

} // namespace

std::vector<TomlLeaf> leaves_of(const TomlTable& table) {
    std::vector<TomlLeaf> leaves;
    add_leaves(leaves, table, "");
    return leaves;
}

void put_leaf(TomlTable& table, std::string_view path, const TomlValue& value) {
    auto* inner = &table;
    const auto parts = parts_of(path);
    for (std::size_t k = 0; k < parts.size(); ++k) {
        auto* at = &entry_of(*inner, parts[k], value);
        if (k + 1 < parts.size()) {
            if (const auto count = count_in(parts[k + 1]))
                at = &element_of(*at, *count, value), ++k;
        }
        if (k + 1 >= parts.size()) {
            *at = value;
        } else {
            inner = &table_in(*at);
        }
    }
}

const TomlValue* value_at(const TomlTable& table, std::string_view path) {
    const auto* inner = &table;
    const TomlValue* at = nullptr;
    for (const auto part : parts_of(path)) {
        const auto* list = at ? std::get_if<TomlArray>(&at->data) : nullptr;
        if (list) {
            const auto count = count_in(part);
            at = count && *count <= list->size() ? &(*list)[*count - 1] : nullptr;
        } else {
            const auto* entry = inner->find(part);
            at = entry ? &entry->value : nullptr;
        }
        if (!at) return nullptr;
        if (const auto* deeper = std::get_if<TomlTable>(&at->data)) inner = deeper;
    }
    return at;
}

bool same_value(const TomlValue& a, const TomlValue& b) {
    if (a.data.index() != b.data.index()) return false;
    if (const auto* list = std::get_if<TomlArray>(&a.data)) {
        return std::ranges::equal(*list, std::get<TomlArray>(b.data), same_value);
    }
    if (const auto* table = std::get_if<TomlTable>(&a.data)) {
        return std::ranges::equal(table->entries, std::get<TomlTable>(b.data).entries,
                                  [](const TomlEntry& x, const TomlEntry& y) {
                                      return x.key == y.key && same_value(x.value, y.value);
                                  });
    }
    return std::visit(
        [&]<class T>(const T& value) {
            if constexpr (std::is_same_v<T, TomlArray> || std::is_same_v<T, TomlTable>) {
                return false;
            } else {
                return value == std::get<T>(b.data);
            }
        },
        a.data);
}

} // namespace schaukasten
