#include "cli/preview.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace schaukasten;
using namespace std::chrono_literals;

namespace {

/// A town of one school and one topic, with the bare theme of the tests.
struct PreviewedTown {
    PreviewedTown() {
        folder.write("content/schulen/sued.toml", school);
        folder.write(
            "content/schaukasten.toml",
            "[verzeichnis]\ntitel = \"Schulsozialarbeit\"\nkommune = \"Beispielstadt\"\n"
            "basis_url = \"https://www.beispielstadt.example/\"\n"
            "[herausgeber]\nname = \"Stadt Beispielstadt\"\n"
            "[[notfall]]\nname = \"Notruf\"\ntelefon = \"112\"\ngeprueft_am = 2026-11-01\n");
        folder.write("content/vokabulare/schulformen.toml",
                     "[[begriff]]\nid = \"grundschule\"\nname = \"Grundschule\"\n");
        PreviewOptions options;
        options.build.content = folder / "content";
        options.build.output = folder / "public";
        options.build.theme = SOURCE_DIR "/tests/sites/theme";
        options.build.base_url = "http://127.0.0.1:8000/";
        options.build.today = 2026y / 11 / 23;
        options.is_day_fixed = true;
        preview.emplace(options, bell);
        preview->update();
    }

    Answer get(std::string_view target, std::string_view cookies = {}) {
        return preview->respond({target, cookies});
    }

    static constexpr auto school = "name = \"Südschule\"\nschulform = \"grundschule\"\n";

    TemporaryFolder folder;
    ChangeBell bell;
    std::optional<Preview> preview;
};

} // namespace

TEST_CASE("the preview shows pages and files that nobody has written") {
    PreviewedTown town;
    CHECK(town.preview->diagnostics().count(Severity::Error) == 0);
    // What the law asks for is told, and in nobody's way.
    CHECK(town.preview->diagnostics().count(Severity::Warning) > 5);
    const auto page = town.get("/schulen/sued/");
    CHECK(page.status == 200);
    CHECK_THAT(page.bytes, Catch::Contains("Südschule"));
    CHECK_THAT(page.bytes, Catch::Contains("schulen/sued.toml</code>"));
    CHECK(town.get("/schulen/sued/index.html").bytes == page.bytes);
    CHECK(town.get("/schulen/sued?a=b").location == "/schulen/sued/?a=b");
    CHECK(town.get("/sitemap.xml").content_type == "application/xml; charset=utf-8");
    CHECK(town.get("/schulen/nord/").status == 404);
    CHECK(town.get("//schulen").location.empty());
    CHECK_FALSE(town.folder.has("public"));
    CHECK_FALSE(town.folder.has(".schaukasten"));
}

TEST_CASE("the preview has the calendars of the site") {
    PreviewedTown town;
    town.folder.write("content/termine/fest.toml",
                      "titel = \"Fest\"\nart = \"aktion\"\nbeginn = 2026-12-11\n");
    town.preview->update();
    for (const auto* address : {"/termine/fest/termin.ics", "/termine/kalender.ics"}) {
        const auto calendar = town.get(address);
        CHECK(calendar.content_type == "text/calendar; charset=utf-8");
        CHECK_THAT(calendar.bytes, Catch::Contains("SUMMARY:Fest\r\n"));
    }
    CHECK(town.get("/schulen/sued/kalender.ics").status == 404);
}

TEST_CASE("nothing outside the site is an address of the preview") {
    PreviewedTown town;
    for (const auto* target :
         {"/../content/schaukasten.toml", "/%2e%2e/content/schaukasten.toml",
          "/content/schaukasten.toml", "/medien/../schaukasten.toml", "/.vorschau/",
          "/.vorschau/../x", "/index.html%00", "schulen/sued"}) {
        INFO(target);
        CHECK(town.get(target).status == 404);
    }
}

TEST_CASE("a mistake replaces each page until it is mended, and the bell rings for both") {
    PreviewedTown town;
    const auto before = town.bell.mark();
    town.folder.write("content/schulen/sued.toml", "name = \"Südschule\"\n");
    CHECK(town.preview->update());
    CHECK(town.bell.mark() != before);
    CHECK_FALSE(town.preview->is_sound());
    const auto page = town.get("/");
    CHECK(page.status == 503);
    CHECK_THAT(page.bytes, Catch::Contains("content/schulen/sued.toml"));
    CHECK(town.get("/sitemap.xml").status == 200); // as it was

    const auto faulty = town.bell.mark();
    CHECK_FALSE(town.preview->update()); // the same mistake
    CHECK(town.bell.mark() == faulty);
    town.folder.write("content/schulen/sued.toml", PreviewedTown::school);
    CHECK(town.preview->update());
    CHECK(town.bell.mark() != faulty);
    CHECK(town.get("/").status == 200);
}

TEST_CASE("a folder that is missing is told in one sentence until it is there") {
    PreviewedTown town;
    std::filesystem::rename(town.folder / "content", town.folder / "anderswo");
    town.preview->update();
    CHECK_THAT(town.preview->failure(), Catch::Contains("content« lässt sich nicht öffnen"));
    CHECK(town.get("/").status == 503);
    CHECK_THAT(town.get("/").bytes, Catch::Contains("kommt gerade nicht weiter"));
    std::filesystem::rename(town.folder / "anderswo", town.folder / "content");
    town.preview->update();
    CHECK(town.get("/").status == 200);
}

TEST_CASE("a browser chooses drafts and the day by its cookies") {
    PreviewedTown town;
    town.folder.write("content/schulen/sued.toml",
                      std::string(PreviewedTown::school) + "entwurf = true\n");
    town.folder.write("content/schulen/nord.toml",
                      "name = \"Nordschule\"\nschulform = \"grundschule\"\n"
                      "veroeffentlichen_ab = 2026-12-01\n");
    town.preview->update();
    const auto hidden = town.get("/schulen/sued/");
    CHECK(hidden.status == 404);
    CHECK_THAT(hidden.bytes, Catch::Contains("ist ein Entwurf"));
    CHECK(town.get("/schulen/sued/", "vorschau_entwuerfe=1").status == 200);
    CHECK(town.get("/schulen/nord/").status == 404);
    CHECK(town.get("/schulen/nord/", "vorschau_entwuerfe=1").status == 200);
    CHECK(town.get("/schulen/nord/", "vorschau_tag=2026-12-01").status == 200);
    for (const auto* day : {"9999-12-31", "0001-01-01", "morgen"}) {
        CHECK(town.get("/schulen/nord/", "vorschau_tag=" + std::string(day)).status == 404);
    }
    for (int day = 1; day < 20; ++day) { // more than are kept
        CHECK(town.get("/", "vorschau_tag=2026-11-" + std::to_string(10 + day)).status == 200);
    }
}

TEST_CASE("content and the parts of the theme that are read are watched") {
    const PreviewedTown town;
    const auto places = town.preview->places();
    const auto has = [&](const WatchedPlace& place) {
        return std::ranges::find(places, place) != places.end();
    };
    const std::filesystem::path theme = SOURCE_DIR "/tests/sites/theme";
    CHECK(has({town.folder / "content", Depth::Deep}));
    CHECK(has({theme, Depth::Flat}));
    CHECK(has({theme / "templates", Depth::Deep}));
}
