// What the law demands holds on the finished pages, whatever a town's own theme makes of them.

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

using namespace schaukasten;
namespace fs = std::filesystem;

namespace {

/// A town that has all the law asks for, with a theme of its own on top of the one that comes with
/// the program.
class LawfulTown {
public:
    LawfulTown() {
        fs::copy(SOURCE_DIR "/tests/sites/recht/content", town_.path() / "content",
                 fs::copy_options::recursive);
        town_.write("themes/eigen/theme.toml", "basis = \"kern\"\n");
    }

    /// The town's server keeps for a week who opened what.
    void keep_log() {
        const std::string_view none = "protokoll_tage = 0";
        auto file = town_.read("content/schaukasten.toml");
        file.replace(file.find(none), none.size(), "protokoll_tage = 7");
        town_.write("content/schaukasten.toml", file);
    }

    void add_to_theme(const std::string& path, const std::string& text) {
        town_.write("themes/eigen/" + path, text);
    }

    [[nodiscard]] Finished build(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> command{SCHAUKASTEN_PROGRAM, "build",   "--today",
                                         "2026-11-23",        "--theme", "themes/eigen"};
        command.insert(command.end(), more.begin(), more.end());
        return run(command, town_.path());
    }

    [[nodiscard]] bool says(const std::string& page, const std::string& text) const {
        return town_.read("public/" + page).find(text) != std::string::npos;
    }
    [[nodiscard]] bool has(const std::string& path) const { return town_.has(path); }

private:
    TemporaryFolder town_;
};

constexpr auto no_cookies = "Sie setzt keine Cookies.";
constexpr auto promise = "Keine Cookies, keine Weitergabe von Daten.";
constexpr auto trial = "Probefassung:";

} // namespace

TEST_CASE("a lawful town is built, and nothing on it says that it is a trial") {
    const LawfulTown town;
    const auto built = town.build();
    INFO(built.errors);
    REQUIRE(built.status == 0);
    CHECK_FALSE(town.says("index.html", trial));
    CHECK_FALSE(town.says(".schaukasten-manifest", "trial"));
    CHECK(town.says("datenschutz/index.html", no_cookies));
    CHECK(town.says("index.html", promise));
}

TEST_CASE("a word that is searched for may reach the server, and the town says so") {
    LawfulTown town;
    town.keep_log();
    REQUIRE(town.build().status == 0);
    REQUIRE(town.says("index.html", "name=\"q\"")); // a form that puts it into the address
    CHECK(town.says("datenschutz/index.html", "kann so auch beim Server ankommen"));
    CHECK(town.says("datenschutz/index.html", "auch Ihr Suchwort"));
}

TEST_CASE("a theme without its foot is refused, since the links stand in it") {
    LawfulTown town;
    town.add_to_theme("templates/teile/fuss.mustache", "<footer>Eigener Fuß</footer>\n");
    const auto built = town.build();
    CHECK(built.status == 1);
    CHECK(built.errors.find("Fehler: auf jede Seite aus dieser Vorlage gehört der Link zur Seite "
                            "»Impressum«; auf /schulen/dorfschule/ fehlt er. Nehmen Sie "
                            "{{>teile/kopf}} und {{>teile/fuss}} wieder auf") != std::string::npos);
    CHECK_FALSE(town.has("public/index.html"));
}

TEST_CASE("a theme that sets a cookie loses the promise that it sets none") {
    LawfulTown town;
    town.add_to_theme("assets/zaehlen.js", "document.cookie = 'gesehen=1';\n");
    REQUIRE(town.build().status == 0);
    CHECK_FALSE(town.says("datenschutz/index.html", no_cookies));
    CHECK(town.says("datenschutz/index.html", "Was auf Ihrem Gerät gespeichert wird"));
    CHECK_FALSE(town.says("index.html", promise));
}

TEST_CASE("a theme may send a form to the server of the town's own, and says so") {
    constexpr auto no_forms = "Sie hat kein Formular, das Angaben an uns schickt.";
    LawfulTown town;
    REQUIRE(town.build().status == 0);
    REQUIRE(town.says("datenschutz/index.html", no_forms));
    const auto form_to = [](const std::string& address) {
        return "<form action=\"" + address + "\"><button>Schreiben</button></form>\n";
    };
    town.add_to_theme("templates/teile/nichts-passendes.mustache",
                      form_to("https://formulare.rechenzentrum.example/frage"));
    const auto built = town.build();
    INFO(built.errors);
    CHECK(built.status == 0);
    CHECK(town.says(".htaccess", "form-action 'self' https://formulare.rechenzentrum.example;"));
    CHECK_FALSE(town.says("datenschutz/index.html", no_forms));

    town.add_to_theme("templates/teile/nichts-passendes.mustache",
                      form_to("https://fremd.example/frage"));
    CHECK(town.build().errors.find("Fehler: dieses Formular schickt Angaben an einen anderen") !=
          std::string::npos);
}

TEST_CASE("a theme that asks another server is refused") {
    LawfulTown town;
    town.add_to_theme("assets/zaehlen.js", "fetch('https://zaehler.example/');\n");
    const auto built = town.build();
    CHECK(built.status == 1);
    CHECK(built.errors.find("zaehlen.js:1:8: Fehler: dieses Skript nennt einen anderen Server") !=
          std::string::npos);
}

TEST_CASE("without the check every page is a trial, and the manifest knows") {
    const LawfulTown town;
    REQUIRE(town.build({"--no-legal-check"}).status == 0);
    for (const auto* page : {"index.html", "en/index.html", "404.html", "karte/index.html"}) {
        INFO(page);
        CHECK(town.says(page, "<meta name=\"robots\" content=\"noindex\">"));
    }
    CHECK(town.says("index.html", trial));
    CHECK(town.says("en/index.html", "Trial version:"));
    CHECK(town.says(".schaukasten-manifest", "trial = true"));
    REQUIRE(town.build().status == 0);
    CHECK_FALSE(town.says("index.html", trial));
}

TEST_CASE("a theme that hides the words of a trial is refused") {
    LawfulTown town;
    town.add_to_theme("templates/teile/kopf.mustache", "<header>Eigener Kopf</header>\n");
    const auto built = town.build({"--no-legal-check"});
    CHECK(built.status == 1);
    CHECK(built.errors.find("gehört der Hinweis, dass sie eine Probe ist") != std::string::npos);
}
