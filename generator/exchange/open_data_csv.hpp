#pragma once

#include "base/csv_row.hpp"
#include "base/file_sink.hpp"
#include "exchange/open_data_table.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// To whom a table speaks: programs get the keys and ids, people what they are called, and a
/// separator that spreadsheets in Germany expect.
enum class CsvReader { Program, Person };

/// The table of some records, and one for each list of tables in them: a row of that begins with
/// the id and says by a count, under the key of the list, which entry it is.
class CsvTables {
public:
    /// `fields` and `sink` have to outlive this.
    CsvTables(std::string_view name, const std::vector<DataField>& fields, CsvReader reader,
              FileSink& sink);

    void add(const DataRecord& record);
    /// REQUIRES: called once, last.
    void end();

private:
    struct Table {
        std::string name;
        std::unique_ptr<GrowingFile> file;
        std::string text;               // not handed on yet
        std::vector<std::size_t> lists; // the tables of its lists of tables, in their order
    };

    /// `place`: the columns that say whose rows these are.
    std::size_t begin(std::string name, const std::vector<std::string>& place,
                      const std::vector<DataField>& fields, bool is_of_records);
    void rows(std::size_t table, const std::vector<std::string>& place,
              const std::vector<DataField>& fields, const std::vector<DataValue>& values,
              const std::string* url);
    void columns(CsvRows& row, const std::vector<DataField>& fields,
                 const std::string& before) const;
    void cells(CsvRows& row, const std::vector<DataField>& fields,
               const std::vector<DataValue>& values) const;
    [[nodiscard]] std::string cell(const DataValue& value) const;
    [[nodiscard]] std::string title(const DataField& field) const;
    [[nodiscard]] CsvRows rows_of(std::size_t table);

    const std::vector<DataField>& fields_;
    CsvReader reader_;
    FileSink& sink_;
    std::vector<Table> tables_;
};

} // namespace schaukasten
