#include "search/analyse.hpp"

#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/files.hpp"

#include <algorithm>
#include <sstream>

using namespace schaukasten;

namespace {

std::string terms_of(const std::string& text) {
    const Stemmer stemmer;
    std::vector<std::string> terms;
    for (const auto& word : words_of(text)) terms.push_back(stemmer.stem(word));
    return fmt::format("{}", fmt::join(terms, " "));
}

std::string test_file(const std::string& name) {
    return read_file(std::filesystem::path(SOURCE_DIR) / "tests/suche" / name);
}

} // namespace

TEST_CASE("the generator finds the terms that the table of examples says") {
    const auto table = nlohmann::json::parse(test_file("analyse.json"));
    REQUIRE(table.at("beispiele").size() > 30);
    for (const auto& example : table.at("beispiele")) {
        INFO(example.at(0).get<std::string>());
        CHECK(terms_of(example.at(0)) == example.at(1).get<std::string>());
    }
}

TEST_CASE("the list of stems that the browser is held to is libstemmer's") {
    const Stemmer stemmer;
    std::istringstream lines(test_file("staemme.txt"));
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        const auto blank = line.find(' ');
        INFO(line);
        CHECK(stemmer.stem(line.substr(0, blank)) == line.substr(blank + 1));
        ++count;
    }
    CHECK(count > 3000);
}

TEST_CASE("stop words are folded words, as they are looked up") {
    for (const auto& word : stop_words()) {
        INFO(word);
        CHECK(is_stop_word(word));
        CHECK(words_of(word) == std::vector<std::string>{word});
    }
    CHECK_FALSE(is_stop_word("schule"));
}
