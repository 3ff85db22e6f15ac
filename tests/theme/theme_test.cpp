#include "base/diagnostics.hpp"
#include "theme/render_template.hpp"
#include "theme/theme.hpp"

#include <sys/stat.h>

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <array>
#include <filesystem>

using namespace schaukasten;
using Catch::Matchers::StartsWith;

namespace {

std::string told(const Diagnostics& diagnostics) {
    std::string all;
    for (const auto& diagnostic : diagnostics.sorted()) all += to_text(diagnostic);
    return all;
}

/// The shape of a page with one text, `name`.
ObjectShape page_shape() {
    ObjectShape shape("Schule");
    shape.add("name", ShapeBook::text());
    return shape;
}

} // namespace

TEST_CASE("a town's build reads the texts of its own languages, and German") {
    const TemporaryFolder folder;
    folder.write("texte/de.toml", "gruss = \"Guten Tag\"\n");
    folder.write("texte/en.toml", "gruss = \"Hello\"\n");
    folder.write("texte/pl.toml", "gruss = kaputt\n");
    Diagnostics diagnostics;
    const std::vector<std::string> languages{"en"};
    const auto theme = load_theme(folder.path(), {}, languages, diagnostics);
    CHECK(told(diagnostics).empty());
    CHECK(theme.has_language("de"));
    CHECK(theme.has_language("en"));
    CHECK_FALSE(theme.has_language("pl"));

    load_theme(folder.path(), {}, {}, diagnostics);
    CHECK(told(diagnostics).find("texte/pl.toml:1:") != std::string::npos);
}

TEST_CASE("a theme's folder becomes templates, texts and assets") {
    const TemporaryFolder folder;
    folder.write("templates/schule.mustache", "{{>teile/kopf}}{{texte.gruss}} {{name}}");
    folder.write("templates/teile/kopf.mustache", "<!doctype html>\n");
    folder.write("templates/.schule.mustache.swp", "\xff");
    folder.write("texte/de.toml", "gruss = \"Guten Tag\"\n");
    folder.write("texte/en.toml", "gruss = \"Hello\"\n");
    folder.write("dist/schrift/a.woff2", "\xff\xfe");
    folder.write("dist/kern.css", "a{}");
    const auto shape = page_shape();
    const std::array contracts{PageContract{"schule", {&shape}}};

    Diagnostics diagnostics;
    const auto theme = load_theme(folder.path(), contracts, {}, diagnostics);
    CHECK(told(diagnostics).empty());

    const std::array members{Value::text("Südschule")};
    const auto rendered = [&](std::string_view language) {
        const std::array contexts{theme.texts(language).as_value(), Value::object(shape, members)};
        std::string out;
        render(theme.page("schule"), contexts, out);
        return out;
    };
    CHECK(rendered("de") == "<!doctype html>\nGuten Tag Südschule");
    CHECK(rendered("en") == "<!doctype html>\nHello Südschule");
    CHECK(rendered("fr") == rendered("de"));
    CHECK(theme.has_language("en"));
    CHECK_FALSE(theme.has_language("fr"));

    REQUIRE(theme.assets().size() == 2);
    CHECK_THAT(theme.assets()[0].path, StartsWith("assets/kern."));
    CHECK_THAT(theme.assets()[1].path, StartsWith("assets/schrift/a."));
    CHECK(theme.assets()[1].bytes == "\xff\xfe");
}

TEST_CASE("a mistake in a theme's template is quoted as one in the content is") {
    const TemporaryFolder folder;
    folder.write("templates/schule.mustache", "<p>\n{{naem}} {{texte.grus}}\n");
    folder.write("texte/de.toml", "gruss = \"Guten Tag\"\n");
    const auto shape = page_shape();
    const std::array contracts{PageContract{"schule", {&shape}}};
    Diagnostics diagnostics;
    load_theme(folder.path(), contracts, {}, diagnostics);
    CHECK(told(diagnostics) ==
          "templates/schule.mustache:2:3: Fehler: das Feld »naem« gibt es hier nicht; meinten Sie "
          "»name«?\n"
          "    {{naem}} {{texte.grus}}\n"
          "      ^\n"
          "templates/schule.mustache:2:18: Fehler: »texte« hat kein Feld »grus«; meinten Sie "
          "»gruss«?\n"
          "    {{naem}} {{texte.grus}}\n"
          "                     ^\n");
}

TEST_CASE("a file that a stylesheet names and that there is not is reported where it stands") {
    const TemporaryFolder folder;
    folder.write("texte/de.toml", "");
    folder.write("assets/mehr/kern.css", "/* url(c.svg) */\na{b:url(../bildd.svg#oben)}\n"
                                         "c{d:URL( \"../bild.svg\" )}@import \"farben.css\";\n"
                                         "@import '../farben.css';e{f:url(/x.svg)}\n"
                                         "g{h:url(../../medien/x.svg)}i{j:url(#k)}\n");
    folder.write("assets/bild.svg", "<svg/>");
    folder.write("stil.css", "a{b:url(assets/bild.svg)}");
    Diagnostics diagnostics;
    load_theme(folder.path(), {}, {}, diagnostics);
    CHECK(told(diagnostics) ==
          "assets/mehr/kern.css:2:9: Fehler: die Datei »assets/bildd.svg« gibt es nicht; meinten "
          "Sie »assets/bild.svg«?\n"
          "    a{b:url(../bildd.svg#oben)}\n"
          "            ^\n"
          "assets/mehr/kern.css:3:35: Fehler: die Datei »assets/mehr/farben.css« gibt es nicht\n"
          "    c{d:URL( \"../bild.svg\" )}@import \"farben.css\";\n"
          "                                      ^\n"
          "stil.css:1:9: Fehler: die Datei »assets/assets/bild.svg« gibt es nicht\n"
          "    a{b:url(assets/bild.svg)}\n"
          "            ^\n");
}

TEST_CASE("a theme whose folder, texts or page template is missing cannot be used") {
    const TemporaryFolder folder;
    const auto shape = page_shape();
    const std::array contracts{PageContract{"schule", {&shape}}};
    const auto name = folder.path().string();
    Diagnostics diagnostics;
    CHECK_THROWS_WITH(load_theme(folder / "weg", contracts, {}, diagnostics),
                      "Den Theme-Ordner »" + name + "/weg« gibt es nicht.");
    CHECK_THROWS_WITH(load_theme(folder.path(), contracts, {}, diagnostics),
                      "Dem Theme »" + name + "« fehlt die Datei »texte/de.toml«.");
    folder.write("texte/de.toml", "");
    CHECK_THROWS_WITH(load_theme(folder.path(), contracts, {}, diagnostics),
                      "Dem Theme »" + name + "« fehlt die Vorlage »templates/schule.mustache«.");
}

TEST_CASE("links, pipes and text that is not UTF-8 are reported and left out of a theme") {
    const TemporaryFolder folder;
    folder.write("texte/de.toml", "");
    folder.write("templates/a.mustache", "abc\nd\xff");
    std::filesystem::create_symlink("/etc/hostname", folder / "templates/b.mustache");
    REQUIRE(::mkfifo((folder / "templates/c.mustache").c_str(), 0600) == 0);
    Diagnostics diagnostics;
    load_theme(folder.path(), {}, {}, diagnostics);
    CHECK(told(diagnostics) ==
          "templates/a.mustache:2:2: Fehler: dieses Zeichen ist nicht in UTF-8 gespeichert\n"
          "templates/b.mustache: Fehler: das ist keine gewöhnliche Datei\n"
          "templates/c.mustache: Fehler: das ist keine gewöhnliche Datei\n");
}
