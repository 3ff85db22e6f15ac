#pragma once

#include "model/field.hpp"
#include "read/content.hpp"

#include <cstddef>
#include <string_view>

namespace schaukasten {

/// Goes from a table to a value inside it. Where the way ends early, it stays at the last value.
class WayIntoTable {
public:
    explicit WayIntoTable(const TomlTable& table) : table_(&table) {}

    template <class T, class Member>
    void go(Member T::*member) {
        go_to_key(key_of(member));
    }
    /// The element of a list.
    void go(std::size_t number);
    /// One of the tables that have names.
    void go(std::string_view name) { go_to_key(name); }

    [[nodiscard]] Position at() const { return at_; }

private:
    void go_to_key(std::string_view key);

    const TomlTable* table_ = nullptr; // missing if the value is none
    const TomlValue* value_ = nullptr; // missing at the start
    Position at_;
};

/// Where the value of a member stands, or the last one that there is on the way to it:
///
///     place_of(record, &Fachkraft::assignments, 1, &Assignment::until)
template <class... Steps>
Place place_of(const Record& record, Steps... steps) {
    WayIntoTable way(record.table);
    (way.go(steps), ...);
    return record.place(way.at());
}

} // namespace schaukasten
