#include "search/index.hpp"

#include "support/catch.hpp"
#include "support/town.hpp"

#include <sstream>
#include <string>
#include <vector>

using namespace schaukasten;
using Catch::Contains;

namespace {

std::string key_itself(std::uint32_t /*language*/, std::string_view key) {
    return std::string(key);
}

SearchIndex index_of(const Town& town, std::uint32_t language = 0, unsigned jobs = 1) {
    return make_search_index(town.plan(), language, key_itself, jobs);
}

/// All files of the index whose name begins so, one behind the other.
std::string text_of(const SearchIndex& index, std::string_view beginning) {
    std::string text;
    for (const auto& file : index.files) {
        if (file.path.starts_with(index.folder + std::string(beginning))) text += file.bytes;
    }
    return text;
}

/// The terms, spelt out.
std::vector<std::string> terms_of(const SearchIndex& index) {
    std::vector<std::string> terms;
    std::string last;
    std::istringstream lines(text_of(index, "t"));
    for (std::string line; std::getline(lines, line);) {
        last = last.substr(0, std::stoul(line.substr(0, 1), nullptr, 36)) +
               line.substr(1, line.find(' ') - 1);
        terms.push_back(last);
    }
    return terms;
}

bool has_term(const SearchIndex& index, const std::string& term) {
    const auto terms = terms_of(index);
    return std::ranges::find(terms, term) != terms.end();
}

} // namespace

TEST_CASE("the index is the same whatever the number of threads") {
    Town town;
    for (int i = 0; i < 30; ++i) {
        const auto number = std::to_string(i);
        town.school("schule-" + number, "Schule am Weg " + number);
    }
    const auto one = index_of(town, 0, 1);
    const auto four = index_of(town, 0, 4);
    CHECK(one.folder == four.folder);
    REQUIRE(one.files.size() == four.files.size());
    for (std::size_t i = 0; i < one.files.size(); ++i) {
        CHECK(one.files[i].path == four.files[i].path);
        CHECK(one.files[i].bytes == four.files[i].bytes);
    }
}

TEST_CASE("other content lies in another folder, so that pieces of two builds never meet") {
    const auto before = index_of(Town().school("sued", "Südschule"));
    const auto after = index_of(Town().school("sued", "Südschulen"));
    CHECK(before.folder != after.folder);
    CHECK_THAT(before.folder, Catch::StartsWith("assets/suche/de-"));
}

TEST_CASE("who gave no consent is not found, and neither is what is internal or a draft") {
    Town town;
    town.school("sued", "Südschule")
        .person("sued-1", "vorname = \"Mira\"\nnachname = \"Muster\"\n[[einsaetze]]\n"
                          "schule = \"sued\"\n")
        .offer("geheim", "Verborgen", "sichtbar = \"intern\"\n")
        .offer("spaeter", "Unfertig", "entwurf = true\n");
    const auto index = index_of(town);
    CHECK(has_term(index, "sudschul"));
    for (const auto* term : {"mira", "must", "verborg", "unfertig"}) {
        INFO(term);
        CHECK_FALSE(has_term(index, term));
    }
    CHECK_THAT(text_of(index, "d"), !Contains("Mira") && !Contains("Verborgen"));
}

TEST_CASE("words of the thesaurus are terms of what they lead to, stop words too") {
    Town town;
    town.offer("mut", "Mutig werden", "themen = [\"mobbing\"]\n")
        .write("vokabulare/suchwoerter.toml",
               "[[eintrag]]\nwoerter = [\"will nicht hin\"]\nziele = [\"themen/mobbing\"]\n"
               "[[eintrag]]\nwoerter = [\"hänseln\"]\nbedeutet = [\"Mutig werden\"]\n");
    const auto index = index_of(town);
    for (const auto* term : {"will", "nicht", "hin", "hanseln"}) {
        INFO(term);
        CHECK(has_term(index, term));
    }
    // Stop words that nothing is found by are never fetched.
    CHECK_THAT(text_of(index, "index"), Contains(" mein ") && !Contains(" nicht "));
}

TEST_CASE("in another language what is not translated stands in German, and says so") {
    Town town;
    town.offer("a", "Vorlesen", "[uebersetzung.en]\ntitel = \"Reading\"\nkurz = \"Short.\"\n")
        .offer("b", "Schwimmen");
    const auto texts = text_of(index_of(town, 1), "d");
    CHECK_THAT(texts, Contains("Reading\ten/angebote/a/\tShort.\t\n"));
    CHECK_THAT(texts, Contains("Schwimmen\tangebote/b/\tKurz.\tde\n"));
    CHECK(has_term(index_of(town, 1), "vorles")); // by its German name, too
}

TEST_CASE("kinds for families come before those for professionals") {
    Town town;
    town.school("sued", "Südschule")
        .write("glossar/ogs.toml", "begriff = \"OGS\"\nkurz = \"Ganztag.\"\n");
    const auto index = text_of(index_of(town), "index");
    CHECK(index.find("listen.schulen.titel") < index.find("listen.glossar.titel"));
    CHECK_THAT(index, Contains("[\"listen.glossar.titel\",") && Contains(",1]"));
}
