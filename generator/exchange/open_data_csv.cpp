#include "exchange/open_data_csv.hpp"

#include "model/field_label.hpp"
#include "plan/open_data.hpp"

#include <utility>

namespace schaukasten {
namespace {

using Columns = std::vector<std::string>;
using Fields = std::vector<DataField>;
using Values = std::vector<DataValue>;

constexpr std::string_view id_column = "id";
constexpr std::string_view address_column = "url";

bool is_table_list(const DataField& field) {
    return field.kind == DataKind::Table && field.is_list;
}

Columns further(const Columns& place, std::string more) {
    auto all = place;
    all.push_back(std::move(more));
    return all;
}

} // namespace

CsvTables::CsvTables(std::string_view name, const Fields& fields, CsvReader reader, FileSink& sink)
    : fields_(fields), reader_(reader), sink_(sink) {
    begin(std::string(name), {std::string(id_column)}, fields, true);
}

void CsvTables::add(const DataRecord& record) {
    rows(0, {record.id}, fields_, record.values, &record.url);
    for (auto& table : tables_) hand_on(table.text, *table.file);
}

void CsvTables::end() {
    for (auto& table : tables_) {
        table.file->add(table.text);
        table.file->end();
    }
}

std::size_t CsvTables::begin(std::string name, const Columns& place, const Fields& fields,
                             bool is_of_records) {
    const auto at = tables_.size();
    const auto ending = reader_ == CsvReader::Person ? readable_csv_ending : csv_ending;
    auto file = sink_.begin(open_data_file(name, ending));
    tables_.push_back({std::move(name), std::move(file), {}, {}});
    if (reader_ == CsvReader::Person) tables_[at].text = utf8_mark;
    {
        auto row = rows_of(at);
        for (const auto& column : place) row.add(column);
        if (is_of_records) row.add(address_column);
        columns(row, fields, "");
        row.end_row();
    }
    for (const auto& field : fields) {
        if (!is_table_list(field)) continue;
        const auto list = begin(tables_[at].name + "-" + std::string(field.info.key),
                                further(place, title(field)), field.inside, false);
        tables_[at].lists.push_back(list);
    }
    return at;
}

void CsvTables::rows(std::size_t table, const Columns& place, const Fields& fields,
                     const Values& values, const std::string* url) {
    auto row = rows_of(table);
    for (const auto& column : place) row.add(column);
    if (url) row.add(*url);
    cells(row, fields, values);
    row.end_row();
    std::size_t list = 0;
    for (std::size_t k = 0; k < fields.size(); ++k) {
        if (!is_table_list(fields[k])) continue;
        const auto inner = tables_[table].lists[list++];
        for (std::size_t i = 0; i < values[k].rows.size(); ++i) {
            rows(inner, further(place, std::to_string(i + 1)), fields[k].inside, values[k].rows[i],
                 nullptr);
        }
    }
}

void CsvTables::columns(CsvRows& row, const Fields& fields, const std::string& before) const {
    for (const auto& field : fields) {
        if (is_table_list(field)) continue;
        if (field.kind == DataKind::Table) {
            const auto* between = reader_ == CsvReader::Person ? ": " : ".";
            columns(row, field.inside, before + title(field) + between);
        } else {
            row.add(before + title(field));
        }
    }
}

void CsvTables::cells(CsvRows& row, const Fields& fields, const Values& values) const {
    for (std::size_t k = 0; k < fields.size(); ++k) {
        if (is_table_list(fields[k])) continue;
        if (fields[k].kind != DataKind::Table) {
            row.add(cell(values[k]));
        } else {
            const Values nothing(fields[k].inside.size());
            cells(row, fields[k].inside, values[k].rows.empty() ? nothing : values[k].rows.front());
        }
    }
}

/// "lernen | streit"; in it "||" is one "|".
std::string CsvTables::cell(const DataValue& value) const {
    std::string text;
    for (const auto& each : value.cells) {
        if (!text.empty()) text += " | ";
        const bool is_shown = reader_ == CsvReader::Person && !each.shown.empty();
        const auto& words = is_shown ? each.shown : each.text;
        if (value.cells.size() == 1) return words;
        for (const char c : words) text.append(c == '|' ? 2U : 1U, c);
    }
    return text;
}

std::string CsvTables::title(const DataField& field) const {
    return std::string(reader_ == CsvReader::Person ? label_of(field.info) : field.info.key);
}

CsvRows CsvTables::rows_of(std::size_t table) {
    return {tables_[table].text, reader_ == CsvReader::Person ? ';' : ','};
}

} // namespace schaukasten
