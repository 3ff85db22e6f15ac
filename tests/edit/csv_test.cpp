#include "edit/csv.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

namespace {

struct Result {
    CsvTable table;
    std::vector<std::string> messages;
};

Result read(std::string_view text) {
    Diagnostics diagnostics;
    Result result{read_csv({"schulen.csv", text, {}}, diagnostics), {}};
    for (const auto& each : diagnostics.sorted()) {
        const auto whole = to_text(each);
        result.messages.push_back(whole.substr(0, whole.find('\n')));
    }
    return result;
}

std::vector<std::string> texts(const std::vector<CsvCell>& cells) {
    std::vector<std::string> result;
    for (const auto& cell : cells) result.push_back(cell.text);
    return result;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a table is a header and rows, with line ends of either kind and none at the end") {
    const auto [table, messages] = read("nummer,name\r\n1,Süd\n2,");
    CHECK(messages.empty());
    CHECK(texts(table.header) == Texts{"nummer", "name"});
    REQUIRE(table.rows.size() == 2);
    CHECK(texts(table.rows[0]) == Texts{"1", "Süd"});
    CHECK(texts(table.rows[1]) == Texts{"2", ""});
}

TEST_CASE("a quoted cell may hold commas, doubled quotes and line breaks") {
    const auto [table, messages] = read("name,ort\n\"Süd, \"\"die\n Schule\"\"\",Herne\n\"\",x\n");
    CHECK(messages.empty());
    REQUIRE(table.rows.size() == 2);
    CHECK(texts(table.rows[0]) == Texts{"Süd, \"die\n Schule\"", "Herne"});
    CHECK(table.rows[0][1].at == Position{3, 12});
    CHECK(table.rows[1][1].at == Position{4, 4});
}

TEST_CASE("positions count code points") {
    const auto table = read("ä,b\nöü,\"x\"\n").table;
    CHECK(table.header[1].at == Position{1, 3});
    CHECK(table.rows[0][1].at == Position{2, 5});
}

TEST_CASE("an empty line is no row") {
    CHECK(read("a,b\n\n1,2\n\n").table.rows.size() == 1);
}

TEST_CASE("a row that does not fit is reported and left out, the others stay") {
    const auto [table, messages] = read("a,b\n1\n\"2,2\n");
    CHECK(table.rows.empty());
    CHECK(messages ==
          Texts{"schulen.csv:2:1: Fehler: diese Zeile hat 1 Felder, die Kopfzeile aber 2; steht "
                "ein Komma zu viel oder zu wenig da?",
                "schulen.csv:3:2: Fehler: das Feld, das hier beginnt, hat kein schließendes "
                "Anführungszeichen"});
}

TEST_CASE("quotes in the wrong place are reported where they stand") {
    const auto [table, messages] = read("a,b\n1,S\"d\n\"1\"x,2\n3,4\n");
    REQUIRE(table.rows.size() == 1);
    CHECK(texts(table.rows[0]) == Texts{"3", "4"});
    CHECK(messages ==
          Texts{"schulen.csv:2:4: Fehler: ein Anführungszeichen mitten im Feld; schließen Sie das "
                "ganze Feld in Anführungszeichen ein und verdoppeln Sie dieses",
                "schulen.csv:3:4: Fehler: nach dem schließenden Anführungszeichen fehlt ein "
                "Komma"});
}

TEST_CASE("an empty file is no table") {
    CHECK(read("").messages == Texts{"schulen.csv: Fehler: die Datei ist leer"});
}
