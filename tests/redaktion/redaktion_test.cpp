// docs/redaktion.md shows editors each kind of record by example (support/guide.hpp). Laid over
// tests/redaktion/basis, the examples are a town without a mistake.
#include "check/check.hpp"
#include "read/content.hpp"

#include "support/catch.hpp"
#include "support/guide.hpp"
#include "support/temporary_folder.hpp"

#include <filesystem>
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
