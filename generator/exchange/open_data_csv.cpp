#include "exchange/open_data_csv.hpp"

#include "base/csv_row.hpp"
#include "model/field_label.hpp"
#include "plan/open_data.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

using Row = std::vector<std::string>;
using Fields = std::vector<DataField>;
using Values = std::vector<DataValue>;

constexpr std::string_view id_column = "id";
constexpr std::string_view address_column = "url";

bool is_table_list(const DataField& field) {
    return field.kind == DataKind::Table && field.is_list;
}

class Tables {
public:
    explicit Tables(CsvReader reader) : reader_(reader) {}

    /// `place`: the columns that say whose rows these are.
    void head(const std::string& name, Row place, const Fields& fields, const Row& more) {
        const auto at = begin(name);
        Row row = place;
        row.insert(row.end(), more.begin(), more.end());
        columns(row, fields, "");
        append(at, row);
        lists(name, place, fields);
    }

    void rows(const std::string& name, const Row& place, const Fields& fields, const Values& values,
              const Row& more) {
        Row row = place;
        row.insert(row.end(), more.begin(), more.end());
        cells(row, fields, values);
        append(find(name), row);
        inner_rows(name, place, fields, values);
    }

    std::vector<OutputFile> files() { return std::move(files_); }

private:
    [[nodiscard]] std::string_view ending() const {
        return reader_ == CsvReader::Person ? readable_csv_ending : csv_ending;
    }
    [[nodiscard]] std::string title(const DataField& field) const {
        return std::string(reader_ == CsvReader::Person ? label_of(field.info) : field.info.key);
    }

    std::size_t begin(const std::string& name) {
        files_.push_back({open_data_file(name, ending()), {}});
        if (reader_ == CsvReader::Person) files_.back().bytes = utf8_mark;
        return files_.size() - 1;
    }
    [[nodiscard]] std::size_t find(const std::string& name) const {
        const auto found =
            std::ranges::find(files_, open_data_file(name, ending()), &OutputFile::path);
        return static_cast<std::size_t>(found - files_.begin());
    }
    void append(std::size_t file, const Row& row) {
        append_csv_row(files_[file].bytes, row, reader_ == CsvReader::Person ? ';' : ',');
    }

    void columns(Row& row, const Fields& fields, const std::string& before) const {
        for (const auto& field : fields) {
            if (is_table_list(field)) continue;
            if (field.kind == DataKind::Table) {
                const auto* between = reader_ == CsvReader::Person ? ": " : ".";
                columns(row, field.inside, before + title(field) + between);
            } else {
                row.push_back(before + title(field));
            }
        }
    }

    void lists(const std::string& name, const Row& place, const Fields& fields) {
        for (const auto& field : fields) {
            if (!is_table_list(field)) continue;
            auto further = place;
            further.push_back(title(field));
            head(name + "-" + std::string(field.info.key), std::move(further), field.inside, {});
        }
    }

    void cells(Row& row, const Fields& fields, const Values& values) const {
        for (std::size_t k = 0; k < fields.size(); ++k) {
            if (is_table_list(fields[k])) continue;
            if (fields[k].kind != DataKind::Table) {
                row.push_back(cell(values[k]));
            } else {
                const Values nothing(fields[k].inside.size());
                cells(row, fields[k].inside,
                      values[k].rows.empty() ? nothing : values[k].rows.front());
            }
        }
    }

    /// "lernen | streit"; in it "||" is one "|".
    [[nodiscard]] std::string cell(const DataValue& value) const {
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

    void inner_rows(const std::string& name, const Row& place, const Fields& fields,
                    const Values& values) {
        for (std::size_t k = 0; k < fields.size(); ++k) {
            if (!is_table_list(fields[k])) continue;
            const auto inner = name + "-" + std::string(fields[k].info.key);
            for (std::size_t i = 0; i < values[k].rows.size(); ++i) {
                auto further = place;
                further.push_back(std::to_string(i + 1));
                rows(inner, further, fields[k].inside, values[k].rows[i], {});
            }
        }
    }

    CsvReader reader_;
    std::vector<OutputFile> files_;
};

} // namespace

std::vector<OutputFile> csv_files(std::string_view name, const Fields& fields,
                                  const std::vector<DataRecord>& records, CsvReader reader) {
    Tables tables(reader);
    const std::string own(name);
    tables.head(own, {std::string(id_column)}, fields, {std::string(address_column)});
    for (const auto& record : records) {
        tables.rows(own, {record.id}, fields, record.values, {record.url});
    }
    return tables.files();
}

} // namespace schaukasten
