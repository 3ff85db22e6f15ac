#include "base/diagnostics.hpp"
#include "theme/render_template.hpp"
#include "theme/theme.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

using namespace schaukasten;
using Catch::Matchers::StartsWith;
namespace fs = std::filesystem;

namespace {

/// Two themes: `kern`, whole, and `stadt`, which lies on it.
class Themes {
public:
    Themes() {
        folder.write("kern/templates/schule.mustache",
                     "{{>teile/kopf}}{{texte.gruss}}{{>teile/fuss}}");
        folder.write("kern/templates/teile/kopf.mustache", "[Kopf]");
        folder.write("kern/templates/teile/fuss.mustache", "[Fuß]");
        folder.write("kern/texte/de.toml", "gruss = \"Hallo\"\nende = \"Bis bald\"\n");
        folder.write("kern/texte/en.toml", "gruss = \"Hello\"\nende = \"Bye\"\n");
        folder.write("kern/dist/kern.css", "a{}");
        folder.write("stadt/theme.toml", "basis = \"kern\"\n");
    }

    Theme load(const std::string& name = "stadt") {
        const std::array contracts{PageContract{"schule", {&shape_}}};
        return load_theme(folder / name, contracts, {}, diagnostics,
                          [&](const std::string& basis) -> std::optional<fs::path> {
                              const auto found = folder / basis;
                              if (!fs::is_directory(found)) return std::nullopt;
                              return found;
                          });
    }

    /// Without quoted lines, and with paths below the folder of themes.
    std::string told() {
        load();
        std::string all;
        for (const auto& each : diagnostics.sorted()) {
            const auto text = to_text(each);
            all += text.substr(0, text.find('\n') + 1);
        }
        const auto prefix = folder.path().generic_string() + "/";
        for (auto at = all.find(prefix); at != std::string::npos; at = all.find(prefix)) {
            all.erase(at, prefix.size());
        }
        return all;
    }

    std::string page(const std::string& language = "de") {
        const auto theme = load();
        const std::array contexts{theme.texts(language).as_value(), Value::object(shape_, {})};
        std::string out;
        render(theme.page("schule"), contexts, out);
        return out;
    }

    TemporaryFolder folder;
    Diagnostics diagnostics;

private:
    ObjectShape shape_{"Schule"};
};

} // namespace

TEST_CASE("a town's theme that changes nothing is the theme it lies on") {
    Themes themes;
    CHECK(themes.page() == "[Kopf]Hallo[Fuß]");
    CHECK(themes.page("en") == "[Kopf]Hello[Fuß]");
    CHECK(themes.told() == "");
}

TEST_CASE("a template of the town's theme stands instead of the one below") {
    Themes themes;
    themes.folder.write("stadt/templates/teile/fuss.mustache", "{{>teile/wappen}}");
    themes.folder.write("stadt/templates/teile/wappen.mustache", "[Wappen]");
    CHECK(themes.page() == "[Kopf]Hallo[Wappen]");
    CHECK(themes.told() == "");
}

TEST_CASE("texts are exchanged key by key, in each language") {
    Themes themes;
    themes.folder.write("stadt/texte/de.toml", "gruss = \"Glück auf\"\n");
    themes.folder.write("stadt/texte/en.toml", "gruss = \"Good luck\"\n");
    CHECK(themes.page() == "[Kopf]Glück auf[Fuß]");
    CHECK(themes.page("en") == "[Kopf]Good luck[Fuß]");
    CHECK(themes.load().texts("en").get("ende") == "Bye");
    CHECK(themes.told() == "");
}

TEST_CASE("a language that only the town speaks is compared with German") {
    Themes themes;
    themes.folder.write("stadt/texte/tr.toml", "gruss = \"Merhaba\"\n");
    CHECK(themes.page("tr") == "[Kopf]Merhaba[Fuß]");
    CHECK(themes.told().find("stadt/texte/tr.toml: Warnung: es fehlt der Text »ende«") == 0);
}

TEST_CASE("a text that the theme below does not have is an error") {
    Themes themes;
    themes.folder.write("stadt/texte/de.toml", "grus = \"Glück auf\"\n");
    themes.folder.write("stadt/texte/en.toml", "gruss = \"{wer}, hello\"\n");
    CHECK(themes.told() ==
          "stadt/texte/de.toml:1:1: Fehler: den Text »grus« gibt es in der Basis nicht; meinten "
          "Sie »gruss«?\n"
          "stadt/texte/en.toml:1:1: Fehler: der Text »gruss« nennt {wer}, der deutsche nicht\n");
}

TEST_CASE("mistakes are told in the file that the town can change") {
    Themes themes;
    themes.folder.write("stadt/templates/teile/fuss.mustache", "<p>\n{{texte.grus}}\n");
    CHECK(themes.told() == "stadt/templates/teile/fuss.mustache:2:9: Fehler: »texte« hat kein Feld "
                           "»grus«; meinten Sie »gruss«?\n");
}

TEST_CASE("a template that nobody uses and a folder that means nothing are told") {
    Themes themes;
    themes.folder.write("stadt/templates/teile/fus.mustache", "[Fuß]");
    themes.folder.write("stadt/vorlagen/fuss.mustache", "[Fuß]");
    themes.folder.write("stadt/text/de.toml", "");
    CHECK(themes.told() ==
          "stadt/templates/teile/fus.mustache: Warnung: diese Vorlage benutzt niemand; meinten Sie "
          "»teile/fuss«?\n"
          "stadt/text: Warnung: das gehört zu keinem Theme und bleibt ohne Wirkung; meinten Sie "
          "»texte«?\n"
          "stadt/vorlagen: Warnung: das gehört zu keinem Theme und bleibt ohne Wirkung\n");
}

TEST_CASE("files of the town's theme are published, and its stylesheet by itself") {
    Themes themes;
    CHECK_FALSE(themes.load().has_own_style());
    themes.folder.write("stadt/assets/wappen.svg", "<svg/>");
    themes.folder.write("stadt/assets/kern.css", "b{}");
    themes.folder.write("stadt/stil.css", "h1 { color: #123456 }\n");
    const auto theme = themes.load();
    CHECK(theme.has_own_style());
    REQUIRE(theme.assets().size() == 3);
    CHECK_THAT(theme.assets()[0].path, StartsWith("assets/eigener-stil."));
    CHECK_THAT(theme.assets()[1].path, StartsWith("assets/kern."));
    CHECK(theme.assets()[1].bytes == "b{}");
    CHECK_THAT(theme.assets()[2].path, StartsWith("assets/wappen."));
    CHECK(themes.told() == "");

    themes.folder.write("stadt/assets/farben.css", "");
    CHECK(themes.told() == "stadt/assets/farben.css: Fehler: eine Datei dieses Namens gibt es auf "
                           "der Website schon; nennen Sie sie anders\n");
}

TEST_CASE("a stylesheet fetches nothing from another host") {
    const auto said = [](const std::string& css) {
        Themes themes;
        themes.folder.write("stadt/assets/wappen.svg", "<svg/>");
        themes.folder.write("stadt/stil.css", css);
        return themes.told();
    };
    CHECK(said("/* https://stadt.example/ */ a { background: url(wappen.svg) }\n") == "");
    CHECK(said("a { background: URL( \"//cdn.example/a.png\") }\n") ==
          "stadt/stil.css:1:23: Fehler: die Website holt nichts von anderen Servern; legen Sie die "
          "Datei in den Ordner assets und nennen Sie nur ihren Namen\n");
    CHECK(said("@import 'https://fonts.example/';\n").find("stadt/stil.css:1:10: Fehler") == 0);
    CHECK(said("@import url(http://fonts.example/);").find("Fehler") != std::string::npos);
    CHECK(said("/* never closed") == "");
}

TEST_CASE("a theme.toml that leads nowhere or to itself says so in one sentence") {
    const auto said = [](const std::string& description) {
        Themes themes;
        themes.folder.write("stadt/theme.toml", description);
        return themes.told();
    };
    CHECK(said("basis = \"kren\"\n") ==
          "stadt/theme.toml:1:9: Fehler: das Theme »kren« gibt es nicht\n");
    CHECK(said("basis = \"stadt\"\n") ==
          "stadt/theme.toml:1:9: Fehler: das Theme »stadt« liegt am Ende auf sich selbst; nennen "
          "Sie ein anderes, zum Beispiel \"kern\"\n");
    CHECK(said("basis = \"../kern\"\n") ==
          "stadt/theme.toml:1:9: Fehler: hier steht, auf welchem Theme dieses liegt; schreiben Sie "
          "basis = \"kern\"\n");
    CHECK(said("bassis = \"kern\"\n") ==
          "stadt/theme.toml: Fehler: hier steht, auf welchem Theme dieses liegt; schreiben Sie "
          "basis = \"kern\"\n"
          "stadt/theme.toml:1:1: Fehler: unbekanntes Feld »bassis«; meinten Sie »basis«?\n");
    CHECK(said("basis = kern\n").find("stadt/theme.toml:1:9: Fehler: ") == 0);

    Themes themes;
    themes.folder.write("kern/theme.toml", "basis = \"stadt\"\n");
    CHECK(themes.told().find("kern/theme.toml:1:9: Fehler: das Theme »stadt« liegt am Ende auf "
                             "sich selbst") == 0);
}
