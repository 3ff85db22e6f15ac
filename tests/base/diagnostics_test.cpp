#include "base/diagnostics.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("a message names place and line, and points at the column counted in letters") {
    Diagnostics diagnostics;
    const std::string_view text = "a = 1\nüber = 2\n";
    diagnostics.error({"schulen/x.toml", text, {2, 8}}, "zu groß");
    CHECK(to_text(diagnostics.sorted()[0]) == "schulen/x.toml:2:8: Fehler: zu groß\n"
                                              "    über = 2\n"
                                              "           ^\n");
}

TEST_CASE("messages are ordered by path and place, whatever the order of work") {
    Diagnostics diagnostics;
    diagnostics.warning({"b", "", {1, 1}}, "3");
    diagnostics.error({"a", "", {2, 1}}, "2");
    diagnostics.error({"a", "", {1, 9}}, "1");
    const auto sorted = diagnostics.sorted();
    CHECK(sorted[0].message == "1");
    CHECK(sorted[1].message == "2");
    CHECK(sorted[2].message == "3");
    CHECK(diagnostics.count(Severity::Error) == 2);
}

TEST_CASE("a message about a file as a whole quotes no line") {
    Diagnostics diagnostics;
    diagnostics.error({"x.toml", "a = 1\n", {}}, "zu viel");
    CHECK(to_text(diagnostics.sorted()[0]) == "x.toml: Fehler: zu viel\n");
}

TEST_CASE("a quoted line cannot steer the terminal") {
    Diagnostics diagnostics;
    diagnostics.error({"x", "a\x1B[2J\u202Eb\tc", {1, 2}}, "Zeichen");
    CHECK(diagnostics.sorted()[0].quote == "a\uFFFD[2J\uFFFDb\tc");
}

TEST_CASE("what is hidden in a name or a value cannot steer the terminal either") {
    Diagnostics diagnostics;
    diagnostics.error({"a\x1B[31m\nb\xFF.toml", "", {}}, "unbekanntes Feld »\u202Eabc«");
    CHECK(to_text(diagnostics.sorted()[0]) ==
          "a\uFFFD[31m\uFFFDb\uFFFD.toml: Fehler: unbekanntes Feld »\uFFFDabc«\n");
}

TEST_CASE("a hundred thousand mistakes in one file are told without searching each line") {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += "a\n";
    Diagnostics diagnostics;
    for (int i = 1; i <= 100'000; ++i) diagnostics.error({"x", text, {i, 1}}, "Fehler");
    CHECK(diagnostics.sorted().front().quote == "a");
    CHECK(diagnostics.sorted().back().quote.empty());
}
