#include "cli/arguments.hpp"

#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace schaukasten;

namespace {

Command parse(std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "schaukasten");
    return parse_arguments(static_cast<int>(arguments.size()), arguments.data());
}

std::string complaint(std::vector<const char*> arguments) {
    const auto command = parse(std::move(arguments));
    const auto* wrong = std::get_if<WrongUse>(&command);
    return wrong ? wrong->message : "";
}

} // namespace

TEST_CASE("build takes its folders, day and number of threads from the command line") {
    const auto command =
        parse({"build", "--content", "c", "--output", "o", "--today", "2026-11-23", "--jobs", "3"});
    const auto& options = std::get<BuildCommand>(command).options;
    CHECK(options.content == "c");
    CHECK(options.output == "o");
    CHECK(options.today == parse_date("2026-11-23"));
    CHECK(options.jobs == 3);
    CHECK(options.drafts == Drafts::Leave);
}

TEST_CASE("a build may only tell when the site will change") {
    const auto command = parse({"build", "--next-change", "--today", "2026-11-23"});
    CHECK(std::get<NextChangeCommand>(command).options.today == parse_date("2026-11-23"));
}

TEST_CASE("a build may tell how long its stages took") {
    CHECK(std::get<BuildCommand>(parse({"build", "--timings"})).options.timings);
    CHECK_FALSE(std::get<BuildCommand>(parse({"build"})).options.timings);
}

TEST_CASE("a build may forget the site before") {
    CHECK(std::get<BuildCommand>(parse({"build", "--forget"})).options.forget);
    CHECK_FALSE(std::get<BuildCommand>(parse({"build"})).options.forget);
}

TEST_CASE("check may prove that a text is nowhere, also one that is too short to look for") {
    const auto options =
        std::get<ProveAbsentCommand>(parse({"check", "--prove-absent", "Mira Muster"})).options;
    CHECK(options.text == "Mira Muster");
    CHECK(options.output == "public");
    CHECK(std::holds_alternative<ProveAbsentCommand>(parse({"check", "--prove-absent", ""})));
    CHECK(std::holds_alternative<CheckCommand>(parse({"check"})));
}

TEST_CASE("without options a build reads content and writes public, with all cores") {
    const auto options = std::get<BuildCommand>(parse({"build"})).options;
    CHECK(options.content == "content");
    CHECK(options.output == "public");
    CHECK(options.jobs >= 1);
}

TEST_CASE("the option --no-legal-check is accepted from the first version on") {
    CHECK(std::holds_alternative<BuildCommand>(parse({"build", "--no-legal-check"})));
}

TEST_CASE("drafts need a folder of their own") {
    CHECK(complaint({"build", "--drafts"}) == "Entwürfe gehören nicht in den gewöhnlichen Ordner; "
                                              "geben Sie mit --output einen eigenen an.");
    const auto command = parse({"build", "--drafts", "--output", "entwurf"});
    CHECK(std::get<BuildCommand>(command).options.drafts == Drafts::Show);
}

TEST_CASE("wrong use is answered by a German sentence and the way to the help") {
    CHECK(complaint({}) == "Es fehlt ein Befehl. Hilfe: schaukasten --help");
    CHECK(complaint({"bild"}) ==
          "»bild« ist hier unbekannt; meinten Sie »build«? Hilfe: schaukasten --help");
    CHECK(complaint({"new", "schule", "„Grundschule", "am", "Südpark“"}) ==
          "»am« ist hier zu viel; was zusammengehört, steht in geraden Anführungszeichen, zum "
          "Beispiel \"Grundschule am Südpark\". Hilfe: schaukasten new --help");
    CHECK(complaint({"xyz"}) == "»xyz« ist hier unbekannt. Hilfe: schaukasten --help");
    CHECK(complaint({"build", "--foo"}) ==
          "»--foo« ist hier unbekannt. Hilfe: schaukasten build --help");
    CHECK(complaint({"build", "--jobs"}) ==
          "Hinter einer Option fehlt der Wert. Hilfe: schaukasten build --help");
    CHECK(complaint({"build", "--jobs", "2", "--jobs", "3"}) ==
          "Die Option --jobs steht zweimal da; einmal genügt. Hilfe: schaukasten build --help");
    CHECK(complaint({"build", "--strict", "--strict"}) == "");
    CHECK(complaint({"build", "--content", "a", "--content", "b", "--content"}) ==
          "Hinter einer Option fehlt der Wert. Hilfe: schaukasten build --help");
    CHECK(complaint({"build", "--jobs", "viele"}) ==
          "Ein Wert passt nicht zu seiner Option. Hilfe: schaukasten build --help");
    CHECK(complaint({"import", "register", "x.csv"}) ==
          "Sagen Sie, welche Schulen gemeint sind: mit --area, --number oder --all. Hilfe: "
          "schaukasten import register --help");
}

TEST_CASE("a day that does not exist, a strange form or address is refused") {
    CHECK(complaint({"build", "--today", "2026-02-30"}) ==
          "»2026-02-30« ist kein Datum; schreiben Sie zum Beispiel --today 2026-11-23.");
    CHECK(complaint({"build", "--format", "xml"}) ==
          "»xml« ist keine Form von Meldungen; es gibt text, json, sarif und codequality.");
    CHECK(complaint({"build", "--base-url", "ftp://x"}) ==
          "--base-url beginnt mit https:// oder http://.");
    CHECK(complaint({"build", "--jobs", "257"}) == "--jobs ist eine Zahl von 1 bis 256.");
}

TEST_CASE("an import writes only if it is told to") {
    const auto plan = parse({"import", "register", "x.csv", "--area", "Herne"});
    CHECK_FALSE(std::get<ImportCommand>(plan).options.write);
    const auto write = parse({"import", "register", "x.csv", "--area", "Herne", "--yes"});
    CHECK(std::get<ImportCommand>(write).options.write);
    CHECK(std::get<ImportCommand>(write).options.selection.areas ==
          std::vector<std::string>{"Herne"});
}

TEST_CASE("schools are chosen by areas, numbers or all of them") {
    const auto command = parse({"import", "register", "x.csv", "--area", "Herne,Kreis Soest",
                                "--number", "1,2", "--number", "3", "--keep", "telefon"});
    const auto& selection = std::get<ImportCommand>(command).options.selection;
    CHECK(selection.areas == std::vector<std::string>{"Herne", "Kreis Soest"});
    CHECK(selection.numbers == std::vector<std::string>{"1", "2", "3"});
    CHECK(selection.kept == std::vector<std::string>{"telefon"});
    CHECK_FALSE(selection.everything);
}

TEST_CASE("lists come in and go out by the type of their records") {
    const auto in = parse({"import", "csv", "schulen", "liste.csv", "--yes"});
    CHECK(std::get<ImportListCommand>(in).options.type == "schulen");
    CHECK(std::get<ImportListCommand>(in).options.write);
    const auto out = parse({"export", "csv", "angebote", "--output", "angebote.csv"});
    CHECK(std::get<ExportCommand>(out).options.type == "angebote");
    CHECK(std::get<ExportCommand>(out).options.output == "angebote.csv");
}

TEST_CASE("the help is German throughout") {
    for (const auto& command : {parse({"--help"}), parse({"build", "--help"})}) {
        const auto& text = std::get<ShowText>(command).text;
        CHECK(text.find("Aufruf: schaukasten") != std::string::npos);
        for (const auto* english :
             {"Options", "Usage", "Subcommands", "Print", "TEXT", "REQUIRED"}) {
            INFO(english);
            CHECK(text.find(english) == std::string::npos);
        }
    }
}

TEST_CASE("new takes a type, a title and, if need be, an id") {
    const auto command = parse({"new", "schule", "Südschule", "--id", "sued", "--content", "c"});
    const auto& options = std::get<NewCommand>(command).options;
    CHECK(options.type == "schule");
    CHECK(options.title == "Südschule");
    CHECK(options.id == "sued");
    CHECK(options.content == "c");
    CHECK(complaint({"new", "schule"}) == "Es fehlt TITEL. Hilfe: schaukasten new --help");
}

TEST_CASE("schema writes one form at a time") {
    const auto command = parse({"schema", "--markdown", "--output", "o"});
    const auto& options = std::get<SchemaCommand>(command).options;
    CHECK(options.form == SchemaForm::Markdown);
    CHECK(options.output == "o");
    const std::string which = "Nennen Sie eine Form: --json, --markdown oder --csv.";
    CHECK(complaint({"schema"}) == which);
    CHECK(complaint({"schema", "--json", "--csv"}) == which);
}
