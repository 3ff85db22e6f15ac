#include "base/world_error.hpp"
#include "edit/import_register.hpp"
#include "edit/register_support.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>

using namespace schaukasten;
using namespace schaukasten::test;

namespace {

using Texts = std::vector<std::string>;

/// What the content holds, without a mistake.
ExistingContent read(const TemporaryFolder& content) {
    Diagnostics diagnostics;
    auto existing = existing_content(read_content(content.path(), 1, diagnostics));
    CHECK(first_lines(diagnostics).empty());
    return existing;
}

ImportPlan plan(const Register& source, std::string_view area, const ExistingContent& existing) {
    Diagnostics diagnostics;
    auto planned = plan_import(source, {{std::string(area)}, {}, false, {}}, existing, diagnostics);
    CHECK(first_lines(diagnostics).empty());
    REQUIRE(planned);
    return *planned;
}

Texts paths(const ImportPlan& planned) {
    Texts result;
    for (const auto& file : planned.files) result.push_back(file.path);
    return result;
}

Texts messages_of_plan(const Register& source, std::string_view area,
                       const ExistingContent& existing) {
    Diagnostics diagnostics;
    CHECK_FALSE(plan_import(source, {{std::string(area)}, {}, false, {}}, existing, diagnostics));
    return first_lines(diagnostics);
}

} // namespace

TEST_CASE("an import writes a file for each school and the terms that they need") {
    const TemporaryFolder content;
    const auto source =
        register_of("1,Herne,Herne,44623,Am Weg 1,Grundschule,\"Schule \"\"Süd\"\"\",Städt. "
                    "Grundschule,,,02323,"
                    "231250,1@schule.example,https://sued.example,6,7.25,51\n" +
                    register_row("2", "Herne", "Nordschule", "Förderschule Grund-/Hauptschule") +
                    register_row("3", "Krefeld", "Westschule", "Realschule"));
    write_changes(plan(source, "Herne", read(content)).files, content.path());

    CHECK(content.read("schulen/schule-sued.toml") ==
          fmt::format("# {}\n"
                      "# Amtlicher Name: Schule \"Süd\" | Städt. Grundschule\n"
                      "\n"
                      "name = \"Schule \\\"Süd\\\"\"\n"
                      "schulform = \"grundschule\"\n"
                      "schulnummer = \"1\"\n"
                      "strasse = \"Am Weg 1\"\n"
                      "plz = \"44623\"\n"
                      "ort = \"Herne\"\n"
                      "lage = [51.0, 7.25]\n"
                      "telefon = \"02323 231250\"\n"
                      "email = \"1@schule.example\"\n"
                      "website = \"https://sued.example\"\n"
                      "sozialindex = 6\n",
                      register_source));
    CHECK(content.read("schulen/nordschule.toml") ==
          fmt::format("# {}\n"
                      "\n"
                      "name = \"Nordschule\"\n"
                      "schulform = \"foerderschule-grund-hauptschule\"\n"
                      "schulnummer = \"2\"\n"
                      "strasse = \"Am Weg 1\"\n"
                      "plz = \"12345\"\n"
                      "ort = \"Herne\"\n",
                      register_source));
    CHECK(content.read("vokabulare/schulformen.toml") ==
          fmt::format("# {}\n"
                      "\n"
                      "[[begriff]]\n"
                      "id = \"grundschule\"\n"
                      "name = \"Grundschule\"\n"
                      "\n"
                      "[[begriff]]\n"
                      "id = \"foerderschule-grund-hauptschule\"\n"
                      "name = \"Förderschule Grund-/Hauptschule\"\n",
                      register_source));
    CHECK_FALSE(content.has("schulen/westschule.toml"));
}

TEST_CASE("the plan says in German what would be written, and writes nothing") {
    const TemporaryFolder content;
    content.write("schulen/alte-schule.toml", "name = \"Alte Schule\"\nschulnummer = \"3\"\n"
                                              "plz = \"44623\"\nort = \"Herne\"\n");
    content.write("schulen/hafenschule.toml", "name = \"Hafenschule\"\nschulnummer = \"9\"\n"
                                              "ort = \"Herne\"\n");
    content.write("schulen/kanalschule.toml", "name = \"Kanalschule\"\nschulnummer = \"8\"\n"
                                              "ort = \"Krefeld\"\n");
    const auto source = register_of(register_row("1", "Herne", "Südschule") +
                                    register_row("2", "Herne", "Nordschule") +
                                    register_row("3", "Herne", "Westschule"));
    CHECK(describe(plan(source, "Herne", read(content))) ==
          "Gelesen als: Auszug aus dem Schulverzeichnis, UTF-8, Komma.\n"
          "Herne: 2 Schulen neu, 1 geändert, 0 unverändert.\n"
          "Neue Schulformen: Grundschule.\n"
          "Neu:\n"
          "  vokabulare/schulformen.toml  (neu)\n"
          "  schulen/suedschule.toml  (Südschule, Herne)\n"
          "  schulen/nordschule.toml  (Nordschule, Herne)\n"
          "Geändert:\n"
          "  schulen/alte-schule.toml  (Alte Schule)\n"
          "    strasse: neu »Am Weg 1«\n"
          "    plz: »44623« → »12345«\n"
          "Im Verzeichnis heißen sie anders; der Name bleibt, wie Sie ihn geschrieben haben:\n"
          "  schulen/alte-schule.toml  (Alte Schule; im Verzeichnis »Westschule«)\n"
          "Nicht mehr im Verzeichnis; sie bleiben stehen. Gibt es eine Schule nicht mehr, löschen "
          "Sie ihre Datei:\n"
          "  schulen/hafenschule.toml  (Hafenschule)\n");
    CHECK_FALSE(content.has("schulen/suedschule.toml"));
    CHECK_FALSE(content.has("vokabulare/schulformen.toml"));
}

TEST_CASE("one school is called one school") {
    const auto source = register_of(register_row("1", "Herne", "Südschule"));
    CHECK(describe(plan(source, "Herne", {})).find("\nHerne: 1 Schule neu, 0 geändert") !=
          std::string::npos);
}

TEST_CASE("a second import of the real register changes nothing") {
    const TemporaryFolder content;
    const auto source = real_register();
    for (const auto* area : {"Dortmund", "Kreis Soest", "Krefeld", "Herne", "Bergkamen"}) {
        write_changes(plan(source, area, read(content)).files, content.path());
    }
    CHECK(read(content).schools.size() == 396);

    const auto again = plan(source, "Kreis Soest", read(content));
    CHECK(again.files.empty());
    CHECK(again.same_schools == 107);
    CHECK(describe(again).ends_with("Es gibt nichts zu schreiben.\n"));
}

TEST_CASE("a school is found by its Schulnummer, and what the register has otherwise is changed") {
    const TemporaryFolder content;
    content.write("schulen/unsere-schule.toml",
                  "# von Hand\r\nname = \"Unsere Schule\"\r\nschulnummer = \"1\"\r\n"
                  "strasse = 'Alter Weg 2' # bis 2024\r\ntelefon = \"0 23 23 / 23 12 50\"\r\n"
                  "website = \"https://unsere.example\"\r\n\r\n[[offene_stellen]]\r\n"
                  "stunden = 10\r\n");
    const auto source = register_of("1,Herne,Herne,44623,Am Weg 1,Realschule,Südschule,,,,02323,"
                                    "231250,,,6,7.25,51\n");
    const auto planned = plan(source, "Herne", read(content));
    write_changes(planned.files, content.path());
    CHECK(content.read("schulen/unsere-schule.toml") ==
          "# von Hand\r\nname = \"Unsere Schule\"\r\nschulnummer = \"1\"\r\n"
          "strasse = \"Am Weg 1\" # bis 2024\r\nplz = \"44623\"\r\nort = \"Herne\"\r\n"
          "lage = [51.0, 7.25]\r\ntelefon = \"0 23 23 / 23 12 50\"\r\n"
          "website = \"https://unsere.example\"\r\nsozialindex = 6\r\n\r\n"
          "[[offene_stellen]]\r\nstunden = 10\r\n");
    CHECK_FALSE(content.has("vokabulare/schulformen.toml"));
    CHECK(plan(source, "Herne", read(content)).files.empty());
}

TEST_CASE("keys that the editor keeps stay as they are") {
    const TemporaryFolder content;
    content.write("schulen/a.toml", "name = \"A\"\nschulnummer = \"1\"\nplz = \"1\"\n");
    Diagnostics diagnostics;
    const auto planned =
        plan_import(register_of(register_row("1", "Herne", "A")),
                    {{"Herne"}, {}, false, {"plz", "strasse", "ort"}}, read(content), diagnostics);
    REQUIRE(planned);
    CHECK(planned->files.empty());
}

TEST_CASE("schools are chosen by number, by town, by district and by key") {
    const auto source = read_statewide("schulverzeichnis-2024-25-auszug.csv");
    const auto count = [&](const RegisterSelection& selection) {
        Diagnostics diagnostics;
        const auto planned = plan_import(source, selection, {}, diagnostics);
        return planned ? planned->new_schools : 0;
    };
    const auto all = count({{}, {}, true, {}});
    CHECK(all == source.schools.size());
    CHECK(count({{}, {source.schools[0].number}, false, {}}) == 1);
    CHECK(count({{"Düsseldorf"}, {}, false, {}}) > 0);
    CHECK(count({{"Kreis Soest"}, {}, false, {}}) == count({{"05974"}, {}, false, {}}));
    CHECK(count({{"Kreis Soest", "Düsseldorf"}, {}, false, {}}) ==
          count({{"Kreis Soest"}, {}, false, {}}) + count({{"Düsseldorf"}, {}, false, {}}));
    CHECK(count({{"Regierungsbezirk Arnsberg"}, {}, false, {}}) >
          count({{"Kreis Soest"}, {}, false, {}}));
    CHECK(messages_of_plan(source, "Atlantis", {}).size() == 1);
}

TEST_CASE("a Schulnummer without quotes is seen, too") {
    const TemporaryFolder content;
    content.write("schulen/unsere-schule.toml", "name = \"Unsere Schule\"\nschulnummer = 1\n");
    CHECK(read(content).schools.at(0).number == "1");
}

TEST_CASE("an id or alias that the content uses already is left to it") {
    const TemporaryFolder content;
    content.write("schulen/suedschule.toml", "name = \"Südschule\"\naliase = [\"nordschule\"]\n");
    const auto source = register_of(register_row("1", "Herne", "Südschule") +
                                    register_row("2", "Herne", "Nordschule"));
    CHECK(paths(plan(source, "Herne", read(content))) == Texts{"vokabulare/schulformen.toml",
                                                               "schulen/suedschule-1.toml",
                                                               "schulen/nordschule-2.toml"});

    content.write("schulen/suedschule-1.toml", "name = \"Südschule\"\n");
    CHECK(messages_of_plan(source, "Herne", read(content)) ==
          Texts{"register.csv:2:1: Fehler: die Id »suedschule-1« für »Südschule« ist schon "
                "vergeben"});
}

TEST_CASE("terms are added at the end of the vocabulary, which stays as it is otherwise") {
    const TemporaryFolder content;
    const std::string mine = "# Unsere Schulformen\r\n"
                             "[[begriff]]\r\n"
                             "name = 'Grundschule' # so heißt sie\r\n"
                             "id   = 'gs'";
    content.write("vokabulare/schulformen.toml", mine);
    const auto source = register_of(register_row("1", "Herne", "Südschule") +
                                    register_row("2", "Herne", "Nordschule", "Realschule"));
    const auto planned = plan(source, "Herne", read(content));
    CHECK(planned.new_terms == Texts{"Realschule"});
    write_changes(planned.files, content.path());
    CHECK(content.read("vokabulare/schulformen.toml") ==
          mine + "\n\n[[begriff]]\nid = \"realschule\"\nname = \"Realschule\"\n");
    CHECK(content.read("schulen/suedschule.toml").find("schulform = \"gs\"\n") !=
          std::string::npos);
    CHECK(read(content).school_forms.size() == 2);
}

TEST_CASE("a vocabulary that cannot be added to is reported before anything is written") {
    const TemporaryFolder content;
    content.write("vokabulare/schulformen.toml", "begriff = [{id = 'gs', name = 'GS'}]\n");
    const auto messages = messages_of_plan(register_of(register_row("1", "Herne", "Südschule")),
                                           "Herne", read(content));
    REQUIRE(messages.size() == 1);
    CHECK(messages[0].ends_with(
        "vokabulare/schulformen.toml: Fehler: hier lassen sich keine Begriffe anfügen; schreiben "
        "Sie jeden Begriff unter eine eigene Zeile [[begriff]]"));
}

TEST_CASE("an unknown area is answered with those that there are, the nearest first") {
    CHECK(messages_of_plan(real_register(), "Kreiss Soest", {}) ==
          Texts{"schulen-projektgebiet.csv:1:13: Fehler: hier gibt es kein Gebiet »Kreiss Soest«, "
                "aber »Kreis Soest«, »Bergkamen«, »Dortmund«, »Herne«, »Krefeld«"});
}

TEST_CASE("a register without a school says so, one without its columns says only that") {
    CHECK(messages_of_plan(register_of(""), "Herne", {}) ==
          Texts{"register.csv: Fehler: hier steht keine Schule"});
    Diagnostics elsewhere;
    CHECK(messages_of_plan(read_register("register.csv", "a,b\n1,2\n", elsewhere), "Herne", {})
              .empty());
}

TEST_CASE("a file that has come in between is not overwritten") {
    const TemporaryFolder content;
    const auto planned =
        plan(register_of(register_row("1", "Herne", "Südschule")), "Herne", read(content));
    content.write("schulen/suedschule.toml", "mine");
    CHECK_THROWS_WITH(write_changes(planned.files, content.path()),
                      Catch::EndsWith("schulen/suedschule.toml« lässt sich nicht schreiben: das "
                                      "gibt es schon."));
    CHECK(content.read("schulen/suedschule.toml") == "mine");
}

TEST_CASE("a folder of the content that is a link elsewhere is not written to") {
    const TemporaryFolder content;
    const TemporaryFolder elsewhere;
    std::filesystem::create_directory_symlink(elsewhere.path(), content / "schulen");
    const auto planned = plan(register_of(register_row("1", "Herne", "Südschule")), "Herne", {});
    CHECK_THROWS_AS(write_changes(planned.files, content.path()), WorldError);
    CHECK_FALSE(elsewhere.has("suedschule.toml"));
}

TEST_CASE("the same register and area make the same plan, byte for byte") {
    const auto first = plan(real_register(), "Krefeld", {});
    const auto second = plan(real_register(), "Krefeld", {});
    CHECK(std::ranges::equal(first.files, second.files, {}, &FileChange::text, &FileChange::text));
    CHECK(paths(first) == paths(second));
}
