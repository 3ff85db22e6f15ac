#include "render/colours.hpp"

#include "support/catch.hpp"
#include "support/rendered_town.hpp"

#include <filesystem>
#include <set>

using namespace schaukasten;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

/// One record of each type at least, each field filled, two languages.
Town full_town() {
    Town town;
    town.write("medien/a.jpg", "").write("medien/a.pdf", "");
    town.write("vokabulare/stadtteile.toml", Town::term("mitte", "Mitte"));
    town.write("vokabulare/zielgruppen.toml", Town::term("eltern", "Eltern"));
    town.write("vokabulare/kernbereiche.toml", Town::term("beratung", "Beratung"));
    town.school("sued", "Südschule",
                "kurzname = \"Süd\"\nschulnummer = \"123456\"\nstrasse = \"Weg 1\"\n"
                "plz = \"12345\"\nort = \"Musterstadt\"\nstadtbezirk = \"Süd\"\n"
                "stadtteil = \"mitte\"\nlage = [51.5, 7.4]\ntelefon = \"030 23125-300\"\n"
                "email = \"sued@schule.example\"\nwebsite = \"https://sued.example/\"\n"
                "schultraeger = \"Stadt\"\nsozialindex = 3\nbild = \"a.jpg\"\n"
                "bild_alt = \"Haus\"\nbeschreibung = \"Eine [Schule](sued.toml).\"\n"
                "aliase = [\"alt\"]\ngeprueft_am = 2026-11-01\n"
                "[[offene_stellen]]\nstunden = 19.5\ntraeger = \"stadt\"\n"
                "[uebersetzung.en]\nname = \"South School\"\n");
    town.person("sued-1", "vorname = \"Mira\"\nnachname = \"Muster\"\n"
                          "telefon = \"030 23125-200\"\nsprachen = [\"tr\"]\nthemen = [\"angst\"]\n"
                          "beschreibung = \"Mira hilft.\"\n"
                          "[einwilligung]\nam = 2026-01-10\n"
                          "felder = [\"vorname\", \"nachname\", \"telefon\", \"sprachen\", "
                          "\"themen\", \"beschreibung\"]\n"
                          "[[einsaetze]]\nschule = \"sued\"\nstunden = 19.5\nraum = \"E 12\"\n"
                          "[[einsaetze.sprechzeiten]]\ntag = \"montag\"\nvon = \"8:30\"\n"
                          "bis = \"10:00\"\nfuer = \"Eltern\"\n");
    town.offer(
        "gruppe", "Gruppe & Co",
        "beschreibung = \"Text[^1]\\n\\n[^1]: Fußnote\"\nthemen = [\"cybermobbing\"]\n"
        "kernbereich = \"beratung\"\nzielgruppen = [\"eltern\"]\nklassen = \"1-4\"\n"
        "sprachen = [\"tr\"]\nschulen = [\"sued\"]\nfachkraefte = [\"sued-1\"]\n"
        "partner = [\"Verein\"]\ntraeger = \"stadt\"\nkostenlos = true\nkosten = \"nichts\"\n"
        "kapazitaet = 12\nflyer = [\"blatt\"]\nbild = \"a.jpg\"\nbild_alt = \"Kreis\"\n"
        "[anmeldung]\nwie = \"Anrufen\"\ntelefon = \"030 23125-301\"\nfrist = 2026-12-01\n"
        "[[zeiten]]\ntag = \"dienstag\"\nvon = \"14:00\"\nbis = \"15:00\"\nort = \"E 1\"\n");
    town.write("flyer/blatt.toml", "titel = \"Blatt\"\nangebote = [\"gruppe\"]\n[[fassungen]]\n"
                                   "sprache = \"tr\"\ndatei = \"a.pdf\"\nstand = 2026-01-01\n");
    town.article("neu", "Neu",
                 "themen = [\"angst\"]\nschulen = [\"sued\"]\nangebote = [\"gruppe\"]\n",
                 "## Inhalt\n\n## Notfall\n\n## Menü\n\nText.");
    town.write("artikel/neu.en.md", "+++\ntitel = \"New\"\n+++\nText.\n");
    town.write("seiten/impressum.md", "+++\ntitel = \"Impressum\"\n+++\nText.\n");
    return town;
}

std::vector<std::string> ids_in(const std::string& html) {
    std::vector<std::string> ids;
    for (auto at = html.find(" id=\""); at != std::string::npos; at = html.find(" id=\"", at + 1)) {
        const auto begin = at + 5;
        ids.push_back(html.substr(begin, html.find('"', begin) - begin));
    }
    return ids;
}

} // namespace

TEST_CASE("the values of every page fit what its template was checked against") {
    RenderedTown town(full_town());
    std::set<PageKind> kinds;
    for (const auto& page : town.plan.pages) {
        CAPTURE(page.address);
        CHECK(town.fits(page));
        CHECK_THAT(town.html(page), Contains("</html>"));
        kinds.insert(page.kind);
    }
    CHECK(kinds.size() == 15);
}

TEST_CASE("no id stands twice on a page, whatever an author's headings are called") {
    RenderedTown town(full_town());
    for (const auto& page : town.plan.pages) {
        CAPTURE(page.address);
        auto all = ids_in(town.html(page));
        std::ranges::sort(all);
        CHECK(std::ranges::adjacent_find(all) == all.end());
    }
    CHECK_THAT(town.html("artikel/neu/"),
               Contains("id=\"inhalt\"") && Contains("id=\"sk_inhalt\""));
    CHECK_THAT(town.html("angebote/gruppe/"), Contains("id=\"sk_fn-1\""));
}

TEST_CASE("without consent no page, feed or list has the name") {
    auto content = full_town();
    content.person("sued-1", "vorname = \"Mira\"\nnachname = \"Muster\"\n"
                             "telefon = \"030 23125-200\"\nemail = \"mira@stadt.example\"\n"
                             "beschreibung = \"Mira hilft.\"\n[[einsaetze]]\nschule = \"sued\"\n");
    RenderedTown town(content);
    for (const auto& page : town.plan.pages) {
        const auto html = town.html(page);
        CAPTURE(page.address);
        for (const auto* personal :
             {"Mira", "Muster ", "23125-200", "mira@", "fachkraefte/sued-1/"}) {
            CHECK_THAT(html, !Contains(personal));
        }
    }
    CHECK_THAT(town.html("schulen/sued/"), Contains("Schulsozialarbeit, Südschule"));
    CHECK_THAT(town.html("angebote/gruppe/"), Contains("Schulsozialarbeit, Südschule"));
}

TEST_CASE(
    "links are relative; those of the 404 page begin at the root, those of redirects are whole") {
    RenderedTown town(full_town());
    CHECK_THAT(town.html("schulen/sued/"), Contains("href=\"../../assets/schaukasten.") &&
                                               Contains("href=\"../../angebote/gruppe/\""));
    CHECK_THAT(town.html(""),
               Contains("href=\"assets/schaukasten.") || Contains("href=\"./assets/schaukasten."));
    const auto lost = town.html("404.html");
    CHECK_THAT(lost, Contains("href=\"/hilfe/assets/schaukasten.") &&
                         Contains("href=\"/hilfe/schulen/\"") && !Contains("href=\"schulen/\"") &&
                         !Contains("href=\"../"));
    CHECK_THAT(town.html("schulen/alt/"),
               Contains("url=https://stadt.example/hilfe/schulen/sued/"));
}

TEST_CASE("a page is called by its record, described by its text, and has one address") {
    RenderedTown town(full_town());
    CHECK(town.text("schulen/sued/", "titel") == "Südschule");
    CHECK(town.text("en/schulen/sued/", "titel") == "South School");
    CHECK(town.text("schulen/sued/", "beschreibung_kurz") == "Eine Schule.");
    CHECK(town.text("angebote/gruppe/", "beschreibung_kurz") == "Kurz.");
    CHECK(town.text("schulen/sued/", "kanonisch") == "https://stadt.example/hilfe/schulen/sued/");
    CHECK(town.text("fachkraefte/sued-1/", "titel") == "Mira Muster");
    CHECK(town.text("themen/cybermobbing/", "titel") == "Mobbing im Netz");
    CHECK(town.text("schulen/sued/", "wurzel") == "../../");
    CHECK_THAT(town.html("angebote/gruppe/"),
               Contains("<title>Gruppe &amp; Co – Schulsozialarbeit"));
}

TEST_CASE("a long text is cut at a blank, or else at a whole character") {
    std::string words;
    for (int i = 0; i < 40; ++i) words += "Hilfe ";
    std::string one = "a";
    for (int i = 0; i < 120; ++i) one += "ö";
    Town content;
    content.school("a", "A", "beschreibung = \"" + words + "\"\n");
    content.school("b", "B", "beschreibung = \"" + one + "\"\n");
    RenderedTown town(content);
    const auto cut = town.text("schulen/a/", "beschreibung_kurz");
    CHECK(cut.ends_with("Hilfe …"));
    CHECK(cut.size() < 170);
    CHECK(town.text("schulen/b/", "beschreibung_kurz") == one.substr(0, 159) + " …");
}

TEST_CASE("the navigation marks the list at hand, and the list above a record") {
    RenderedTown town(full_town());
    CHECK_THAT(town.html("schulen/"), Contains("<a href=\"../schulen/\" aria-current=\"page\">"));
    CHECK_THAT(town.html("schulen/sued/"),
               Contains("<a href=\"../../schulen/\" aria-current=\"true\">"));
    CHECK_THAT(town.html("angebote/gruppe/"), !Contains("schulen/\" aria-current"));
    CHECK_THAT(town.html("impressum/"),
               Contains("<a href=\"../impressum/\" aria-current=\"page\">"));
}

TEST_CASE("the menu has what families look for; the rest stands at the foot") {
    RenderedTown town(full_town());
    const auto html = town.html("schulen/");
    const auto menu = html.substr(0, html.find("<main"));
    const auto foot = html.substr(html.find("<footer"));
    CHECK_THAT(menu, Contains("\"../angebote/\"") && !Contains("\"../traeger/\""));
    CHECK_THAT(foot, Contains("\"../traeger/\"") && Contains("\"../themen/\""));
}

TEST_CASE("Leichte Sprache is one tap away on every page, where the town has such a page") {
    auto content = full_town();
    CHECK_THAT(RenderedTown(content).html("schulen/"), !Contains("leichte-sprache/"));
    content.write("seiten/leichte-sprache.md", "+++\ntitel = \"Leichte Sprache\"\n+++\nText.\n");
    const auto html = RenderedTown(content).html("schulen/");
    CHECK_THAT(html.substr(0, html.find("<main")), Contains("../leichte-sprache/"));
}

TEST_CASE("a term that leads to nothing is not offered") {
    RenderedTown town(full_town());
    CHECK_THAT(town.html("themen/"), Contains("themen/angst/"));
    Town empty;
    empty.school("a", "A", "");
    CHECK_THAT(RenderedTown(empty).html("themen/"), !Contains("themen/angst/"));
}

TEST_CASE("the theme draws every symbol that a term may have") {
    for (const auto word : words<TermSymbol>) {
        CAPTURE(word);
        CHECK(std::filesystem::exists(SOURCE_DIR "/themes/kern/symbole/thema-" + std::string(word) +
                                      ".svg"));
    }
    Town content;
    content.write("vokabulare/themen.toml",
                  Town::term("geld", "Wenn das Geld nicht reicht") + "symbol = \"geld\"\n");
    content.offer("hilfe", "Hilfe", "themen = [\"geld\"]\n");
    CHECK_THAT(RenderedTown(content).html(""), Contains(".svg#thema-geld"));
}

TEST_CASE("of several people at a school the one who can be met first stands first") {
    const auto person = [](const std::string& name, const std::string& day) {
        return "vorname = \"" + name +
               "\"\nnachname = \"Muster\"\n[einwilligung]\nam = 2026-01-10\n" +
               "felder = [\"vorname\", \"nachname\"]\n[[einsaetze]]\nschule = \"sued\"\n" +
               "[[einsaetze.sprechzeiten]]\ntag = \"" + day +
               "\"\nvon = \"8:00\"\nbis = \"9:00\"\n";
    };
    Town content;
    content.school("sued", "Südschule", "");
    content.person("sued-1", person("Anke", "freitag"));
    content.person("sued-2", person("Zora", "mittwoch"));
    RenderedTown town(content.plan("2026-11-24"));
    const auto html = town.html("schulen/sued/");
    const auto main = html.find("<main");
    CHECK(html.find("Zora Muster", main) < html.find("Anke Muster", main));
}

TEST_CASE("a card says where: the school, how many schools, or the whole town") {
    Town content;
    content.school("sued", "Südschule", "").school("nord", "Nordschule", "");
    content.offer("eins", "Eins", "schulen = [\"sued\"]\n");
    content.offer("zwei", "Zwei", "schulen = [\"sued\", \"nord\"]\n");
    content.offer("alle", "Alle", "");
    const auto html = RenderedTown(content).html("angebote/");
    CHECK_THAT(html,
               Contains("Südschule") && Contains("2 Schulen") && Contains("in der ganzen Stadt"));
}

TEST_CASE("a term's crumbs lead through the terms above it") {
    RenderedTown town(full_town());
    const auto html = town.html("themen/cybermobbing/");
    const auto crumbs = html.substr(html.find("sk-crumbs"));
    CHECK(crumbs.find("themen/angst/") < crumbs.find("themen/mobbing/"));
    CHECK(crumbs.find("themen/mobbing/") < crumbs.find("</ol>"));
}

TEST_CASE("on a page in another language each text says which one it is in") {
    RenderedTown town(full_town());
    const auto english = town.html("en/schulen/sued/");
    CHECK_THAT(english, Contains("<html lang=\"en\"") &&
                            Contains("<h1 class=\"kern-heading-x-large\">South School") &&
                            Contains("<span lang=\"de\">Grundschule</span>") &&
                            Contains("<div class=\"sk-prose sk-screen\" lang=\"de\">") &&
                            Contains("alt=\"Haus\" lang=\"de\"") &&
                            Contains("<h2 lang=\"de\">Stadt Musterstadt</h2>") &&
                            Contains("hreflang=\"de\">Impressum</a>"));
    CHECK_THAT(english, Contains("<time datetime=\"2026-11-01\">November 1, 2026</time>"));
    CHECK_THAT(town.html("schulen/sued/"),
               !Contains("lang=\"de\">G") && Contains(">1. November 2026</time>"));
}

TEST_CASE("pictures of records are shown with what is on them") {
    RenderedTown town(full_town());
    for (const auto* address : {"schulen/sued/", "angebote/gruppe/"}) {
        CHECK_THAT(town.html(address),
                   Contains("<img class=\"sk-picture\" src=\"../../medien/a.jpg\" alt=\""));
    }
}

TEST_CASE("who made a picture stands below it, and only there") {
    Town town;
    town.write("medien/a.jpg", "");
    const std::string picture = "bild = \"a.jpg\"\nbild_alt = \"Haus\"\n";
    town.school("sued", "Südschule", picture + "bild_nachweis = \"Foto: Stadt, CC BY 4.0\"\n");
    town.school("nord", "Nordschule", picture);
    RenderedTown rendered(town);
    CHECK_THAT(rendered.html("schulen/sued/"),
               Contains("<figcaption>Foto: Stadt, CC BY 4.0</figcaption>"));
    const auto plain = rendered.html("schulen/nord/");
    const auto picture_at = plain.find("sk-picture");
    REQUIRE(picture_at != std::string::npos);
    CHECK_THAT(plain.substr(picture_at, plain.find("</figure>", picture_at) - picture_at),
               !Contains("figcaption"));
}

TEST_CASE("nothing stands where there is nothing: no empty lists, no empty asides") {
    RenderedTown town((Town().article("allein", "Allein")));
    for (const auto& page : town.plan.pages) {
        CAPTURE(page.address);
        const auto html = town.html(page);
        CHECK_THAT(html, !Contains("sk-notes--2\">\n</ul>") && !Contains("sk-rows\">\n</ul>") &&
                             !Contains("\">\n</aside>"));
    }
}

TEST_CASE("a town's logo stands beside the title, with its size and another for dark ground") {
    Town content;
    content.write("medien/logo.svg", "<svg viewBox=\"0 0 48 32\"/>")
        .write("medien/logo-dunkel.svg", "<svg viewBox=\"0 0 96 64\"/>")
        .write("schaukasten.toml",
               "[verzeichnis]\ntitel = \"T\"\nkommune = \"K\"\nbasis_url = \"https://k.example/\"\n"
               "logo = \"logo.svg\"\nlogo_dunkel = \"logo-dunkel.svg\"\nlogo_alt = \"Stadt K\"\n"
               "[herausgeber]\nname = \"K\"\n");
    CHECK(content.plan().media == std::vector<std::string>{"logo-dunkel.svg", "logo.svg"});
    const auto html = RenderedTown(content).html("");
    CHECK_THAT(html, Contains("<source media=\"(prefers-color-scheme: dark)\" "
                              "srcset=\"medien/logo-dunkel.svg\" width=\"96\" height=\"64\">"));
    CHECK_THAT(html,
               Contains("src=\"medien/logo.svg\" width=\"48\" height=\"32\" alt=\"Stadt K\">"));
    CHECK_THAT(html, !Contains("sk-brand__mark"));
    CHECK_THAT(RenderedTown(Town()).html(""), Contains("sk-brand__mark"));
}

TEST_CASE("a town's colour is a stylesheet of its own, linked where it is set") {
    CHECK_FALSE(render_colours(Town().plan().directory.site).has_value());
    CHECK_THAT(RenderedTown(Town()).html(""), !Contains("assets/farben."));

    Town content;
    content.write(
        "schaukasten.toml",
        "[verzeichnis]\ntitel = \"T\"\nkommune = \"K\"\nbasis_url = \"https://k.example/\"\n"
        "[herausgeber]\nname = \"K\"\n[farben]\nhaupt = \"#0a7d3c\"\n");
    const auto colours = render_colours(content.plan().directory.site);
    REQUIRE(colours.has_value());
    CHECK(colours->path == "assets/farben.css");
    CHECK_THAT(colours->bytes, StartsWith(":root { --sk-town: #0a7d3c; "));
    CHECK_THAT(RenderedTown(content).html(""), Contains("assets/farben."));
}
