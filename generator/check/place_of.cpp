#include "check/place_of.hpp"

namespace schaukasten {

void WayIntoTable::go_to_key(std::string_view key) {
    const auto* entry = table_ ? table_->find(key) : nullptr;
    value_ = entry ? &entry->value : nullptr;
    table_ = value_ ? std::get_if<TomlTable>(&value_->data) : nullptr;
    if (value_) at_ = value_->where;
}

void WayIntoTable::go(std::size_t number) {
    const auto* list = value_ ? std::get_if<TomlArray>(&value_->data) : nullptr;
    value_ = list && number < list->size() ? &(*list)[number] : nullptr;
    table_ = value_ ? std::get_if<TomlTable>(&value_->data) : nullptr;
    if (value_) at_ = value_->where;
}

} // namespace schaukasten
