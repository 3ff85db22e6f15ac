// The schema is written once: a key stands in its table of fields and nowhere else in the generator
// as a word of its own; who needs it writes key_of(&School::number).
#include "check/known_keys.hpp"
#include "schema/content_tables.hpp"

#include "support/catch.hpp"
#include "support/files.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace schaukasten;

namespace {

const std::filesystem::path generator = std::filesystem::path(SOURCE_DIR) / "generator";

/// Shorter words are ordinary ones too often: "name", "art", "ort".
constexpr std::size_t telling = 5;

struct Exception {
    std::string_view file; // or a folder, with '/' at the end
    std::string_view word; // empty: any
    std::string_view why;
};

/// Words that are the same as a key by chance, or because another has named them so.
constexpr std::array<Exception, 21> exceptions{{
    {"model/", "", "the tables of fields themselves; words of content that are values"},
    {"render/", "",
     "views and texts have names of their own, which templates and texte/ use; a "
     "theme is checked against them when it is loaded"},
    {"check/known_keys.hpp", "uebersetzung", "the one key that is no field: it holds fields again"},
    {"decode/pdf_objects.cpp", "", "what the two programs tell each other of a PDF"},
    {"media/answer.cpp", "", "what the two programs tell each other of a PDF"},
    {"write/manifest.hpp", "basis_url", "a fact in the manifest of the output"},
    {"edit/register_format.cpp", "", "columns of the state's registers"},
    {"edit/school_name.cpp", "schule", "a part of school's names"},
    {"edit/school_ids.cpp", "schule", "an id, where a name gives none"},
    {"theme/theme_layers.cpp", "basis", "a key of theme.toml"},
    {"exchange/graph.cpp", "", "words of schema.org"},
    {"exchange/hsds_offer.cpp", "email", "a word of HSDS"},
    {"exchange/hsds_offer.cpp", "status", "a word of HSDS"},
    {"exchange/hsds_organizations.cpp", "email", "a word of HSDS"},
    {"exchange/hsds_organizations.cpp", "website", "a word of HSDS"},
    {"exchange/hsds_parts.cpp", "email", "a word of HSDS"},
    {"exchange/hsds_services.cpp", "status", "a word of HSDS"},
    {"exchange/open_data_schema.cpp", "email", "a format of JSON Schema"},
    {"base/", "", "examples in messages; this stage knows no keys"},
    {"read/", "", "examples in messages, and elements of SVG; this stage knows no keys"},
    {"serve/", "", "words of HTML; this stage knows no keys"},
}};

void add_keys(std::set<std::string, std::less<>>& keys, const KeyTable& table) {
    for (const auto& key : table.keys) {
        keys.emplace(key.key);
        add_keys(keys, key.inside);
    }
}

std::set<std::string, std::less<>> all_keys() {
    std::set<std::string, std::less<>> keys{std::string(translation_key)};
    for (const auto& kind : file_kinds()) add_keys(keys, kind.table);
    return keys;
}

/// Null if there is none.
const Exception* exception_for(std::string_view file, std::string_view word) {
    const auto* const found = std::ranges::find_if(exceptions, [&](const Exception& each) {
        const bool is_there =
            each.file.ends_with('/') ? file.starts_with(each.file) : file == each.file;
        return is_there && (each.word.empty() || each.word == word);
    });
    return found == exceptions.end() ? nullptr : found;
}

/// What stands in quotes in lines that are neither comments nor includes.
std::vector<std::string> literals_of(const std::string& text) {
    static const std::regex literal(R"re("((?:[^"\\]|\\.)*)")re");
    std::vector<std::string> found;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const auto start = line.find_first_not_of(' ');
        if (start == std::string::npos || line[start] == '#' || line.compare(start, 2, "//") == 0) {
            continue;
        }
        for (std::sregex_iterator at(line.begin(), line.end(), literal), end; at != end; ++at) {
            if (at->prefix().str().find("//") != std::string::npos) break; // a comment begins
            found.push_back((*at)[1]);
        }
    }
    return found;
}

/// Keys that a literal names: as the whole of it, or in a message as »key«, [[key]] or key = …
std::vector<std::string> keys_in(const std::string& literal) {
    static const std::regex named(R"re(»([a-z_]+)«|\[\[([a-z_]+)\]\]|(?:^|[ [{])([a-z_]+) = )re");
    std::vector<std::string> found;
    if (literal.size() >= telling) found.push_back(literal);
    for (std::sregex_iterator at(literal.begin(), literal.end(), named), end; at != end; ++at) {
        for (std::size_t group = 1; group <= 3; ++group) {
            if ((*at)[group].matched) found.push_back((*at)[group]);
        }
    }
    return found;
}

} // namespace

TEST_CASE("a key stands in its table of fields and nowhere else") {
    const auto keys = all_keys();
    REQUIRE(keys.size() > 150);
    std::set<const Exception*> used;
    for (const auto& file : files_below(generator)) {
        for (const auto& literal : literals_of(read_file(generator / file))) {
            for (const auto& word : keys_in(literal)) {
                if (!keys.contains(word)) continue;
                if (const auto* excepted = exception_for(file, word)) {
                    used.insert(excepted);
                    continue;
                }
                UNSCOPED_INFO("generator/" << file << " has \"" << literal
                                           << "\"; write key_of(&…) for \"" << word << '"');
                CHECK(false);
            }
        }
    }
    CHECK(used.size() == exceptions.size()); // one that nothing needs any more is to go
}

TEST_CASE("views do not ask fields for their key by a word") {
    static const std::regex compared(R"re(key(?:\(\))? [!=]= ")re");
    for (const auto& file : files_below(generator)) {
        INFO("generator/" << file);
        CHECK_FALSE(std::regex_search(read_file(generator / file), compared));
    }
}

TEST_CASE("the search for keys finds them in the ways in which they are written") {
    CHECK(keys_in("kurzname") == std::vector<std::string>{"kurzname"});
    CHECK(keys_in("art").empty());
    CHECK(keys_in("nennen Sie »ziele« oder [[fassungen]]") ==
          std::vector<std::string>{"nennen Sie »ziele« oder [[fassungen]]", "ziele", "fassungen"});
    CHECK(keys_in("schreiben Sie status = \\\"x\\\"").back() == "status");
    CHECK(literals_of("// \"kurzname\"\n#include \"a\"\nint x = f(\"b\"); // \"c\"\n") ==
          std::vector<std::string>{"b"});
}
