#include "base/csv_row.hpp"

#include "support/catch.hpp"

#include <vector>

using namespace schaukasten;

namespace {

std::string row(const std::vector<std::string>& cells) {
    std::string text;
    CsvRows rows(text, ',');
    for (const auto& cell : cells) rows.add(cell);
    rows.end_row();
    return text;
}

} // namespace

TEST_CASE("cells of a table stand in quotation marks, whatever is in them") {
    CHECK(row({"a", "", "b,c", "sagt \"ja\"", "zwei\nZeilen"}) ==
          "\"a\",\"\",\"b,c\",\"sagt \"\"ja\"\"\",\"zwei\nZeilen\"\r\n");
}

TEST_CASE("no cell of a table is a formula") {
    CHECK(row({"=1+1"}) == "\"'=1+1\"\r\n");
    CHECK(row({"+49 30 1"}) == "\"'+49 30 1\"\r\n");
    CHECK(row({"-1"}) == "\"'-1\"\r\n");
    CHECK(row({"@SUM(A1)"}) == "\"'@SUM(A1)\"\r\n");
    CHECK(row({"\t=1"}) == "\"'\t=1\"\r\n");
    CHECK(row({"'=1"}) == "\"''=1\"\r\n"); // so that one apostrophe can be taken away again
    CHECK(row({"'tis"}) == "\"'tis\"\r\n");
}
