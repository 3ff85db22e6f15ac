#include "support/catch.hpp"
#include "support/town.hpp"

using namespace schaukasten;

namespace {

std::string said(const Town& town) {
    const auto all = town.messages();
    return all.empty() ? "" : all.front();
}

} // namespace

TEST_CASE("a folder that no type claims suggests the right one") {
    CHECK(said(Town().write("schule/a.toml", "name = \"A\"\n")) ==
          "schule/a.toml: Fehler: den Ordner »schule« kennt Schaukasten nicht; meinten Sie "
          "»schulen«?");
}

TEST_CASE("a file with the wrong ending, name or depth is told how to lie") {
    CHECK(said(Town().write("schulen/a.md", "+++\n+++\n")).find("enden die Dateien auf .toml") !=
          std::string::npos);
    CHECK(said(Town().write("schulen/Süd.toml", "")).find("nennen Sie die Datei sued.toml") !=
          std::string::npos);
    CHECK(
        said(Town().write("schulen/nord/a.toml", "")).find("unmittelbar in den Ordner »schulen«") !=
        std::string::npos);
    CHECK(said(Town().write("vokabulare/thema.toml", "")).find("kein Vokabular") !=
          std::string::npos);
}

TEST_CASE("a vocabulary has each id once, well formed, and no circle of parents") {
    CHECK(said(Town().write("vokabulare/themen.toml", Town::term("a", "A") + Town::term("a", "B")))
              .find("den Begriff »a« gibt es in dieser Datei schon") != std::string::npos);
    CHECK(said(Town().write("vokabulare/themen.toml", Town::term("Ä B", "A")))
              .find("schreiben Sie \"ae-b\"") != std::string::npos);
    CHECK(said(Town().write("vokabulare/themen.toml",
                            Town::term("a", "A", "b") + Town::term("b", "B", "a")))
              .find("sein eigener Oberbegriff") != std::string::npos);
}

TEST_CASE("a page cannot take an address that the site needs itself") {
    for (const auto* id : {"schulen", "themen", "suche", "en", "assets"}) {
        INFO(id);
        CHECK(said(Town().write(std::string("seiten/") + id + ".md", "+++\ntitel = \"x\"\n+++\n"))
                  .find("Fehler: ") != std::string::npos);
    }
}

TEST_CASE("an alias is an address that nothing else has") {
    CHECK(said(Town().school("a", "A", "aliase = [\"alt\", \"/frueher/hier/\"]\n")) == "");
    CHECK(said(Town().school("a", "A", "aliase = [\"Alt Adresse\"]\n")).find("ist keine Adresse") !=
          std::string::npos);
    CHECK(
        said(Town().school("a", "A", "aliase = [\"b\"]\n").school("b", "B")).find("/schulen/b/") !=
        std::string::npos);
}

TEST_CASE("without its own file there is no site") {
    Diagnostics diagnostics;
    check({"content/", {}, {}, {}}, 1, diagnostics);
    REQUIRE(diagnostics.sorted().size() == 1);
    CHECK(to_text(diagnostics.sorted()[0]) == "content/schaukasten.toml: Fehler: diese Datei "
                                              "fehlt; sie sagt, wie die Website heißt und wer sie "
                                              "herausgibt\n");
}

TEST_CASE("the name that is proposed for a file is another than it has") {
    CHECK(said(Town().write("artikel/a.EN.md", "+++\n+++\n"))
              .ends_with("nennen Sie die Datei a.en.md"));
    CHECK(said(Town().write("artikel/a.foo.en.md", "+++\n+++\n"))
              .ends_with("nennen Sie die Datei a-foo.en.md"));
    CHECK(said(Town().write("schulen/???.toml", ""))
              .ends_with("nennen Sie die Datei ein-neuer-name.toml"));
    CHECK(said(Town().write("schulen/" + std::string(81, 'x') + ".toml", ""))
              .ends_with("der Dateiname ist länger als 80 Zeichen; nehmen Sie einen kürzeren"));
}

TEST_CASE("a folder that resembles none is told which there are") {
    CHECK(said(Town().write("foo/a.toml", ""))
              .ends_with(
                  "schulprofile, stellen, einheiten, gremien, vereinbarungen, konzepte, ziele, "
                  "kennzahlen, chronik, publikationen, foerderprogramme, rechtsgrundlagen, "
                  "glossar, seiten, vokabulare"));
}
