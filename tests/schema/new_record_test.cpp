#include "model/directory.hpp"
#include "schema/new_record.hpp"

#include "support/catch.hpp"

#include <string>

using namespace schaukasten;

namespace {

KnownContent known() {
    KnownContent all;
    all.records.resize(type_count);
    all.records.at(type_index<School>) = {{"suedschule", "Südschule"}};
    all.records.at(type_index<Fachkraft>) = {{"suedschule-1", "Schulsozialarbeit"}};
    all.languages = {"de"};
    return all;
}

std::variant<NewRecord, Refusal> begin(std::string_view type, const std::string& title,
                                       const std::string& id = {}) {
    return begin_record(*std::get<const FileKind*>(record_kind_called(type)), title, id, known());
}

std::string refusal(const std::variant<NewRecord, Refusal>& begun) {
    const auto* refused = std::get_if<Refusal>(&begun);
    return refused ? refused->why : "";
}

std::string refusal_of_type(std::string_view name) {
    const auto called = record_kind_called(name);
    const auto* refused = std::get_if<Refusal>(&called);
    return refused ? refused->why.substr(0, refused->why.find(" Es gibt: ")) : "";
}

} // namespace

TEST_CASE("a record type is called by its German name, written as one likes") {
    const auto* school = &file_kinds().at(type_index<School>);
    for (const auto* name : {"schule", "Schule", "schulen"}) {
        CHECK(std::get<const FileKind*>(record_kind_called(name)) == school);
    }
    const auto* carrier = &file_kinds().at(type_index<Carrier>);
    CHECK(std::get<const FileKind*>(record_kind_called("traeger")) == carrier);
    CHECK(std::get<const FileKind*>(record_kind_called("Träger")) == carrier);
}

TEST_CASE("of a type that there is not, one that may be meant is named") {
    CHECK(refusal_of_type("shule") ==
          "Eine Art von Eintrag »shule« gibt es nicht; meinten Sie »schule«?");
    CHECK(refusal_of_type("xyz") == "Eine Art von Eintrag »xyz« gibt es nicht.");
    CHECK(refusal_of_type("themen") ==
          "Begriffe haben keine eigene Datei; schreiben Sie sie unter [[begriff]] in "
          "content/vokabulare/themen.toml.");
}

TEST_CASE("the id of a new record comes from its title, or from the one who writes it") {
    CHECK(std::get<NewRecord>(begin("angebot", "Elterncafé am Park")).id == "elterncafe-am-park");
    CHECK(std::get<NewRecord>(begin("angebot", "Elterncafé", "cafe-2")).id == "cafe-2");
    CHECK(refusal(begin("angebot", "Elterncafé", "Café 2")) ==
          "»Café 2« taugt nicht als Id: Kleinbuchstaben, Ziffern und Bindestriche, höchstens 80. "
          "Schreiben Sie --id cafe-2.");
    CHECK(refusal(begin("angebot", "…")) == "Aus »…« wird kein Dateiname; geben Sie mit --id einen "
                                            "an, zum Beispiel --id neuer-eintrag.");
}

TEST_CASE("an id that is taken is told with its file") {
    CHECK(refusal(begin("schule", "Südschule")) ==
          "content/schulen/suedschule.toml gibt es schon. Ergänzen Sie diese Datei, oder geben Sie "
          "dem neuen Eintrag mit --id einen anderen Namen.");
}

TEST_CASE("a Fachkraft is begun by the school, since the id must not tell the name") {
    for (const auto* school : {"suedschule", "Südschule"}) {
        const auto begun = begin("fachkraft", school);
        const auto& record = std::get<NewRecord>(begun);
        CHECK(record.id == "suedschule-2");
        CHECK(record.values.at("einsaetze.schule") == "\"suedschule\"");
    }
    CHECK(refusal(begin("fachkraft", "Mira Muster"))
              .starts_with("Eine Schule »Mira Muster« gibt es nicht. Die Adresse einer Fachkraft "
                           "darf ihren Namen nicht verraten;"));
    const auto begun = begin("fachkraft", "Beratung", "beratung-1");
    CHECK(std::get<NewRecord>(begun).values.at("funktion") == "\"Beratung\"");
}
