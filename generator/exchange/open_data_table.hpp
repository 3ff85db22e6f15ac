#pragma once

#include "model/field.hpp"
#include "plan/site_plan.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// The records of a type as plain values, by its table of fields: CSV, JSON and its schema are
// written from these, so that only one file is compiled for every record type.

/// What a value is to those who read data.
enum class DataKind {
    Flag,
    Whole,
    Number,
    Text,
    Day,
    Address,
    Mail,
    Word,
    Term,
    Record,
    Point,
    Table
};

struct DataField {
    FieldInfo info;
    DataKind kind = DataKind::Text;
    bool is_list = false;
    std::span<const std::string_view> words; // of DataKind::Word: all that it may be
    std::vector<DataField> inside;           // of DataKind::Table
};

struct DataCell {
    std::string text;  // a number, true, false, an id, an ISO date
    std::string shown; // to people: the name in place of an id, "ja"; empty if it is the same
};

/// In the order of the fields; empty if there is nothing to say.
struct DataValue {
    std::vector<DataCell> cells;              // one, or those of a list; of a Point two numbers
    std::vector<std::vector<DataValue>> rows; // of DataKind::Table

    [[nodiscard]] bool empty() const { return cells.empty() && rows.empty(); }
};

struct DataRecord {
    std::string id;
    std::string url; // of its page
    std::vector<DataValue> values;
};

std::vector<DataField> data_fields(std::size_t type);

/// Calls `take` with each record of a type, in their order.
void for_each_data_record(std::size_t type, const SitePlan& plan,
                          const std::function<void(const DataRecord& record)>& take);

} // namespace schaukasten
