// docs/theme.md shows a town's web editor how to change the theme; its examples (support/guide.hpp)
// are a theme that lies on `kern`.
#include "base/diagnostics.hpp"
#include "render/pages.hpp"
#include "theme/theme.hpp"

#include "support/catch.hpp"
#include "support/guide.hpp"
#include "support/temporary_folder.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

using namespace schaukasten;
namespace fs = std::filesystem;

namespace {

constexpr auto guide = "docs/theme.md";
const auto kern = fs::path(SOURCE_DIR) / "themes/kern";

void lay_out(const TemporaryFolder& town, const std::vector<GuideBlock>& blocks) {
    for (const auto& file : files_of(blocks)) town.write(file.info[1], file.text);
}

std::string messages_of(const TemporaryFolder& town) {
    Diagnostics diagnostics;
    const PageShapes shapes;
    load_theme(town / "themes/beispielstadt", shapes.contracts(), {}, diagnostics,
               [](const std::string& name) -> std::optional<fs::path> {
                   if (name != "kern") return std::nullopt;
                   return kern;
               });
    std::string messages;
    for (const auto& diagnostic : diagnostics.sorted()) messages += to_text(diagnostic);
    return without(town.path().string() + "/", messages);
}

} // namespace

TEST_CASE("the examples of the guide to themes are a theme without a mistake") {
    const auto blocks = blocks_of_guide(guide);
    REQUIRE(files_of(blocks).size() > 5);
    const TemporaryFolder town;
    lay_out(town, blocks);
    CHECK(messages_of(town) == "");
}

TEST_CASE("the guide to themes shows messages as the program words them") {
    const auto blocks = blocks_of_guide(guide);
    const auto examples = faulty_examples(blocks);
    REQUIRE(examples.size() > 3);
    for (const auto& example : examples) {
        INFO(example.path << "\n" << example.text);
        const TemporaryFolder town;
        lay_out(town, blocks);
        town.write(example.path, example.text);
        CHECK(messages_of(town) == example.messages);
    }
}

TEST_CASE("the guide to themes names each template and each part of kern, and no other") {
    std::ifstream file(fs::path(SOURCE_DIR) / guide);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    std::size_t parts = 0;
    for (const auto& entry : fs::recursive_directory_iterator(kern / "templates")) {
        if (!entry.is_regular_file()) continue;
        const auto name =
            entry.path().lexically_relative(kern / "templates").replace_extension().string();
        if (name.starts_with("teile/")) ++parts;
        INFO(name);
        CHECK(text.find("`" + name + "`") != std::string::npos);
    }
    std::size_t rows = 0;
    for (auto at = text.find("\n| `teile/"); at != std::string::npos;
         at = text.find("\n| `teile/", at + 1)) {
        ++rows;
    }
    CHECK(rows == parts);
}
