#include "support/catch.hpp"
#include "support/markdown.hpp"

using namespace schaukasten;

namespace {

std::string times(std::size_t count, std::string_view text) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

} // namespace

TEST_CASE("a text beyond all measure is refused, with the place and the measure") {
    CHECK(parse_text(times(13 * 1024, "Wort Wort Wort Wort\n\n")).messages ==
          "a.md:1:1: Fehler: der Text ist zu lang (mehr als 256 KiB); teilen Sie ihn auf\n");
    CHECK(parse_text(times(10'001, "Wort\n")).messages ==
          "a.md:10001:1: Fehler: der Text hat mehr als 10.000 Zeilen; teilen Sie ihn auf\n");
    CHECK(parse_text("a\n\n" + times(20'001, "b")).messages ==
          "a.md:3:1: Fehler: die Zeile ist zu lang (mehr als 20.000 Bytes); teilen Sie sie auf\n");
    CHECK(parse_text(times(17, "> ") + "a").messages ==
          "a.md:1:33: Fehler: mehr als 16 Listen und Zitate ineinander; rücken Sie weniger tief "
          "ein\n");
    CHECK(parse_text(times(33, "|a") + "|\n" + times(33, "|-") + "|\n").messages ==
          "a.md:2:1: Fehler: die Tabelle hat mehr als 32 Spalten; teilen Sie sie auf\n");
    CHECK(parse_text("|a|b|c|d|\n|-|-|-|-|\n" + times(5'000, "|\n")).messages ==
          "a.md:5001:1: Fehler: die Tabellen haben zusammen mehr als 20.000 Felder; teilen Sie den "
          "Text auf\n");
    CHECK(parse_text(times(5'001, "[")).messages == "a.md:1:5001: Fehler: das Zeichen [ kommt mehr "
                                                    "als 5.000 Mal vor; teilen Sie den Text auf\n");
    CHECK(parse_text("[a]: b\n" + times(400, "c d e f g h\n")).messages ==
          "a.md:334:1: Fehler: die Linkadresse und der Absatz danach sind zu lang; lassen Sie "
          "unter der Linkadresse eine Zeile frei\n");
}

TEST_CASE("a page that would grow beyond measure is refused") {
    const std::string message =
        "a.md:1:1: Fehler: die Seite aus diesem Text würde größer als 4 MiB; teilen Sie ihn auf\n";
    const auto long_address = "[a]: https://a.example/" + times(3'800, "b") + "\n\n";
    CHECK(parse_text(long_address + times(900, "[a]\n")).messages.empty());
    CHECK(parse_text(long_address + times(1'200, "[a]\n")).messages == message);
    CHECK(parse_text(times(7'000, times(3, "https://a.b ") + "\n")).messages == message);
}

TEST_CASE("lists inside lists by indentation have the same limit") {
    std::string text;
    for (std::size_t depth = 0; depth < 17; ++depth) text += times(depth, "  ") + "- a\n";
    CHECK(parse_text(text).messages == "a.md:17:33: Fehler: mehr als 16 Listen und Zitate "
                                       "ineinander; rücken Sie weniger tief ein\n");
    CHECK(parse_text(times(34, "*a _b ") + times(34, "b_ a* ")).messages.find("Hervorhebungen") !=
          std::string::npos);
}

TEST_CASE("texts made to keep a parser busy end in a result or a message") {
    for (const auto& text : {times(2'000, "*a **a ") + "b" + times(2'000, " a** a*"),
                             times(4'900, "a_ "),
                             times(4'900, "[a"),
                             times(4'900, "a]"),
                             times(2'400, "**x"),
                             times(4'900, "[") + "a",
                             times(2'000, "[ a_"),
                             times(2'400, "![[]()"),
                             times(4'900, "</"),
                             times(4'900, "<!-- "),
                             times(2'900, "[a](<b"),
                             times(4'900, "<?"),
                             times(1'200, "~~a "),
                             times(4'900, "[^1]"),
                             times(4'900, "a.@b"),
                             times(2'700, "www..a "),
                             times(4'900, "\"a' "),
                             times(5'000, "- a\n"),
                             times(60'000, "> \n"),
                             times(3'000, "[^1]: a\n") + "[^1]",
                             times(300, "a\n") + times(5'000, "|---|\n"),
                             times(10'000, "# a\n"),
                             "[a]: b" + times(3'800, "c") + "\n\n" + times(4'900, "[a]"),
                             times(9'000, "\\\\"),
                             std::string("![^1](x.jpg)\n\n[^1]: a\n"),
                             std::string("- [x]"),
                             std::string("[^1]\n\n[^1]:"),
                             std::string("\\_\\_\\_a@b.example_c")}) {
        const auto parsed = parse_text(text);
        CHECK((parsed.tree.empty() || !html_of(parsed.tree).empty()));
    }
}
