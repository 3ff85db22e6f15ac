#include "plan/personal_facts.hpp"

#include "support/catch.hpp"
#include "support/town.hpp"

using namespace schaukasten;

namespace {

using Ids = std::vector<std::string>;

Ids schools_on(const Town& town, std::string_view day, Drafts drafts = Drafts::Leave) {
    return ids(town.plan(day, drafts).directory.all<School>());
}

const Fachkraft& only_person(const SitePlan& plan) {
    return plan.directory.all<Fachkraft>().at(0);
}

/// A person with every personal field.
Town town_with_person(const std::string& consent) {
    Town town;
    town.school("sued", "Südschule");
    town.write("medien/portrait.jpg", "");
    town.person("sued-1", "vorname = \"Mira\"\nnachname = \"Muster\"\n"
                          "telefon = \"030 23125-200\"\nmobil = \"0171 39200-01\"\n"
                          "email = \"mira@stadt.example\"\nsprachen = [\"tr\"]\n"
                          "themen = [\"angst\"]\nbild = \"portrait.jpg\"\n"
                          "bild_alt = \"Mira lacht\"\nbild_nachweis = \"Foto: "
                          "Stadt\"\nbeschreibung = \"Mira hilft.\"\n" +
                              consent + "[[einsaetze]]\nschule = \"sued\"\n");
    return town;
}

std::string consent(const std::string& keys, const std::string& more = {}) {
    return "[einwilligung]\nam = 2026-01-10\n" + more + "felder = [" + keys + "]\n";
}

} // namespace

TEST_CASE("what a site says of a person is known, and of texts and terms that there are some") {
    const auto town = town_with_person(
        consent(R"("vorname", "nachname", "telefon", "bild", "bild_alt", "sprachen")"));
    const std::string record = "fachkraefte/sued-1";
    CHECK(personal_facts(town.plan().directory) ==
          PersonalFacts{{record, "vorname", "Mira"},
                        {record, "nachname", "Muster"},
                        {record, "telefon", "030 23125-200"},
                        {record, "sprachen", record},
                        {record, "bild", "portrait.jpg"},
                        {record, "bild_alt", record}});
    CHECK(personal_facts(town_with_person("").plan().directory).empty());
}

TEST_CASE("a draft is published with --drafts alone") {
    Town town;
    town.school("nord", "Nordschule").school("sued", "Südschule", "entwurf = true\n");
    CHECK(schools_on(town, "2026-11-23") == Ids{"nord"});
    CHECK(schools_on(town, "2026-11-23", Drafts::Show) == Ids{"nord", "sued"});
}

TEST_CASE("a record is published from its first day to its last") {
    Town town;
    town.school("sued", "Südschule",
                "veroeffentlichen_ab = 2026-11-20\nveroeffentlichen_bis = 2026-11-25\n");
    CHECK(schools_on(town, "2026-11-19").empty());
    CHECK(schools_on(town, "2026-11-20") == Ids{"sued"});
    CHECK(schools_on(town, "2026-11-25") == Ids{"sued"});
    CHECK(schools_on(town, "2026-11-26").empty());
}

TEST_CASE("with --drafts stands what is still to come, not what is over") {
    Town town;
    town.school("bald", "Bald", "veroeffentlichen_ab = 2026-12-01\n");
    town.school("vorbei", "Vorbei", "veroeffentlichen_bis = 2026-10-01\n");
    CHECK(schools_on(town, "2026-11-23", Drafts::Show) == Ids{"bald"});
}

TEST_CASE("nothing refers to a record that is not published") {
    Town town;
    town.school("nord", "Nordschule").school("sued", "Südschule", "entwurf = true\n");
    town.offer("gruppe", "Gruppe", "schulen = [\"nord\", \"sued\"]\nfachkraefte = [\"sued-1\"]\n");
    town.person("sued-1", "[[einsaetze]]\nschule = \"sued\"\n[[einsaetze]]\nschule = \"nord\"\n");
    town.article("neu", "Neu", "", "Zur [Südschule](../schulen/sued.toml).");
    const auto plan = town.plan();

    const auto& offer = plan.directory.all<Offer>().at(0);
    REQUIRE(offer.schools.size() == 1);
    CHECK(plan.directory.at(offer.schools.at(0)).id == "nord");
    const auto& work = only_person(plan).assignments;
    REQUIRE(work.size() == 1);
    CHECK(plan.directory.at(work.at(0).school).id == "nord");
    const auto& body = plan.directory.all<Article>().at(0).body.original;
    const auto link =
        std::ranges::find(body.nodes, RichText::NodeKind::Link, &RichText::Node::kind);
    CHECK(link->link_kind == RichText::LinkKind::Dropped);
    CHECK(page_at(plan, "schulen/sued/") == nullptr);
}

TEST_CASE("links lead to the right record although others before it are gone") {
    Town town;
    town.school("a", "A", "entwurf = true\n").school("b", "B").school("c", "C");
    town.article("neu", "Neu", "schulen = [\"c\"]\n", "Zur [C](../schulen/c.toml).");
    const auto plan = town.plan();
    const auto& article = plan.directory.all<Article>().at(0);
    CHECK(plan.directory.at(article.schools.at(0)).id == "c");
    const auto& nodes = article.body.original.nodes;
    const auto link = std::ranges::find(nodes, RichText::NodeKind::Link, &RichText::Node::kind);
    CHECK(plan.address(link->target, 0) == "schulen/c/");
}

TEST_CASE("without consent a person is a role, and has no page") {
    for (const auto* none : {"", "[einwilligung]\nam = 2026-01-10\nfelder = []\n"}) {
        const auto plan = town_with_person(none).plan();
        const auto& person = only_person(plan);
        CHECK(person.first_name.empty());
        CHECK(person.last_name.empty());
        CHECK(person.phone.empty());
        CHECK(person.mobile.empty());
        CHECK(person.email.empty());
        CHECK(person.spoken_languages.empty());
        CHECK(person.topics.empty());
        CHECK(person.picture.empty());
        CHECK(person.picture_text.empty());
        CHECK(person.description.empty());
        CHECK(title_of(person).original == "Schulsozialarbeit");
        CHECK(page_at(plan, "fachkraefte/sued-1/") == nullptr);
        CHECK(plan.media.empty());
    }
}

TEST_CASE("each personal field appears only while consent names it") {
    const auto name = std::string("\"vorname\", \"nachname\"");
    const auto shown = [&](const std::string& keys) {
        const auto plan = town_with_person(consent(keys)).plan();
        const auto& person = only_person(plan);
        std::string all;
        if (!person.first_name.empty()) all += "vorname ";
        if (!person.last_name.empty()) all += "nachname ";
        if (!person.phone.empty()) all += "telefon ";
        if (!person.mobile.empty()) all += "mobil ";
        if (!person.email.empty()) all += "email ";
        if (!person.spoken_languages.empty()) all += "sprachen ";
        if (!person.topics.empty()) all += "themen ";
        if (!person.picture.empty()) all += "bild ";
        if (!person.description.empty()) all += "beschreibung ";
        return all;
    };
    CHECK(shown("\"vorname\"") == "vorname ");
    CHECK(shown("\"telefon\"") == "telefon ");
    CHECK(shown("\"mobil\"") == "mobil ");
    CHECK(shown("\"email\"") == "email ");
    CHECK(shown("\"sprachen\"") == "sprachen ");
    CHECK(shown("\"themen\"") == "themen ");
    CHECK(shown(name) == "vorname nachname ");
    CHECK(shown(name + ", \"bild\", \"bild_alt\"") == "vorname nachname bild ");
    CHECK(shown(name + ", \"beschreibung\"") == "vorname nachname beschreibung ");
}

TEST_CASE("a picture and a description are not published without the name") {
    const auto plan = town_with_person(consent("\"bild\", \"bild_alt\", \"beschreibung\"")).plan();
    CHECK(only_person(plan).picture_text.empty());
    CHECK(only_person(plan).description.empty());
    CHECK(plan.media.empty());
}

TEST_CASE("who made a picture stands there with the picture, and needs no consent") {
    const auto credit = [](const std::string& keys) {
        return only_person(town_with_person(consent(keys)).plan()).picture_credit.original;
    };
    CHECK(credit("\"nachname\", \"bild\", \"bild_alt\"") == "Foto: Stadt");
    CHECK(credit("\"nachname\"").empty());
    CHECK(credit("\"bild\"").empty());
}

TEST_CASE("consent is in force from its day to its last day, also with --drafts") {
    const auto town = town_with_person(consent("\"nachname\"", "bis = 2026-12-31\n"));
    const auto has_name = [&](std::string_view day) {
        return only_person(town.plan(day, Drafts::Show)).has_name();
    };
    CHECK_FALSE(has_name("2026-01-09"));
    CHECK(has_name("2026-01-10"));
    CHECK(has_name("2026-12-31"));
    CHECK_FALSE(has_name("2027-01-01"));
}

TEST_CASE("a link to a person without a page is dropped") {
    Town town;
    town.person("sued-1", "");
    town.article("neu", "Neu", "", "Fragen Sie [uns](../fachkraefte/sued-1.toml).");
    const auto plan = town.plan();
    const auto& nodes = plan.directory.all<Article>().at(0).body.original.nodes;
    const auto link = std::ranges::find(nodes, RichText::NodeKind::Link, &RichText::Node::kind);
    CHECK(link->link_kind == RichText::LinkKind::Dropped);
}

TEST_CASE("an Einsatz is shown from its first day to its last") {
    Town town;
    town.school("sued", "Südschule");
    town.person("sued-1",
                "[[einsaetze]]\nschule = \"sued\"\nseit = 2026-08-01\nbis = 2026-11-30\n");
    const auto helpers = [&](std::string_view day) {
        const auto plan = town.plan(day);
        return plan.relations.to<Fachkraft, School>(0).size();
    };
    CHECK(helpers("2026-07-31") == 0);
    CHECK(helpers("2026-08-01") == 1);
    CHECK(helpers("2026-11-30") == 1);
    CHECK(helpers("2026-12-01") == 0);
}

TEST_CASE("a post is vacant from its day on") {
    Town town;
    town.school("sued", "Südschule", "[[offene_stellen]]\nseit = 2027-02-01\n");
    CHECK(town.plan("2027-01-31").directory.all<School>().at(0).vacancies.empty());
    CHECK(town.plan("2027-02-01").directory.all<School>().at(0).vacancies.size() == 1);
}

TEST_CASE("articles stand newest first, others in the order of dictionaries") {
    Town town;
    town.article("alt", "Alt", "datum = 1969-12-31\n")
        .article("a", "Zuletzt", "datum = 2026-11-20\n");
    town.article("b", "Anfang", "datum = 2026-11-20\n")
        .article("c", "Mitte", "datum = 2001-09-09\n");
    town.school("b", "Bauhof")
        .school("a", "Ärztehaus")
        .school("z", "Haus 10")
        .school("y", "Haus 2");
    const auto plan = town.plan();
    CHECK(ids(plan.directory.all<Article>()) == Ids{"b", "a", "c", "alt"});
    CHECK(ids(plan.directory.all<School>()) == Ids{"a", "b", "y", "z"});
}
