#include "base/json.hpp"
#include "exchange/feed_formats.hpp"
#include "exchange/feeds.hpp"

#include <tinyxml2.h>

#include "support/catch.hpp"
#include "support/exported.hpp"
#include "support/town.hpp"

#include <map>

using namespace schaukasten;
using Catch::Matchers::Contains;
using Texts = std::vector<std::string>;

namespace {

ExportedFiles files_of(const SitePlan& plan) {
    return exported_by([&](FileSink& sink) { put_feeds(plan, key_for_word, sink); });
}

/// A feed as a reader sees it.
class ReadFeed {
public:
    explicit ReadFeed(const Town& town, const std::string& path = "feed.xml")
        : bytes(files_of(town.plan()).at(path)) {
        REQUIRE(document_.Parse(bytes.data(), bytes.size()) == tinyxml2::XML_SUCCESS);
    }

    [[nodiscard]] std::string channel(const char* name) const { return text_of(*head(), name); }
    [[nodiscard]] std::string item(const char* name) const { return all(name).at(0); }
    /// Of each item.
    [[nodiscard]] Texts all(const char* name) const {
        Texts texts;
        for (const auto* item = first(); item != nullptr; item = item->NextSiblingElement()) {
            const std::string kind = item->Name();
            if (kind == "item" || kind == "entry") texts.push_back(text_of(*item, name));
        }
        return texts;
    }

    std::string bytes;

private:
    [[nodiscard]] const tinyxml2::XMLElement* head() const {
        const auto* root = document_.RootElement();
        const auto* channel = root->FirstChildElement("channel");
        return channel == nullptr ? root : channel;
    }
    [[nodiscard]] const tinyxml2::XMLElement* first() const { return head()->FirstChildElement(); }
    static std::string text_of(const tinyxml2::XMLElement& element, const char* name) {
        const auto* child = element.FirstChildElement(name);
        return child == nullptr || child->GetText() == nullptr ? "" : child->GetText();
    }

    tinyxml2::XMLDocument document_;
};

Texts paths_of(const ExportedFiles& files) {
    Texts paths;
    for (const auto& [path, bytes] : files) paths.push_back(path);
    return paths;
}

constexpr auto address = "https://stadt.example/hilfe/artikel/neu/";

const std::string evening = "titel = \"Elternabend\"\nart = \"elternabend\"\nthemen = [\"angst\"]\n"
                            "beginn = \"2026-12-10 19:00\"\nende = \"2026-12-10 20:30\"\n"
                            "ort = \"Aula\"\nkurz = \"Über Angst.\"\n";

} // namespace

TEST_CASE("an article's values reach the reader as they were written") {
    Town town;
    town.article(
        "neu", "Ärger & <Streit>",
        "datum = 2026-07-01\nkurz = \"Was „hilft“ ]]> & was nicht\"\nthemen = [\"angst\"]\n",
        "Größer & besser ]]> \\<nicht> so.");
    const ReadFeed feed(town);
    CHECK(feed.item("title") == "Ärger & <Streit>");
    CHECK(feed.item("link") == address);
    CHECK(feed.item("pubDate") == "Wed, 01 Jul 2026 00:00:00 +0200");
    CHECK(feed.item("description") == "Was „hilft“ ]]> & was nicht");
    CHECK(feed.item("category") == "Angst");
    CHECK_THAT(feed.item("content:encoded"), Contains("Größer &amp; besser ]]&gt;"));
    CHECK_THAT(feed.bytes, !Contains("]]>"));
}

TEST_CASE("a new title or another address of the site makes no new entry") {
    const auto guid = [](const std::string& title, const std::string& base_url) {
        Town town;
        town.article("neu", title);
        PlanOptions options;
        options.today = *parse_date("2026-11-23");
        options.base_url = base_url;
        const auto rss = files_of(plan_site(town.directory(), options)).at("feed.xml");
        const auto at = rss.find("<guid");
        return rss.substr(at, rss.find("</guid>") - at);
    };
    const std::string own = "<guid isPermaLink=\"false\">tag:stadt.example,2026:artikel/neu";
    CHECK(guid("Neu", "") == own);
    CHECK(guid("Ganz neu", "https://probe.example/") == own);
}

TEST_CASE("every link in an article's text is whole, also to its own footnotes and headings") {
    Town town;
    town.school("sued", "Südschule").write("medien/a.jpg", "");
    town.article("neu", "Neu", "",
                 "## Kopf\n\nZur [Schule](../schulen/sued.toml), nach [oben](#kopf), "
                 "![Bild](../medien/a.jpg)[^1]\n\n[^1]: Fußnote.");
    const std::string whole = address;
    for (const auto& text :
         {ReadFeed(town).item("content:encoded"), ReadFeed(town, "feed.atom").item("content")}) {
        CHECK_THAT(text, Contains("href=\"https://stadt.example/hilfe/schulen/sued/\"") &&
                             Contains("src=\"https://stadt.example/hilfe/medien/a.jpg\"") &&
                             Contains("href=\"" + whole + "#kopf\"") &&
                             Contains("href=\"" + whole + "#sk_fn-1\"") &&
                             Contains("href=\"" + whole + "#sk_fnref-1\""));
        CHECK_THAT(text, !Contains("href=\"#") && !Contains("href=\"..") && !Contains("src=\".."));
    }
}

TEST_CASE("the channel says where it is and how new its content is") {
    Town town;
    town.article("neu", "Neu", "datum = 2026-11-20\n")
        .article("alt", "Alt", "datum = 2025-01-02\n");
    const ReadFeed feed(town);
    CHECK(feed.channel("title") == "Schulsozialarbeit");
    CHECK(feed.channel("link") == "https://stadt.example/hilfe/");
    CHECK(feed.channel("language") == "de");
    CHECK(feed.channel("lastBuildDate") == "Fri, 20 Nov 2026 00:00:00 +0100");
    CHECK(feed.all("title") == Texts{"Neu", "Alt"});
    CHECK_THAT(feed.bytes, Contains("<atom:link rel=\"self\" type=\"application/rss+xml\" "
                                    "href=\"https://stadt.example/hilfe/feed.xml\"/>"));
}

TEST_CASE("what was checked later is as new as that, and no newer entry") {
    Town town;
    town.article("neu", "Neu", "datum = 2026-11-20\n")
        .article("alt", "Alt", "datum = 2025-01-02\ngeprueft_am = 2026-11-22\n");
    const ReadFeed rss(town);
    CHECK(rss.all("title") == Texts{"Neu", "Alt"});
    CHECK(rss.channel("lastBuildDate") == "Sun, 22 Nov 2026 00:00:00 +0100");
    const ReadFeed atom(town, "feed.atom");
    CHECK(atom.channel("updated") == "2026-11-22T00:00:00+01:00");
    CHECK(atom.all("published") == Texts{"2026-11-20T00:00:00+01:00", "2025-01-02T00:00:00+01:00"});
    CHECK(atom.all("updated") == Texts{"2026-11-20T00:00:00+01:00", "2026-11-22T00:00:00+01:00"});
}

TEST_CASE("there are feeds of the town, of schools and of topics with those below, none empty") {
    Town town;
    town.school("sued", "Südschule").school("nord", "Nordschule");
    CHECK(files_of(town.plan()).empty());
    town.write("termine/abend.toml", evening)
        .offer("mut", "Mut", "schulen = [\"sued\"]\nthemen = [\"mobbing\"]\n");
    CHECK(paths_of(files_of(town.plan())) == Texts{"angebote/feed.xml", "schulen/sued/feed.xml",
                                                   "termine/feed.xml", "themen/angst/feed.xml",
                                                   "themen/mobbing/feed.xml"});
    town.article("neu", "Neu", "schulen = [\"nord\"]\n");
    CHECK(paths_of(files_of(town.plan())) ==
          Texts{"angebote/feed.xml", "feed.atom", "feed.json", "feed.xml", "schulen/nord/feed.xml",
                "schulen/sued/feed.xml", "termine/feed.xml", "themen/angst/feed.xml",
                "themen/mobbing/feed.xml"});
    CHECK(ReadFeed(town, "themen/angst/feed.xml").all("title") == Texts{"Mut", "Elternabend"});
    CHECK(ReadFeed(town, "schulen/sued/feed.xml").channel("title") ==
          "Südschule: <abonnieren.neues>");
}

TEST_CASE("a date says when and where, in the same words until it is over") {
    Town town;
    town.write("termine/abend.toml", evening)
        .write("termine/kreis.toml",
               "titel = \"Kreis\"\nart = \"sitzung\"\nbeginn = \"2026-11-02 9:00\"\n"
               "status = \"abgesagt\"\ngrund = \"Krank\"\n"
               "[wiederholung]\nrhythmus = \"jede Woche\"\nbis = 2026-12-31\n");
    const ReadFeed feed(town, "termine/feed.xml");
    CHECK(feed.all("title") == Texts{"Kreis", "Elternabend"});
    CHECK(feed.all("description") ==
          Texts{"<terminstatus.abgesagt> · 02.11.2026, 9:00 · jede Woche. Krank",
                "10.12.2026, 19:00–20:30 · Aula. Über Angst."});
    CHECK(files_of(town.plan("2026-11-24")).at("termine/feed.xml") == feed.bytes);
    CHECK(!files_of(town.plan("2027-02-01")).contains("termine/feed.xml"));
}

TEST_CASE("an offer is new from its first day on the site, else from the day it was checked") {
    Town town;
    town.offer("a", "Alt", "veroeffentlichen_ab = 2026-01-01\ngeprueft_am = 2026-11-01\n")
        .offer("b", "Ohne Tag")
        .offer("c", "Neu", "geprueft_am = 2026-06-01\n");
    const ReadFeed feed(town, "angebote/feed.xml");
    CHECK(feed.all("title") == Texts{"Neu", "Alt", "Ohne Tag"});
    CHECK(feed.all("pubDate") ==
          Texts{"Mon, 01 Jun 2026 00:00:00 +0200", "Thu, 01 Jan 2026 00:00:00 +0100", ""});
    CHECK(feed.channel("lastBuildDate") == "Sun, 01 Nov 2026 00:00:00 +0100");
}

TEST_CASE("a JSON Feed has what the others have") {
    Town town;
    town.article("neu", "</script> & \\\"ü\\\"",
                 "kurz = \"Kurz\"\nthemen = [\"angst\"]\ndatum = 2026-07-01\n", "Text.");
    const auto feed = std::get<JsonValue>(parse_json(files_of(town.plan()).at("feed.json")));
    CHECK(feed.text_of("version") == "https://jsonfeed.org/version/1.1");
    CHECK(feed.text_of("feed_url") == "https://stadt.example/hilfe/feed.json");
    CHECK(feed.find("authors")->items.at(0).text_of("name") == "Stadt Musterstadt");
    const auto& item = feed.find("items")->items.at(0);
    CHECK(item.text_of("id") == "tag:stadt.example,2026:artikel/neu");
    CHECK(item.text_of("url") == address);
    CHECK(item.text_of("title") == "</script> & \"ü\"");
    CHECK(item.text_of("summary") == "Kurz");
    CHECK(item.text_of("content_html") == "<p>Text.</p>\n");
    CHECK(item.text_of("date_published") == "2026-07-01T00:00:00+02:00");
    CHECK(item.find("tags")->items.at(0).text == "Angst");
}

TEST_CASE("only the newest of many stand in a feed") {
    Town town;
    for (int i = 10; i < 70; ++i) {
        town.article("a" + std::to_string(i), "Artikel " + std::to_string(i));
    }
    CHECK(ReadFeed(town).all("title").size() == 50);
}

TEST_CASE("a person whose leave has ended is in no feed") {
    Town town;
    town.person("sued-1",
                "vorname = \"Ada\"\nnachname = \"Beispiel\"\n[einwilligung]\n"
                "am = 2026-01-01\nbis = 2026-10-31\nfelder = [\"vorname\", \"nachname\"]\n");
    town.offer("mut", "Mut", "fachkraefte = [\"sued-1\"]\n");
    town.article("neu", "Neu", "angebote = [\"mut\"]\n", "[Kontakt](../fachkraefte/sued-1.toml)");
    for (const auto& [path, bytes] : files_of(town.plan())) {
        CHECK_THAT(bytes, !Contains("Beispiel") && !Contains("Ada") && !Contains("sued-1"));
    }
}

TEST_CASE("a day is midnight in Germany, in winter and in summer") {
    const auto written = [](std::string_view day) { return rfc822_date(*parse_date(day)); };
    CHECK(written("2026-11-23") == "Mon, 23 Nov 2026 00:00:00 +0100");
    CHECK(written("2026-07-01") == "Wed, 01 Jul 2026 00:00:00 +0200");
    CHECK(written("2026-03-29") == "Sun, 29 Mar 2026 00:00:00 +0100"); // changes at 2:00
    CHECK(written("2026-03-30") == "Mon, 30 Mar 2026 00:00:00 +0200");
    CHECK(written("2026-10-25") == "Sun, 25 Oct 2026 00:00:00 +0200");
    CHECK(written("2026-10-26") == "Mon, 26 Oct 2026 00:00:00 +0100");
}
