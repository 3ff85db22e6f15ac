// A half-made record is to break no build: what a draft lacks is a hint, and it stands nowhere.
#include "support/catch.hpp"
#include "support/check_text.hpp"

using namespace schaukasten;

TEST_CASE("what a draft lacks is a hint at its place") {
    const auto result = check_text("schulen/a.toml", "name = \"A\"\n"
                                                     "entwurf = true\n"
                                                     "schulform = \"\"\n");
    CHECK(result.messages ==
          std::vector<std::string>{"schulen/a.toml:3:13: Hinweis: im Entwurf fehlt noch "
                                   "»schulform«: Schulform, zum Beispiel \"grundschule\"."});
    CHECK(check_text("schulen/a.toml", "entwurf = true\nschulform = \"grundschule\"\n").said() ==
          "Hinweis: im Entwurf fehlt noch »name«: Voller Name der Schule.");
}

TEST_CASE("a value that is left empty in a draft is still to come, whatever its kind") {
    for (const auto* line :
         {"sozialindex = \"\"\n", "lage = \"\"\n", "stadtteil = \"\"\n", "geprueft_am = \"\"\n"}) {
        INFO(line);
        const auto said = check_school(std::string("entwurf = true\n") + line).said();
        CHECK(said.starts_with("Hinweis: im Entwurf fehlt noch »"));
    }
    CHECK(check_school("entwurf = true\ntelefon = \"\"\nkurzname = \"\"\n").messages.empty());
}

TEST_CASE("what is wrong in a draft is wrong all the same") {
    CHECK(check_text("schulen/a.toml", "name = \"\"\nentwurf = true\nschulform = \"xyz\"\n")
              .messages.size() == 2);
    CHECK(check_school("entwurf = true\nunbekannt = 1\n").first_error().find(": Fehler: ") !=
          std::string::npos);
}

TEST_CASE("without a draft, what is missing is an error as ever") {
    CHECK(check_text("schulen/a.toml", "name = \"A\"\nentwurf = false\n").said() ==
          "Fehler: es fehlt das Feld »schulform«: Schulform, zum Beispiel \"grundschule\".");
}

TEST_CASE("a draft with gaps stands nowhere, not even among the drafts") {
    Town town;
    town.school("nord", "Nordschule").write("schulen/sued.toml", "name = \"S\"\nentwurf = true\n");
    town.write("termine/bald.toml", "titel = \"Bald\"\nart = \"fachtag\"\nentwurf = true\n");
    town.write("artikel/neu.md", "+++\ntitel = \"Neu\"\nentwurf = true\n+++\n");
    town.offer("cafe", "Café", "schulen = [\"sued\", \"nord\"]\n");
    for (const auto drafts : {Drafts::Leave, Drafts::Show}) {
        const auto plan = town.plan("2026-11-23", drafts);
        CHECK(ids(plan.directory.all<School>()) == std::vector<std::string>{"nord"});
        CHECK(plan.directory.all<Event>().empty());
        CHECK(plan.directory.all<Article>().empty());
        CHECK(plan.directory.all<Offer>().at(0).schools.size() == 1);
    }
}

TEST_CASE("what is stated of the number of schools and posts is true without the drafts") {
    Town town;
    town.school("nord", "Nordschule").school("sued", "Südschule", "entwurf = true\n");
    town.write("stellen/neu.toml", "titel = \"Neu\"\nentwurf = true\n");
    const std::string rest = "quelle = \"Amt\"\nstand = 2026\neinheit = \"Schulen\"\n";
    town.write("kennzahlen/a.toml", "titel = \"A\"\nwert = 1\nzaehlt = \"schulen\"\n" + rest);
    town.write("kennzahlen/b.toml", "titel = \"B\"\nwert = 0\nzaehlt = \"stellen\"\n" + rest);
    CHECK(town.messages() ==
          std::vector<std::string>{"stellen/neu.toml: Hinweis: im Entwurf fehlt noch »traeger«: Id "
                                   "des Anstellungsträgers."});
}
