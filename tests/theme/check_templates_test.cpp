#include "base/diagnostics.hpp"
#include "base/shape.hpp"
#include "theme/check_templates.hpp"
#include "theme/parse_template.hpp"
#include "theme/template_set.hpp"

#include "support/catch.hpp"

#include <array>
#include <initializer_list>
#include <string>
#include <utility>

using namespace schaukasten;

namespace {

/// The messages about templates/schule.mustache, rendered with a site and a school page.
std::string messages(std::string page,
                     std::initializer_list<std::pair<std::string, std::string>> others = {}) {
    ShapeBook book;
    auto& site = book.object("Verzeichnis");
    site.add("kommune", ShapeBook::text());
    site.add("sprachen", book.list_of(ShapeBook::text()));
    auto& offer = book.object("Angebot");
    offer.add("titel", ShapeBook::text());
    offer.add("kostenlos", ShapeBook::flag());
    auto& school = book.object("Schule");
    school.add("name", ShapeBook::text());
    school.add("beschreibung", ShapeBook::markup());
    school.add("angebote", book.list_of(offer));
    school.add("schulform", ShapeBook::of(site));
    school.add("filialen", book.list_of(school));

    Diagnostics diagnostics;
    TemplateSet templates;
    const auto add = [&](const std::string& name, std::string source) {
        templates.add(parse_template(name, "templates/" + name + ".mustache", std::move(source),
                                     diagnostics));
    };
    add("schule", std::move(page));
    for (const auto& [name, source] : others) add(name, source);
    templates.link();
    const std::array pages{CheckedPage{templates.find("schule"), {&site, &school}}};
    (void)check_templates(templates, pages, diagnostics);

    std::string all;
    for (auto diagnostic : diagnostics.sorted()) {
        diagnostic.quote.clear();
        all += to_text(diagnostic);
    }
    return all;
}

} // namespace

TEST_CASE("a template that asks only for what its page has is accepted") {
    CHECK(
        messages("{{name}} {{beschreibung}} {{{beschreibung}}} {{&beschreibung}} {{kommune}}\n"
                 "{{#angebote}}{{titel}}, {{name}}, {{#kostenlos}}{{titel}}{{/kostenlos}}"
                 "{{/angebote}}{{^angebote}}{{name}}{{/angebote}}\n"
                 "{{#name}}{{.}}{{/name}}{{#sprachen}}{{.}}{{/sprachen}}{{schulform.kommune}}\n"
                 "{{#schulform}}{{kommune}}{{/schulform}}{{#beschreibung}}{{{.}}}{{/beschreibung}}")
            .empty());
}

TEST_CASE("a name that no page can have is reported where it stands, with the nearest ones") {
    CHECK(messages("<p>\n<h1>ä {{ naem }}</h1>") ==
          "templates/schule.mustache:2:10: Fehler: das Feld »naem« gibt es hier nicht; meinten Sie "
          "»name«?\n");
    CHECK(messages("{{#angebot}}{{unsinn}}{{/angebot}}") ==
          "templates/schule.mustache:1:4: Fehler: das Feld »angebot« gibt es hier nicht; meinten "
          "Sie »angebote«?\n");
    CHECK(messages("{{^xyz}}{{/xyz}}") ==
          "templates/schule.mustache:1:4: Fehler: das Feld »xyz« gibt es hier nicht\n");
}

TEST_CASE("a message about a template quotes its line") {
    Diagnostics diagnostics;
    parse_template("a", "templates/a.mustache", "<p>\n\t{{#name}}\n", diagnostics);
    CHECK(to_text(diagnostics.sorted().front()) ==
          "templates/a.mustache:2:2: Fehler: »name« wird nicht geschlossen; es fehlt {{/name}}\n"
          "    \t{{#name}}\n"
          "    \t^\n");
}

TEST_CASE("the parts of a dotted name behind the first are looked for in one object only") {
    CHECK(messages("{{schulform.komune}}") ==
          "templates/schule.mustache:1:13: Fehler: »schulform« hat kein Feld »komune«; meinten Sie "
          "»kommune«?\n");
    CHECK(messages("{{schulform.name}}") ==
          "templates/schule.mustache:1:13: Fehler: »schulform« hat kein Feld »name«\n");
    CHECK(messages("{{name.titel}}") ==
          "templates/schule.mustache:1:8: Fehler: »name« ist ein Text und hat keine Felder\n");
}

TEST_CASE("only texts and markup are written as text") {
    CHECK(messages("{{schulform}}") ==
          "templates/schule.mustache:1:3: Fehler: »schulform« ist ein Objekt und kein Text; nennen "
          "Sie eines seiner Felder, etwa {{schulform.kommune}}\n");
    CHECK(messages("{{angebote}}") ==
          "templates/schule.mustache:1:3: Fehler: »angebote« ist eine Liste und kein Text; "
          "schreiben Sie {{#angebote}} … {{/angebote}}\n");
    CHECK(messages("{{#angebote}}{{kostenlos}}{{/angebote}}") ==
          "templates/schule.mustache:1:16: Fehler: »kostenlos« ist ein Ja oder Nein und kein Text; "
          "schreiben Sie {{#kostenlos}} … {{/kostenlos}}\n");
    CHECK(messages("{{#angebote}}{{.}}{{/angebote}}") ==
          "templates/schule.mustache:1:16: Fehler: »{{.}}« ist ein Objekt und kein Text; nennen "
          "Sie eines seiner Felder, etwa {{titel}}\n");
}

TEST_CASE("a text never becomes markup") {
    const auto expected = "templates/schule.mustache:1:4: Fehler: »name« ist ein Text und wird nie "
                          "zu HTML; schreiben Sie {{name}}\n";
    CHECK(messages("{{{name}}}") == expected);
    CHECK(messages("{{&name}}") == expected);
}

TEST_CASE("tags that do not match are reported") {
    CHECK(messages("{{#name}}\n{{#angebote}}\n{{/name}}") ==
          "templates/schule.mustache:1:1: Fehler: »name« wird nicht geschlossen; es fehlt "
          "{{/name}}\n"
          "templates/schule.mustache:2:1: Fehler: »angebote« wird nicht geschlossen; es fehlt "
          "{{/angebote}}\n"
          "templates/schule.mustache:3:4: Fehler: hier endet »name«, geöffnet ist aber »angebote« "
          "aus Zeile 2\n");
    CHECK(messages("{{/name}}") ==
          "templates/schule.mustache:1:4: Fehler: »name« ist hier nicht geöffnet\n");
    CHECK(messages("a {{name") ==
          "templates/schule.mustache:1:3: Fehler: diese Klammer wird nicht geschlossen\n");
    CHECK(messages("{{}}") == "templates/schule.mustache:1:3: Fehler: hier fehlt ein Name\n");
    CHECK(messages("{{a b}}") == "templates/schule.mustache:1:3: Fehler: »a b« ist kein Name\n");
    CHECK(messages("{{a..b}}") == "templates/schule.mustache:1:3: Fehler: »a..b« ist kein Name\n");
    CHECK(messages("{{=<%=}}") ==
          "templates/schule.mustache:1:1: Fehler: das sind keine zwei Klammern\n");
}

TEST_CASE("a partial is checked with the contexts of each of its calls, each mistake told once") {
    CHECK(messages("{{#angebote}}{{>karte}}{{/angebote}}", {{"karte", "{{titel}}"}}).empty());
    CHECK(messages("{{>karte}}{{>karte}}{{#angebote}}{{>karte}}{{/angebote}}",
                   {{"karte", "<b>{{titel}}"}}) ==
          "templates/karte.mustache:1:6: Fehler: das Feld »titel« gibt es hier nicht\n");
    CHECK(messages("{{>teile/kopff}}", {{"teile/kopf", ""}}) ==
          "templates/schule.mustache:1:4: Fehler: die Teilvorlage »teile/kopff« gibt es nicht; "
          "meinten Sie »teile/kopf«?\n");
}

TEST_CASE("templates may call themselves within a section, but not without any condition") {
    CHECK(messages("{{>baum}}", {{"baum", "{{name}}{{#filialen}}{{>baum}}{{/filialen}}"}}).empty());
    CHECK(messages("{{>a}}", {{"a", "{{>b}}"}, {"b", "{{>a}}"}}) ==
          "templates/b.mustache:1:4: Fehler: »a« ruft sich ohne Bedingung selbst auf und käme nie "
          "zu einem Ende\n");
}

TEST_CASE("blocks are checked where they are put, in the template where they are written") {
    const std::pair<std::string, std::string> frame{
        "rahmen", "{{#angebote}}{{$inhalt}}{{unsinn}}{{/inhalt}}{{/angebote}}{{$fuss}}{{/fuss}}"};
    CHECK(messages("{{<rahmen}}{{$inhalt}}{{titel}}{{/inhalt}}{{/rahmen}}", {frame}).empty());
    CHECK(messages("{{<rahmen}}\n{{$inhalt}}{{titl}}{{/inhalt}}{{/rahmen}}", {frame}) ==
          "templates/schule.mustache:2:14: Fehler: das Feld »titl« gibt es hier nicht; meinten Sie "
          "»titel«?\n");
    CHECK(messages("{{<rahmen}}{{$inhlat}}{{/inhlat}}{{$inhalt}}{{/inhalt}}{{/rahmen}}", {frame}) ==
          "templates/schule.mustache:1:15: Fehler: die Vorlage »rahmen« hat keinen Block »inhlat«; "
          "meinten Sie »inhalt«?\n");
    CHECK(messages("{{<rahmn}}{{/rahmn}}", {frame}) ==
          "templates/schule.mustache:1:4: Fehler: die Elternvorlage »rahmn« gibt es nicht; meinten "
          "Sie »rahmen«?\n");
    CHECK(messages("{{<rahmen}}{{$inhalt}}{{/inhalt}} Text {{name}}{{/rahmen}}", {frame}) ==
          "templates/schule.mustache:1:42: Fehler: in {{<rahmen}} stehen nur Blöcke {{$…}}\n");
}
