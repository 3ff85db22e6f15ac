// Some hundred broken pictures and PDFs: each ends as a published file or as one located mistake.
#include "media/support.hpp"

#include "support/catch.hpp"

#include <random>

using namespace schaukasten;

namespace {

constexpr int variants = 40; // of each, cut and flipped

void check_broken(const std::string& name, const std::string& ending) {
    const auto whole = MediaTown::data(name);
    std::mt19937 random(20261123); // the same ones each time
    MediaTown town;
    for (int i = 0; i < variants; ++i) {
        town.with("cut-" + std::to_string(i) + ending,
                  whole.substr(0, 1 + random() % (whole.size() - 1)));
        auto flipped = whole;
        for (int bits = 0; bits <= i % 8; ++bits)
            flipped[random() % flipped.size()] ^= static_cast<char>(1U << random() % 8);
        town.with("flip-" + std::to_string(i) + ending, flipped);
    }
    const auto messages = town.run();
    std::set<std::string> told;
    for (const auto& message : messages) {
        CAPTURE(message);
        if (message.find(": Warnung: ") != std::string::npos) continue;
        CHECK(message.find(ending + ":3:8: Fehler: ") != std::string::npos);
        CHECK(told.insert(message.substr(0, message.find(':'))).second);
    }
    CHECK(told.size() + town.table.size() == 2 * variants);
}

} // namespace

TEST_CASE("a broken JPEG is shown or told, whatever is wrong with it") {
    check_broken("gps.jpg", ".jpg");
}

TEST_CASE("a broken PNG is shown or told, whatever is wrong with it") {
    check_broken("gps.png", ".png");
}

TEST_CASE("a broken WebP is shown or told, whatever is wrong with it") {
    check_broken("gps.webp", ".webp");
}

TEST_CASE("a broken PDF is shown or told, whatever is wrong with it") {
    check_broken("mit-autor.pdf", ".pdf");
}
