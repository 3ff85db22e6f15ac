// docs/redaktion.md shows editors each kind of record by example (support/guide.hpp). Laid over
// tests/redaktion/basis, the examples are a town without a mistake.
#include "check/check.hpp"
#include "check/ids.hpp"
#include "edit/import_csv.hpp"
#include "read/content.hpp"
#include "schema/content_tables.hpp"

#include "support/catch.hpp"
#include "support/guide.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace schaukasten;
namespace fs = std::filesystem;

namespace {

constexpr auto guide = "docs/redaktion.md";

void lay_out(const TemporaryFolder& town, const std::vector<GuideBlock>& blocks) {
    fs::copy(fs::path(SOURCE_DIR) / "tests/redaktion/basis", town.path(),
             fs::copy_options::recursive);
    for (const auto& file : files_of(blocks)) town.write(file.info[1], file.text);
}

/// What the program says about the town, with paths as they are in the guide.
std::string messages_of(const TemporaryFolder& town) {
    Diagnostics diagnostics;
    const auto content = read_content(town / "content", 1, diagnostics);
    check(content, 1, diagnostics);
    std::string messages;
    for (const auto& diagnostic : diagnostics.sorted()) messages += to_text(diagnostic);
    return without(town.path().string() + "/", messages);
}

} // namespace

TEST_CASE("the examples of the editors' guide are a town without a mistake") {
    const auto blocks = blocks_of_guide(guide);
    REQUIRE(files_of(blocks).size() > 10);
    const TemporaryFolder town;
    lay_out(town, blocks);
    CHECK(messages_of(town) == hints_of(blocks));
}

TEST_CASE("the editors' guide shows messages as the program words them") {
    const auto blocks = blocks_of_guide(guide);
    const auto examples = faulty_examples(blocks);
    REQUIRE(examples.size() > 4);
    for (const auto& example : examples) {
        INFO(example.path << "\n" << example.text);
        const TemporaryFolder town;
        lay_out(town, blocks);
        town.write(example.path, example.text);
        CHECK(without(hints_of(blocks), messages_of(town)) == example.messages);
    }
}

TEST_CASE("the lists of the editors' guide are taken over as it says") {
    const auto blocks = blocks_of_guide(guide);
    const TemporaryFolder town;
    lay_out(town, blocks);
    std::size_t lists = 0;
    for (std::size_t k = 0; k + 1 < blocks.size(); ++k) {
        if (blocks[k].info.size() != 2 || blocks[k].info[0] != "csv") continue;
        Diagnostics diagnostics;
        const auto content = read_content(town / "content", 1, diagnostics);
        const auto type = type_of_folder(blocks[k].info[1]);
        REQUIRE(type);
        const auto plan = plan_csv(*type, "liste.csv", blocks[k].text, content, diagnostics);
        REQUIRE(plan);
        CHECK(describe(*plan) == blocks[k + 1].text);
        ++lists;
    }
    CHECK(lists > 0);
}

TEST_CASE("the editors' guide lists the words that `new` understands, and no other") {
    std::ifstream file(fs::path(SOURCE_DIR) / guide);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto begin = text.find("\n| Wort | Was entsteht |\n");
    REQUIRE(begin != std::string::npos);
    const auto table = text.substr(begin, text.find("\n\n", begin) - begin);
    for (std::size_t type = 0; type < type_count; ++type) {
        const auto word = command_name(file_kinds().at(type));
        INFO(word);
        CHECK(table.find("\n| `" + word + "` | ") != std::string::npos);
    }
    constexpr std::size_t lines_of_head = 2;
    CHECK(std::ranges::count(table, '\n') ==
          static_cast<std::ptrdiff_t>(lines_of_head + type_count));
}
