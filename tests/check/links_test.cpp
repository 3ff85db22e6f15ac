#include "support/catch.hpp"
#include "support/town.hpp"

using namespace schaukasten;

namespace {

std::string said(const std::string& body) {
    std::string all;
    for (const auto& each : Town()
                                .write("medien/plan.pdf", "")
                                .school("suedschule", "Süd", "beschreibung = \"## Der Weg\"\n")
                                .article("a", "A", "", body)
                                .messages()) {
        all += each.substr(each.find("Fehler: ") + 8) + "\n";
    }
    if (!all.empty()) all.pop_back();
    return all;
}

} // namespace

TEST_CASE("links name content files as an editor sees them") {
    CHECK(said("[a](../schulen/suedschule.toml) [b](../schulen/suedschule.toml#der-weg) [c](a.md) "
               "[d](../medien/plan.pdf) [e](../vokabulare/themen.toml) "
               "[f](../vokabulare/themen.toml#mobbing) [g](https://stadt.example/)") == "");
}

TEST_CASE("a link to a file that is not there suggests the one that was meant") {
    CHECK(said("[a](../schulen/suedshule.toml)") ==
          "in content/schulen gibt es die Datei »suedshule.toml« nicht; meinten Sie "
          "»suedschule.toml«?");
    CHECK(said("[a](../schulen/suedschule.md)") ==
          "ein Link nennt den Weg zur Datei; schreiben Sie ../schulen/suedschule.toml");
}

TEST_CASE("an anchor that the page does not have is reported") {
    CHECK(said("[a](../schulen/suedschule.toml#weg)").find("»#weg«") != std::string::npos);
    CHECK(said("## Eins\n\n[a](#zwei)").find("zwei") != std::string::npos);
    CHECK(said("## Eins\n\n[a](#eins)") == "");
    CHECK(said("[f](../vokabulare/themen.toml#mobing)").find("meinten Sie »mobbing«") !=
          std::string::npos);
}

TEST_CASE("a link never leaves the content folder") {
    CHECK(said("[a](../../../etc/passwd)").find("führt nirgendwohin") != std::string::npos);
    CHECK(said("![x](../../bild.jpg)").find("Bilder liegen in content/medien") !=
          std::string::npos);
}

TEST_CASE("links stand in the text with the record they lead to") {
    const auto directory = Town()
                               .school("b", "B")
                               .school("c", "C")
                               .article("a", "A", "", "[x](../schulen/c.toml)")
                               .directory();
    const auto& nodes = directory.all<Article>()[0].body.original.nodes;
    const auto link = std::ranges::find(nodes, RichText::NodeKind::Link, &RichText::Node::kind);
    REQUIRE(link != nodes.end());
    CHECK(link->link_kind == RichText::LinkKind::Record);
    CHECK(directory.all<School>()[link->target.record].id == "c");
}

TEST_CASE("a file without its ending, or a folder, suggests the file") {
    for (const auto* link : {"[a](../schulen/suedschule)", "[a](../schulen/suedschule/)"}) {
        CHECK(said(link) ==
              "ein Link nennt den Weg zur Datei; schreiben Sie ../schulen/suedschule.toml");
    }
}

TEST_CASE("a vocabulary is a TOML file") {
    CHECK(said("[a](../vokabulare/themen.md)").find("führt nirgendwohin") != std::string::npos);
}

TEST_CASE("an address without its scheme is an address") {
    CHECK(said("[a](www.stadt.example)") ==
          "eine Adresse im Web beginnt mit https://; schreiben Sie https://www.stadt.example");
}

TEST_CASE("a picture of another site is told once") {
    CHECK(said("![a](https://stadt.example/a.jpg)").find('\n') == std::string::npos);
}

TEST_CASE("a link and a picture lead into folders of medien") {
    CHECK(said("[a](../medien/plaene/a.pdf)") ==
          "in content/medien fehlt die Datei »plaene/a.pdf«");
}
