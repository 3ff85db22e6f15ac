#include "support/catch.hpp"
#include "support/upkeep_text.hpp"

using namespace schaukasten;

namespace {

/// What is said of a flyer with one edition, whose PDF is like this.
std::string said(const PdfAccessTable& pdf_access) {
    Town town;
    town.write("medien/f.pdf", "")
        .write("flyer/f.toml", "titel = \"F\"\nkurz = \"Kurz.\"\n[[fassungen]]\nsprache = "
                               "\"tr\"\ndatei = \"f.pdf\"\nstand = 2026-08-24\n");
    return upkeep_of(town, {}, "2026-11-23", pdf_access).about("flyer/f.toml");
}

} // namespace

TEST_CASE("a flyer whose PDF cannot be read out well is told at its file, with all that it lacks") {
    const std::string place = "5:9: Warnung: »f.pdf« lässt sich schlecht vorlesen, es ";
    const std::string fill_in =
        "tragen Sie im Ausgangsdokument Titel und Sprache ein (Datei, Eigenschaften)";
    const std::string tick = "kreuzen Sie beim Export als PDF »PDF/UA« oder »Barrierefreiheit« an";
    CHECK(said({{"f.pdf", {}}}).find(place) != std::string::npos);
    CHECK(said({{"f.pdf", {false, false, false}}})
              .find("fehlen die Struktur (Überschriften, Absätze, Listen), die Sprache und der "
                    "Titel; " +
                    fill_in + " und " + tick + "\n") != std::string::npos);
    CHECK(said({{"f.pdf", {false, true, true}}})
              .find("fehlt die Struktur (Überschriften, Absätze, Listen); " + tick + "\n") !=
          std::string::npos);
    CHECK(said({{"f.pdf", {true, false, true}}}).find("fehlt die Sprache; " + fill_in + "\n") !=
          std::string::npos);
    CHECK(said({{"f.pdf", {true, true, false}}}).find("fehlt der Titel; " + fill_in + "\n") !=
          std::string::npos);
}

TEST_CASE("a PDF that can be read out, or of which nothing is known, is fine") {
    CHECK(said({{"f.pdf", {true, true, true}}}).find("vorlesen") == std::string::npos);
    CHECK(said({}).find("vorlesen") == std::string::npos);
}
