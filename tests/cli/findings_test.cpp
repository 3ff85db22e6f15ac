#include "cli/due_list.hpp"
#include "cli/findings.hpp"

#include <nlohmann/json.hpp>

#include "support/catch.hpp"

using namespace schaukasten;
using nlohmann::json;

namespace {

std::vector<Diagnostic> two_findings() {
    return {{Severity::Error, "content/a b/ü.toml", {3, 5}, "zu kurz", "x = 1"},
            {Severity::Hint, "content/leer.toml", {}, "leer", ""}};
}

} // namespace

TEST_CASE("SARIF names file, line, level and message as GitHub reads them") {
    const auto sarif = json::parse(findings_as_sarif(two_findings()));
    CHECK(sarif["version"] == "2.1.0");
    const auto& run = sarif["runs"][0];
    CHECK(run["tool"]["driver"]["name"] == "Schaukasten");
    const auto& first = run["results"][0];
    CHECK(first["level"] == "error");
    CHECK(first["message"]["text"] == "zu kurz");
    const auto& place = first["locations"][0]["physicalLocation"];
    CHECK(place["artifactLocation"]["uri"] == "content/a%20b/%C3%BC.toml");
    CHECK(place["region"]["startLine"] == 3);
    CHECK(place["region"]["startColumn"] == 5);
    const auto& second = run["results"][1];
    CHECK(second["level"] == "note");
    CHECK(second["locations"][0]["physicalLocation"]["region"]["startLine"] == 1);
    for (const auto& result : run["results"]) {
        const auto id = result["ruleId"].get<std::string>();
        const auto& rules = run["tool"]["driver"]["rules"];
        CHECK(std::any_of(rules.begin(), rules.end(),
                          [&](const json& rule) { return rule["id"] == id; }));
    }
}

TEST_CASE("Code Quality names what GitLab asks for, each finding with a fingerprint of its own") {
    auto found = two_findings();
    found.push_back(found[0]);
    const auto list = json::parse(findings_as_code_quality(found));
    REQUIRE(list.size() == 3);
    CHECK(list[0]["severity"] == "critical");
    CHECK(list[0]["location"]["path"] == "content/a b/ü.toml");
    CHECK(list[0]["location"]["lines"]["begin"] == 3);
    CHECK(list[1]["location"]["lines"]["begin"] == 1);
    CHECK(list[0]["fingerprint"] != list[2]["fingerprint"]);
}

TEST_CASE("a finding is the same when lines above it come or go") {
    auto moved = two_findings();
    moved[0].at.line = 30;
    const auto fingerprint = [](const std::vector<Diagnostic>& found) {
        return json::parse(findings_as_code_quality(found))[0]["fingerprint"];
    };
    CHECK(fingerprint(two_findings()) == fingerprint(moved));
    moved[0].message = "zu lang";
    CHECK(fingerprint(two_findings()) != fingerprint(moved));
}

TEST_CASE("what is due stands under who is responsible, for the next 90 days") {
    const auto day = [](const char* text) { return *parse_date(text); };
    const std::vector<Duty> duties{
        {"", day("2026-11-24"), "schulen/a.toml", "A", "Angaben prüfen"},
        {"Redaktion", day("2026-11-01"), "schulen/b.toml", "B", "Angaben prüfen"},
        {"Redaktion", day("2027-02-22"), "schulen/c.toml", "C", "Angaben prüfen"}};
    CHECK(due_list(duties, day("2026-11-23"), MessageFormat::Text) ==
          "Niemand ist eingetragen (zustaendig)\n"
          "  2026-11-24, morgen: A – Angaben prüfen\n    schulen/a.toml\n"
          "\nRedaktion\n"
          "  2026-11-01, seit 22 Tagen: B – Angaben prüfen\n    schulen/b.toml\n");
    const auto list = json::parse(due_list(duties, day("2026-11-24"), MessageFormat::Json));
    REQUIRE(list.size() == 3);
    CHECK(list[2]["due"] == "2027-02-22");
    CHECK(list[1]["responsible"] == "Redaktion");
    CHECK(due_list({}, day("2026-11-23"), MessageFormat::Text) ==
          "In den nächsten 90 Tagen ist nichts fällig.\n");
}
