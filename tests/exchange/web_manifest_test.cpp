#include "base/json.hpp"
#include "exchange/site_icons.hpp"
#include "exchange/web_manifest.hpp"

#include "support/catch.hpp"
#include "support/town.hpp"

using namespace schaukasten;
using Catch::Matchers::Contains;

namespace {

std::string word(std::uint32_t language, std::string_view key) {
    return key == "sprache.richtung" ? (language == 0 ? "ltr" : "rtl") : std::string(key);
}

JsonValue manifest(const Town& town, std::size_t language) {
    return std::get<JsonValue>(parse_json(web_manifests(town.plan(), word).at(language).bytes));
}

const std::string site = "[verzeichnis]\ntitel = \"Schulsozialarbeit\"\nkommune = \"Musterstadt\"\n"
                         "basis_url = \"https://stadt.example/hilfe/\"\n"
                         "sprachen = [\"de\", \"ar\"]\n[herausgeber]\nname = \"Stadt\"\n";

} // namespace

TEST_CASE("each language has a manifest of its own, which holds in any folder") {
    Town town;
    town.write("schaukasten.toml", site);
    CHECK(web_manifests(town.plan(), word).at(0).path == "manifest.webmanifest");
    CHECK(web_manifests(town.plan(), word).at(1).path == "ar/manifest.webmanifest");
    const auto first = manifest(town, 0);
    CHECK(first.text_of("start_url") == "./");
    CHECK(first.text_of("scope") == "./");
    CHECK(first.find("icons")->items.at(1).text_of("src") == "symbol-192.png");
    const auto second = manifest(town, 1);
    CHECK(second.text_of("lang") == "ar");
    CHECK(second.text_of("dir") == "rtl");
    CHECK(second.text_of("scope") == "../");
    CHECK(second.find("icons")->items.at(1).text_of("src") == "../symbol-192.png");
    CHECK(second.find("icons")->items.at(2).text_of("purpose") == "maskable");
}

TEST_CASE("below the icon stands a short title, or the town") {
    Town town;
    CHECK(manifest(town, 0).text_of("short_name") == "Musterstadt");
    town.write("schaukasten.toml",
               "[verzeichnis]\ntitel = \"Schulhilfe\"\nkommune = \"Musterstadt\"\n"
               "basis_url = \"https://stadt.example/\"\n"
               "[herausgeber]\nname = \"Stadt\"\n");
    CHECK(manifest(town, 0).text_of("short_name") == "Schulhilfe");
}

TEST_CASE("icons follow the colour of the town") {
    Town town;
    const auto plain = site_icons(town.plan().directory.site);
    CHECK(manifest(town, 0).text_of("theme_color") == "#00382b");
    CHECK_THAT(plain.front().bytes, Contains("#00382b"));
    town.write("schaukasten.toml", site + "[farben]\nhaupt = \"#c00000\"\n");
    const auto coloured = site_icons(town.plan().directory.site);
    REQUIRE(coloured.size() == plain.size());
    const auto theme_colour = std::string(manifest(town, 0).text_of("theme_color"));
    CHECK(theme_colour != "#00382b");
    CHECK_THAT(coloured.front().bytes, Contains(theme_colour));
    for (std::size_t i = 0; i < plain.size(); ++i) {
        CHECK(coloured[i].path == plain[i].path);
        CHECK(coloured[i].bytes != plain[i].bytes);
        CHECK(is_icon(plain[i].path));
    }
}
