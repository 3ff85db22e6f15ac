#include "cli/report.hpp"

#include <nlohmann/json.hpp>

#include "support/catch.hpp"

#include <sstream>

using namespace schaukasten;

TEST_CASE("a run with errors ends with status 1, one with warnings only if told to be strict") {
    std::ostringstream messages;
    Diagnostics diagnostics;
    CHECK(report(diagnostics, MessageFormat::Text, Warnings::Refuse, messages) == ExitStatus::Done);
    diagnostics.warning({"a.toml", "", {}}, "w");
    CHECK(report(diagnostics, MessageFormat::Text, Warnings::Tell, messages) == ExitStatus::Done);
    CHECK(report(diagnostics, MessageFormat::Text, Warnings::Refuse, messages) ==
          ExitStatus::ContentHasErrors);
    diagnostics.error({"a.toml", "", {}}, "e");
    CHECK(report(diagnostics, MessageFormat::Text, Warnings::Tell, messages) ==
          ExitStatus::ContentHasErrors);
    CHECK(counts_of(diagnostics) == "1 Fehler, 1 Warnung");
}

TEST_CASE("messages as JSON carry the same facts for other programs") {
    std::ostringstream messages;
    Diagnostics diagnostics;
    diagnostics.error({"content/a.toml", "x = \"ü\"\n", {1, 5}}, "zu \"kurz\"");
    report(diagnostics, MessageFormat::Json, Warnings::Tell, messages);
    const auto list = nlohmann::json::parse(messages.str());
    REQUIRE(list.size() == 1);
    CHECK(list[0]["severity"] == "error");
    CHECK(list[0]["path"] == "content/a.toml");
    CHECK(list[0]["line"] == 1);
    CHECK(list[0]["column"] == 5);
    CHECK(list[0]["message"] == "zu \"kurz\"");
}
