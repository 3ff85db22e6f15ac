#include "edit/csv_columns.hpp"
#include "model/directory.hpp"
#include "model/field_label.hpp"

#include "support/catch.hpp"

#include <algorithm>

using namespace schaukasten;

namespace {

std::vector<std::string> paths(std::size_t type) {
    std::vector<std::string> all;
    for (const auto& column : csv_columns(type)) all.push_back(column.path);
    return all;
}

const auto offers = type_index<Offer>;

} // namespace

TEST_CASE("the columns of a list follow the table of fields, those of every record last") {
    const auto columns = paths(offers);
    CHECK(columns.front() == "titel");
    CHECK(columns.back() == "aliase");
    CHECK(std::ranges::count(columns, "anmeldung.telefon") == 1);
    CHECK(std::ranges::count(columns, "zeiten.1.tag") == 1);
    const auto assignments = paths(type_index<Fachkraft>);
    CHECK(std::ranges::count(assignments, "einsaetze.1.sprechzeiten.1.von") == 1);
}

TEST_CASE("each column of each type leads to its field") {
    for (std::size_t type = 0; type < type_count; ++type) {
        for (const auto& column : csv_columns(type)) {
            INFO(column.path);
            CHECK(field_at(type, column.path) == column.field);
        }
    }
}

TEST_CASE("a column may count further and be in another language") {
    CHECK(field_at(offers, "zeiten.12.tag"));
    CHECK(field_at(offers, "uebersetzung.tr.titel"));
    CHECK(field_at(offers, "uebersetzung.de-simple.zeiten.2.hinweis"));
    CHECK(field_at(type_index<Article>, "uebersetzung.en.text"));
    CHECK_FALSE(field_at(offers, "zeiten.0.tag"));
    CHECK_FALSE(field_at(offers, "zeiten.tag"));
    CHECK_FALSE(field_at(offers, "zeiten"));
    CHECK_FALSE(field_at(offers, "titel.1"));
    CHECK_FALSE(field_at(offers, "uebersetzung.tr.kostenlos"));
    CHECK_FALSE(field_at(offers, "uebersetzung.tr.uebersetzung.en.titel"));
}

TEST_CASE("paths sort as the table has its fields, translations last") {
    std::vector<std::string> sorted{
        "titel",       "anmeldung.wie",         "zeiten.1.tag",         "zeiten.2.tag",
        "geprueft_am", "uebersetzung.en.titel", "uebersetzung.tr.titel"};
    CHECK(
        std::ranges::is_sorted(sorted, {}, [](const auto& path) { return rank_of(offers, path); }));
}

TEST_CASE("a field is called by the start of its help") {
    CHECK(label_of(*field_at(type_index<School>, "plz")->info) == "Postleitzahl");
    CHECK(label_of(*field_at(type_index<School>, "schulform")->info) == "Schulform");
    CHECK(label_of(*field_at(type_index<School>, "strasse")->info) == "Straße und Hausnummer");
}
