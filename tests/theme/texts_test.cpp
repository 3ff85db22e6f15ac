#include "base/diagnostics.hpp"
#include "base/world_error.hpp"
#include "theme/parse_template.hpp"
#include "theme/render_template.hpp"
#include "theme/texts.hpp"

#include "support/catch.hpp"

#include <array>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace schaukasten;

namespace {

constexpr auto german_file =
    "titel = \"Schulsozialarbeit\"\n"
    "leer  = \"\"\n"
    "[liste]\n"
    "ende = \"Geht's weiter?\"\n"
    "anzahl = \"{n, plural, =0 {nichts} one {# Angebot} other {# Angebote}}\"\n"
    "seite = \"Seite {seite} von {alle}\"\n"
    "[liste.innen]\n"
    "tief = \"ganz & unten\"\n";

TextsFile file(std::string language, std::string bytes) {
    auto path = "texte/" + language + ".toml";
    return {std::move(language), std::move(path), std::move(bytes)};
}

std::string told(const Diagnostics& diagnostics) {
    std::string all;
    for (auto diagnostic : diagnostics.sorted()) {
        diagnostic.quote.clear();
        all += to_text(diagnostic);
    }
    return all;
}

std::string mistakes(std::string german) {
    Diagnostics diagnostics;
    const Texts texts(file("de", std::move(german)), diagnostics);
    return told(diagnostics);
}

/// What a language makes of a message about one number.
std::string in(const std::string& language, const std::string& pattern, int n) {
    Diagnostics diagnostics;
    const Texts texts(file(language, "t = \"" + pattern + "\"\n"), diagnostics);
    CHECK(told(diagnostics).empty());
    return texts.format("t", {{"n", n}});
}

} // namespace

TEST_CASE("a text without arguments is at hand under its whole key and in templates") {
    Diagnostics diagnostics;
    const Texts texts(file("de", german_file), diagnostics);
    CHECK(told(diagnostics).empty());
    CHECK(texts.get("titel") == "Schulsozialarbeit");
    CHECK(texts.get("leer").empty());
    CHECK(texts.get("liste.ende") == "Geht's weiter?");
    CHECK(texts.get("liste.innen.tief") == "ganz & unten");

    const auto page =
        parse_template("t", "t", "{{texte.titel}} {{texte.liste.innen.tief}}", diagnostics);
    std::string out;
    const std::array contexts{texts.as_value()};
    render(page, contexts, out);
    CHECK(out == "Schulsozialarbeit ganz &amp; unten");
}

TEST_CASE("a text with arguments is written from C++ and not offered to templates") {
    Diagnostics diagnostics;
    const Texts texts(file("de", german_file), diagnostics);
    CHECK(texts.format("liste.seite", {{"seite", 2}, {"alle", "drei"}}) == "Seite 2 von drei");
    CHECK(texts.format("liste.anzahl", {{"n", 0}}) == "nichts");
    CHECK(texts.format("liste.anzahl", {{"n", 1}}) == "1 Angebot");
    CHECK(texts.format("liste.anzahl", {{"n", 1234}}) == "1.234 Angebote");
    const auto& all = *texts.shape().members().front().shape.object;
    const auto& list = *all.members()[*all.index_of("liste")].shape.object;
    CHECK(list.index_of("ende"));
    CHECK_FALSE(list.index_of("anzahl"));
    CHECK_FALSE(list.index_of("seite"));
}

TEST_CASE("each language has its own plurals and numbers") {
    const std::string english = "{n, plural, one {# offer} other {# offers}}";
    CHECK(in("en", english, 1) == "1 offer");
    CHECK(in("en", english, 0) == "0 offers");
    CHECK(in("en", english, 12345) == "12,345 offers");
    const std::string arabic = "{n, plural, zero {z} one {o} two {t} few {f} many {m} other {x}}";
    CHECK(in("ar", arabic, 0) == "z");
    CHECK(in("ar", arabic, 1) == "o");
    CHECK(in("ar", arabic, 2) == "t");
    CHECK(in("ar", arabic, 3) == "f");
    CHECK(in("ar", arabic, 11) == "m");
    CHECK(in("ar", arabic, 100) == "x");
    CHECK(in("en", "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}", 22) == "22nd");
    CHECK(in("de", "{n, plural, offset:1 =1 {nur Sie} other {Sie und # weitere}}", 3) ==
          "Sie und 2 weitere");
    CHECK(in("de", "{n, number} '{'n'}'", 5000) == "5.000 {n}");
}

TEST_CASE("a word selects a form, and fractions are written as the language does") {
    Diagnostics diagnostics;
    const Texts texts(file("de", "a = \"{wer, select, traeger {beim Träger} other {anderswo}}\"\n"
                                 "b = \"{n, plural, one {# Stelle} other {# Stellen}}\"\n"),
                      diagnostics);
    CHECK(texts.format("a", {{"wer", "traeger"}}) == "beim Träger");
    CHECK(texts.format("a", {{"wer", "amt"}}) == "anderswo");
    CHECK(texts.format("b", {{"n", 1.5}}) == "1,5 Stellen");
}

TEST_CASE("a pattern that ICU does not understand is reported where it stands") {
    CHECK(mistakes("a = \"ä {n, plural, one {x}}\"\n") ==
          "texte/de.toml:1:6: Fehler: der Text »a« lässt sich nicht lesen: es fehlt die Form "
          "»other {…}«, die für alles übrige gilt\n");
    CHECK(mistakes("[g]\na = \"ä {n\"\n") ==
          "texte/de.toml:2:6: Fehler: der Text »g.a« lässt sich nicht lesen: eine geschweifte "
          "Klammer ist nicht geschlossen\n");
    CHECK(mistakes("a = \"{n, plural, mehr {x} other {y}}\"\n") ==
          "texte/de.toml:1:18: Fehler: der Text »a« lässt sich nicht lesen: die Formen heißen "
          "zero, one, two, few, many und other\n");
    CHECK(mistakes("a = \"{n, date}\"\n") ==
          "texte/de.toml:1:10: Fehler: der Text »a« lässt sich nicht lesen: hier geht nur "
          "»number«, »plural«, »selectordinal« oder »select«\n");
    CHECK(mistakes("a = \"{a b}\"\n") ==
          "texte/de.toml:1:7: Fehler: der Text »a« lässt sich nicht lesen: hier ist das Muster "
          "nicht richtig aufgebaut\n");
}

TEST_CASE("only texts under plain names are texts") {
    CHECK(mistakes("a = 3\n") ==
          "texte/de.toml:1:5: Fehler: »a« ist eine ganze Zahl; hier stehen nur "
          "Texte in Anführungszeichen\n");
    CHECK(mistakes("\"a.b\" = \"x\"\n") ==
          "texte/de.toml:1:1: Fehler: »a.b« ist kein Name für einen Text\n");
}

TEST_CASE("another language is compared with German, which stands in for what is missing") {
    Diagnostics diagnostics;
    const Texts german(file("de", german_file), diagnostics);
    const Texts english(file("en", "titel = \"School social work\"\n"
                                   "leer = \"\"\n"
                                   "[liste]\n"
                                   "ente = \"More?\"\n"
                                   "seite = \"Page {site}\"\n"
                                   "[liste.innen]\n"
                                   "tief = \"below\"\n"),
                        german, diagnostics);
    CHECK(
        told(diagnostics) ==
        "texte/en.toml: Warnung: es fehlt der Text »liste.anzahl«; der deutsche steht dafür\n"
        "texte/en.toml: Warnung: es fehlt der Text »liste.ende«; der deutsche steht dafür\n"
        "texte/en.toml:4:1: Fehler: den Text »liste.ente« gibt es im Deutschen nicht; meinten Sie "
        "»liste.ende« oder »liste.seite«?\n"
        "texte/en.toml:5:1: Fehler: der Text »liste.seite« nennt {site}, der deutsche nicht; "
        "meinten Sie »seite«?\n");
    CHECK(english.get("titel") == "School social work");
    CHECK(english.get("liste.ende") == "Geht's weiter?");
    CHECK(english.format("liste.anzahl", {{"n", 2000}}) == "2.000 Angebote");
    CHECK(&english.shape() == &german.shape());
}

TEST_CASE("a text that the theme does not have is named in one German sentence") {
    Diagnostics diagnostics;
    const Texts texts(file("de", german_file), diagnostics);
    CHECK_THROWS_WITH(texts.get("liste.anfang"),
                      "Dem Theme fehlt der Text »liste.anfang« in »texte/de.toml«.");
    CHECK_THROWS_AS(texts.format("gibtsnicht", {}), WorldError);
    CHECK_THROWS_AS(texts.get("liste.anzahl"), std::logic_error);
    CHECK_THROWS_AS(texts.format("liste.anzahl", {}), std::logic_error);
}

TEST_CASE("many threads write messages in one language at once") {
    Diagnostics diagnostics;
    const Texts texts(file("de", german_file), diagnostics);
    std::vector<std::string> last(4);
    {
        std::vector<std::jthread> threads;
        for (auto& mine : last) {
            threads.emplace_back([&texts, &mine] {
                for (int n = 0; n <= 500; ++n) mine = texts.format("liste.anzahl", {{"n", n}});
            });
        }
    }
    for (const auto& mine : last) CHECK(mine == "500 Angebote");
}

TEST_CASE("Arabic counts in its six forms, with the digits of the telephone numbers beside it") {
    const std::string schools = "{n, plural, zero {لا مدارس} one {مدرسة} two {مدرستان} "
                                "few {# مدارس} many {# مدرسة} other {# مدرسة}}";
    CHECK(in("ar", schools, 2) == "مدرستان");
    CHECK(in("ar", schools, 3) == "3 مدارس");
    CHECK(in("ar", schools, 18) == "18 مدرسة");
}
