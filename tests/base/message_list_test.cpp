#include "base/message_list.hpp"

#include "support/catch.hpp"

#include <algorithm>

using namespace schaukasten;

namespace {

std::vector<Diagnostic> many(Severity severity, std::string_view path, int count) {
    std::vector<Diagnostic> all;
    for (int i = 1; i <= count; ++i) all.push_back({severity, std::string(path), {i, 1}, "m", {}});
    return all;
}

long lines_of(std::string_view text) {
    return std::ranges::count(text, '\n');
}

} // namespace

TEST_CASE("few messages all stand there") {
    const auto all = many(Severity::Error, "a.toml", 50);
    std::string text;
    for (const auto& each : all) text += to_text(each);
    CHECK(message_list(all) == text);
    CHECK(message_list({}).empty());
}

TEST_CASE("of a flood in one file the first stand there and the number of the others") {
    const auto text = message_list(many(Severity::Error, "a.toml", 70'000));
    CHECK(lines_of(text) == 51);
    CHECK(text.ends_with("a.toml: 69950 weitere Meldungen in dieser Datei\n"));
    CHECK(message_list(many(Severity::Error, "a.toml", 51))
              .ends_with("1 weitere Meldung in dieser "
                         "Datei\n"));
}

TEST_CASE("an error behind many warnings is not hidden by them") {
    auto all = many(Severity::Warning, "a.toml", 80);
    all.push_back({Severity::Error, "a.toml", {90, 1}, "m", {}});
    const auto text = message_list(all);
    CHECK(text.find("a.toml:90:1: Fehler") != std::string::npos);
    CHECK(lines_of(text) == 51);
}

TEST_CASE("of a flood in very many files the rest is counted") {
    std::vector<Diagnostic> all;
    for (int file = 100; file < 200; ++file) {
        const auto more = many(Severity::Error, "f" + std::to_string(file), 50);
        all.insert(all.end(), more.begin(), more.end());
    }
    const auto text = message_list(all);
    CHECK(lines_of(text) == 1001);
    CHECK(text.ends_with("4000 weitere Meldungen in anderen Dateien\n"));
}
