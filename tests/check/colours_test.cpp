#include "support/catch.hpp"
#include "support/check_text.hpp"

using namespace schaukasten;

namespace {

CheckedText check_colours_of(const std::string& colours) {
    return check_text(
        "schaukasten.toml",
        "[verzeichnis]\ntitel = \"T\"\nkommune = \"K\"\n"
        "basis_url = \"https://k.example/\"\n[herausgeber]\nname = \"H\"\n[farben]\n" +
            colours);
}

} // namespace

TEST_CASE("a colour that is hard to read as text is told with the colours derived from it") {
    CHECK(check_colours_of("haupt = \"#f39200\"\n").messages ==
          std::vector<std::string>{
              "schaukasten.toml:8:9: Hinweis: »#f39200« ist als Schrift auf hellem Grund schwer zu "
              "lesen (Kontrast 1,9 : 1); Links und Knöpfe bekommen deshalb #a15600, auf dunklem "
              "Grund #eaa55e"});
    CHECK(
        check_colours_of("haupt = \"#003a70\"\n").said() ==
        "Hinweis: »#003a70« ist als Schrift auf dunklem Grund schwer zu lesen (Kontrast 1,3 : 1); "
        "Links und Knöpfe bekommen dort #82b8f7, auf hellem Grund #003a70");
}

TEST_CASE("a text colour that cannot be read is an error with ratio, ground and way out") {
    CHECK(check_colours_of("haupt = \"#003a70\"\ntext_auf_hell = \"#f39200\"\n").messages.at(1) ==
          "schaukasten.toml:9:17: Fehler: »#f39200« ist auf mittlerem Grau (#e8e9ef) nicht gut zu "
          "lesen: Der Kontrast ist 1,9 : 1, nötig sind 4,5 : 1; nehmen Sie zum Beispiel "
          "\"#a15600\"");
    CHECK(check_colours_of("haupt = \"#003a70\"\ntext_auf_dunkel = \"#003a70\"\n").said() ==
          "Fehler: »#003a70« ist auf dunkel getöntem Grund (#1d2a39) nicht gut zu lesen: Der "
          "Kontrast ist 1,3 : 1, nötig sind 4,5 : 1; nehmen Sie zum Beispiel \"#5e93d0\"");
}

TEST_CASE("the way out of an unreadable text colour is one that passes") {
    for (const std::string colour : {"#f39200", "#ffd500", "#ffffff", "#39ff14", "#808080"}) {
        const auto said =
            check_colours_of("haupt = \"#003a70\"\ntext_auf_hell = \"" + colour + "\"\n").said();
        const auto way_out = said.substr(said.rfind("#"), 7);
        INFO(said);
        const auto& again =
            check_colours_of("haupt = \"#003a70\"\ntext_auf_hell = \"" + way_out + "\"\n").said();
        CHECK(again.find("Fehler") == std::string::npos);
    }
}

TEST_CASE("an editor who sets readable text colours is told nothing") {
    CHECK(check_colours_of("haupt = \"#f39200\"\ntext_auf_hell = \"#8a3b00\"\n"
                           "text_auf_dunkel = \"#ffc27a\"\n")
              .said() == "");
}

TEST_CASE("a colour has its form, and text colours belong to the town's") {
    CHECK(check_colours_of("haupt = \"#F90\"\n").said().find("Hinweis: »#ff9900«") == 0);
    CHECK(check_colours_of("haupt = \"orange\"\ntext_auf_hell = \"#8a3b00\"\n").said() ==
          "Fehler: »orange« ist keine Farbe; schreiben Sie # und sechs Zeichen, zum Beispiel "
          "\"#0a7d3c\"");
    CHECK(check_colours_of("text_auf_hell = \"#8a3b00\"\n").said() ==
          "Fehler: »text_auf_hell« gilt nur zusammen mit »haupt«; tragen Sie auch die Farbe der "
          "Stadt ein");
}
