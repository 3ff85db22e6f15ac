// docs/redaktion.md shows editors each kind of record by example, and each example is a file:
//
//     ```toml content/schulen/suedschule.toml          a file of the guide's own town
//     ```toml fehler content/schulen/suedschule.toml   the same file with a mistake; the
//     ```text                                          block after it is what the program says
//     ```text hinweis                                  what it says of the guide's own town
//
// Laid over tests/redaktion/basis, the files are a town without a mistake.
#include "check/check.hpp"
#include "read/content.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace schaukasten;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view fence = "```";

struct Block {
    std::vector<std::string> info; // the words behind the opening fence
    std::string text;
};

struct FaultyExample {
    std::string path;
    std::string text;
    std::string messages;
};

std::vector<Block> blocks_of_guide() {
    std::ifstream guide(fs::path(SOURCE_DIR) / "docs/redaktion.md");
    std::vector<Block> blocks;
    bool is_inside = false;
    for (std::string line; std::getline(guide, line);) {
        if (line.starts_with(fence)) {
            is_inside = !is_inside;
            if (!is_inside) continue;
            std::istringstream words(line.substr(fence.size()));
            blocks.push_back({{std::istream_iterator<std::string>(words), {}}, ""});
        } else if (is_inside) {
            blocks.back().text += line + '\n';
        }
    }
    return blocks;
}

bool is_file(const Block& block) {
    return block.info.size() == 2 && block.info[1].starts_with("content/");
}

std::vector<FaultyExample> faulty_examples(const std::vector<Block>& blocks) {
    std::vector<FaultyExample> examples;
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
        const auto& info = blocks[i].info;
        if (info.size() != 3 || info[1] != "fehler") continue;
        examples.push_back({info[2], blocks[i].text, blocks[i + 1].text});
    }
    return examples;
}

std::string hints_of(const std::vector<Block>& blocks) {
    std::string hints;
    for (const auto& block : blocks) {
        if (block.info == std::vector<std::string>{"text", "hinweis"}) hints += block.text;
    }
    return hints;
}

std::string without(const std::string& part, std::string text) {
    const auto at = text.find(part);
    return at == std::string::npos ? text : text.erase(at, part.size());
}

void lay_out(const TemporaryFolder& town, const std::vector<Block>& blocks) {
    fs::copy(fs::path(SOURCE_DIR) / "tests/redaktion/basis", town.path(),
             fs::copy_options::recursive);
    for (const auto& block : blocks) {
        if (is_file(block)) town.write(block.info[1], block.text);
    }
}

/// What the program says about the town, with paths as they are in the guide.
std::string messages_of(const TemporaryFolder& town) {
    Diagnostics diagnostics;
    const auto content = read_content(town / "content", 1, diagnostics);
    check(content, 1, diagnostics);
    std::string messages;
    for (const auto& diagnostic : diagnostics.sorted()) messages += to_text(diagnostic);

    const auto prefix = town.path().string() + "/";
    for (auto at = messages.find(prefix); at != std::string::npos; at = messages.find(prefix, at)) {
        messages.erase(at, prefix.size());
    }
    return messages;
}

} // namespace

TEST_CASE("the examples of the editors' guide are a town without a mistake") {
    const auto blocks = blocks_of_guide();
    REQUIRE(std::ranges::count_if(blocks, is_file) > 10);
    const TemporaryFolder town;
    lay_out(town, blocks);
    CHECK(messages_of(town) == hints_of(blocks));
}

TEST_CASE("the editors' guide shows messages as the program words them") {
    const auto blocks = blocks_of_guide();
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
