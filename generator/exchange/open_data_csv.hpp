#pragma once

#include "base/output_file.hpp"
#include "exchange/open_data_table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// To whom a table speaks: programs get the keys and ids, people what they are called, and a
/// separator that spreadsheets in Germany expect.
enum class CsvReader { Program, Person };

/// The table of some records, and one for each list of tables in them: a row of that begins with
/// the id and says by a count, under the key of the list, which entry it is.
std::vector<OutputFile> csv_files(std::string_view name, const std::vector<DataField>& fields,
                                  const std::vector<DataRecord>& records, CsvReader reader);

} // namespace schaukasten
