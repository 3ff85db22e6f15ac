#include "base/integrity.hpp"
#include "theme/published_assets.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace schaukasten;
using Catch::Matchers::Contains;
using Catch::Matchers::Matches;

namespace {

using Files = std::map<std::string, std::string>;

std::string path_of(const PublishedAssets& assets, std::string_view path) {
    const auto* asset = assets.find(path);
    return asset == nullptr ? "" : asset->file.path;
}

std::string bytes_of(const PublishedAssets& assets, std::string_view path) {
    return assets.find(path)->file.bytes;
}

/// Without the folder: "kern.3fa9c1d2b0.css".
std::string name_of(const PublishedAssets& assets, std::string_view path) {
    const auto whole = path_of(assets, path);
    return whole.substr(whole.rfind('/') + 1);
}

} // namespace

TEST_CASE("what pages fetch has a name that tells its bytes") {
    const PublishedAssets one(Files{{"assets/kern.css", "a{}"}, {"assets/OFL.txt", "Licence"}});
    const PublishedAssets same(Files{{"assets/kern.css", "a{}"}});
    const PublishedAssets other(Files{{"assets/kern.css", "b{}"}});
    CHECK_THAT(path_of(one, "assets/kern.css"), Matches("assets/kern\\.[0-9a-f]{10}\\.css"));
    CHECK(path_of(one, "assets/kern.css") == path_of(same, "assets/kern.css"));
    CHECK(path_of(one, "assets/kern.css") != path_of(other, "assets/kern.css"));
    CHECK(path_of(one, "assets/OFL.txt") == "assets/OFL.txt");
    CHECK(one.find("assets/nichts.css") == nullptr);
}

TEST_CASE("a stylesheet names fonts, pictures and other stylesheets as they are published") {
    const PublishedAssets assets(
        Files{{"assets/kern.css", "@import 'mehr/a.css'; @import url(b.css);\n"
                                  "a{src:url( \"schrift/f.woff2\" )}"
                                  "b{background:url(bild.svg#oben)}"
                                  "c{background:url(/fremd.svg)}"},
              {"assets/mehr/a.css", "a{background:url(../bild.svg)}"},
              {"assets/b.css", ""},
              {"assets/schrift/f.woff2", "f"},
              {"assets/bild.svg", "<svg/>"}});
    CHECK(bytes_of(assets, "assets/kern.css") ==
          "@import 'mehr/" + name_of(assets, "assets/mehr/a.css") + "'; @import url(" +
              name_of(assets, "assets/b.css") + ");\na{src:url( \"schrift/" +
              name_of(assets, "assets/schrift/f.woff2") + "\" )}b{background:url(" +
              name_of(assets, "assets/bild.svg") + "#oben)}c{background:url(/fremd.svg)}");
    CHECK(bytes_of(assets, "assets/mehr/a.css") ==
          "a{background:url(../" + name_of(assets, "assets/bild.svg") + ")}");
}

TEST_CASE("a stylesheet's references are found as browsers find them") {
    const PublishedAssets assets(
        Files{{"assets/kern.css",
               "a{b:url( a.svg )}b{b:URL(\"a.svg\")}c{b:url(\n  'a.svg'\n)}@IMPORT \"b.css\";"
               "/* it's url(a.svg) */d{content:\"url(a.svg)\"}e{b:url()}f{b:curl(a.svg)}"
               "g{b:url(a.svg"},
              {"assets/b.css", ""},
              {"assets/a.svg", "<svg/>"}});
    const auto a = name_of(assets, "assets/a.svg");
    CHECK(bytes_of(assets, "assets/kern.css") ==
          "a{b:url( " + a + " )}b{b:URL(\"" + a + "\")}c{b:url(\n  '" + a + "'\n)}@IMPORT \"" +
              name_of(assets, "assets/b.css") +
              "\";/* it's url(a.svg) */d{content:\"url(a.svg)\"}e{b:url()}f{b:curl(a.svg)}"
              "g{b:url(a.svg");
}

TEST_CASE("a change of a font changes the name of the stylesheet that asks for it") {
    const Files before{{"assets/a.css", "url(f.woff2)"}, {"assets/f.woff2", "1"}};
    auto after = before;
    after["assets/f.woff2"] = "2";
    CHECK(path_of(PublishedAssets(before), "assets/a.css") !=
          path_of(PublishedAssets(after), "assets/a.css"));
}

TEST_CASE("a script names its modules as they are published, and leaves other texts alone") {
    const PublishedAssets assets(
        Files{{"assets/a.js", "import { x } from './b.js'; f('./c.js', '.', '../medien/b.js');"
                              " const y = `./b.js`; // it's here: ./b.js"},
              {"assets/b.js", "export const x = 1;"}});
    const auto module = name_of(assets, "assets/b.js");
    CHECK(bytes_of(assets, "assets/a.js") ==
          "import { x } from './" + module +
              "'; f('./c.js', '.', '../medien/b.js'); const y = `./" + module +
              "`; // it's here: ./b.js");
}

TEST_CASE("of modules that import each other one keeps its name, and both are found") {
    const PublishedAssets assets(
        Files{{"assets/a.js", "import './b.js'"}, {"assets/b.js", "import './a.js'"}});
    CHECK(path_of(assets, "assets/a.js") == "assets/a.js");
    CHECK(bytes_of(assets, "assets/b.js") == "import './a.js'");
    CHECK(bytes_of(assets, "assets/a.js") == "import './" + name_of(assets, "assets/b.js") + "'");
    CHECK_THAT(path_of(assets, "assets/b.js"), Matches("assets/b\\.[0-9a-f]{10}\\.js"));
}

TEST_CASE("the integrity is that of the bytes as they are published") {
    PublishedAssets assets(
        Files{{"assets/kern.css", "a{src:url(f.woff2)}"}, {"assets/f.woff2", "f"}});
    const auto* found = assets.find_with_integrity("assets/kern.css");
    REQUIRE(found != nullptr);
    CHECK_THAT(found->file.bytes, Contains(name_of(assets, "assets/f.woff2")));
    CHECK(found->integrity == integrity_of(found->file.bytes));
}

TEST_CASE("files come in the order of their published paths") {
    const auto files =
        PublishedAssets(Files{{"assets/b.css", ""}, {"assets/a.txt", ""}, {"assets/c/d.svg", ""}})
            .files();
    REQUIRE(files.size() == 3);
    CHECK(std::ranges::is_sorted(files, {}, &OutputFile::path));
}
