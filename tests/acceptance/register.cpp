// The schools of a real register, imported into an empty content folder and built: each is found
// on its own page and at its place on the list. The register is read here by column, and pages as
// text, so that the import is not measured by itself.

#include "acceptance/page_text.hpp"
#include "edit/csv.hpp"

#include <fmt/format.h>
#include <unicode/coll.h>
#include <unicode/unistr.h>

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>

using namespace schaukasten;
using namespace schaukasten::test;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_on_a_page = 60;
const std::string register_path = SOURCE_DIR "/tests/daten/nrw-schulen/schulen-projektgebiet.csv";

using Row = std::map<std::string, std::string>;

std::vector<Row> rows_of(const std::string& area) {
    const auto text = read_file(register_path);
    Diagnostics diagnostics;
    const auto table = read_csv({"register", text, {}}, diagnostics);
    std::vector<Row> rows;
    for (const auto& cells : table.rows) {
        Row row;
        for (std::size_t k = 0; k < cells.size(); ++k) row[table.header[k].text] = cells[k].text;
        if (row["gebiet"] == area) rows.push_back(std::move(row));
    }
    return rows;
}

Finished program(std::vector<std::string> arguments, const fs::path& folder) {
    arguments.insert(arguments.begin(), SCHAUKASTEN_PROGRAM);
    return run(arguments, folder);
}

Finished import(const std::string& area, const TemporaryFolder& town,
                const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"import", "register",  register_path, "--area",
                                       area,     "--content", "content"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return program(arguments, town.path());
}

void build(const TemporaryFolder& town) {
    const auto built =
        program({"build", "--quiet", "--content", "content", "--output", "public", "--theme",
                 SOURCE_DIR "/themes/kern", "--today", "2026-11-23", "--no-legal-check"},
                town.path());
    INFO(built.errors);
    REQUIRE(built.status == 0);
}

/// Value of a key that stands on a line of its own.
std::string value_of(const std::string& toml, const std::string& key) {
    const auto opening = "\n" + key + " = \"";
    const auto begin = toml.find(opening);
    if (begin == std::string::npos) return {};
    const auto from = begin + opening.size();
    return toml.substr(from, toml.find("\"\n", from) - from);
}

struct Written {
    std::string id;
    std::string name;
};

std::map<std::string, Written> written_schools(const TemporaryFolder& town) {
    std::map<std::string, Written> schools; // by Schulnummer
    for (const auto& file : fs::directory_iterator(town / "content/schulen")) {
        const auto toml = read_file(file.path());
        schools[value_of(toml, "schulnummer")] = {file.path().stem(), value_of(toml, "name")};
    }
    return schools;
}

std::string folded(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c != ' ' || !result.ends_with(' ')) result += c;
    }
    return result;
}

void check_page(const TemporaryFolder& town, Row row, const Written& school) {
    INFO(school.id);
    const auto words = words_of(town.read("public/schulen/" + school.id + "/index.html"));
    CHECK(words.find(school.name) != std::string::npos);
    CHECK(words.find(folded(row["strasse"])) != std::string::npos);
    CHECK(words.find(row["plz"] + " " + row["ort"]) != std::string::npos);
    if (row["telefon"].empty()) return;
    CHECK(words.find(row["telefon_vorwahl"] + " " + row["telefon"]) != std::string::npos);
}

/// Ids of the schools as the list pages show them.
std::vector<std::string> listed_ids(const TemporaryFolder& town, std::size_t count) {
    std::vector<std::string> ids;
    const auto pages = (count + most_on_a_page - 1) / most_on_a_page;
    for (std::size_t page = 1; page <= pages; ++page) {
        const auto folder = page == 1 ? "schulen/" : fmt::format("schulen/seite/{}/", page);
        const auto text = town.read("public/" + folder + "index.html");
        for (const auto& link : links_of(text, folder)) {
            const fs::path path(link);
            const auto parts = std::distance(path.begin(), path.end());
            if (!link.starts_with("schulen/") || parts != 3 || !link.ends_with('/')) continue;
            ids.push_back(path.parent_path().filename().string());
        }
    }
    CHECK_FALSE(town.has(fmt::format("public/schulen/seite/{}/index.html", pages + 1)));
    return ids;
}

bool is_german_order(const std::vector<std::string>& names) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Collator> german(
        icu::Collator::createInstance(icu::Locale::getGerman(), status));
    REQUIRE(U_SUCCESS(status));
    return std::ranges::is_sorted(names, [&](const std::string& left, const std::string& right) {
        return german->compareUTF8(left, right, status) == UCOL_LESS;
    });
}

void check_list(const TemporaryFolder& town, const std::map<std::string, Written>& schools) {
    std::map<std::string, std::string> names;
    for (const auto& [number, school] : schools) names[school.id] = school.name;
    const auto listed = listed_ids(town, schools.size());

    std::vector<std::string> each_once = listed;
    std::ranges::sort(each_once);
    std::vector<std::string> ids;
    for (const auto& [id, name] : names) ids.push_back(id);
    CHECK(each_once == ids);

    std::vector<std::string> in_order;
    for (const auto& id : listed) in_order.push_back(names[id]);
    CHECK(is_german_order(in_order));
}

void check_area(const std::string& area, std::size_t count) {
    const TemporaryFolder town;
    town.write("content/schaukasten.toml", "[verzeichnis]\n"
                                           "titel = \"Schulsozialarbeit\"\n"
                                           "kommune = \"Musterstadt\"\n"
                                           "basis_url = \"https://www.stadt.example/\"\n"
                                           "[herausgeber]\n"
                                           "name = \"Regionales Bildungsbüro\"\n");
    const auto shown = import(area, town, {});
    INFO(shown.errors);
    CHECK(shown.status == 0);
    CHECK(shown.out.find(fmt::format("\n{}: {} Schulen neu, 0 geändert, 0 unverändert.\n", area,
                                     count)) != std::string::npos);
    CHECK(shown.out.find("\n[[quelle]]\n") != std::string::npos);
    CHECK_FALSE(town.has("content/schulen"));

    CHECK(import(area, town, {"--yes"}).status == 0);
    const auto rows = rows_of(area);
    const auto schools = written_schools(town);
    CHECK(rows.size() == count);
    REQUIRE(schools.size() == count);

    build(town);
    for (auto row : rows) {
        REQUIRE(schools.contains(row["schulnummer"]));
        check_page(town, row, schools.at(row["schulnummer"]));
    }
    check_list(town, schools);

    const auto before = files_below(town / "content");
    const auto again = import(area, town, {"--yes"});
    CHECK(again.out.find(fmt::format("\n{}: 0 Schulen neu, 0 geändert, {} unverändert.\n", area,
                                     count)) != std::string::npos);
    CHECK(files_below(town / "content") == before);
}

} // namespace

TEST_CASE("Dortmund's 169 schools are imported, built and found") {
    check_area("Dortmund", 169);
}

TEST_CASE("Kreis Soest's 107 schools are imported, built and found") {
    check_area("Kreis Soest", 107);
}

TEST_CASE("Krefeld's 62 schools are imported, built and found") {
    check_area("Krefeld", 62);
}

TEST_CASE("Herne's 43 schools are imported, built and found") {
    check_area("Herne", 43);
}

TEST_CASE("Bergkamen's 15 schools are imported, built and found") {
    check_area("Bergkamen", 15);
}
