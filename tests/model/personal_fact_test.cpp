#include "model/personal_fact.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("what is said of a person comes back from its line, and from a manifest") {
    const PersonalFact fact{"fachkraefte/sued-1", "nachname", "van der  Beispiel = x"};
    CHECK(to_line(fact) == "fachkraefte/sued-1 nachname van der  Beispiel = x");
    CHECK(personal_fact_from(to_line(fact)) == fact);
    for (const auto* broken : {"", "a", "a b", "a b "}) CHECK_FALSE(personal_fact_from(broken));

    PersonalFacts many;
    for (int i = 0; i < 12; ++i) many.insert({"fachkraefte/a", "nachname", std::to_string(i)});
    std::map<std::string, std::string> facts{{"basis_url", "https://a.example/"},
                                             {"trial", "true"}};
    note(many, facts);
    CHECK(facts.size() == 14);
    CHECK(noted_in(facts) == many);
}

TEST_CASE("withdrawn is what no record says any more") {
    const PersonalFacts before{{"fachkraefte/a", "nachname", "Muster"},
                               {"fachkraefte/a", "telefon", "1"},
                               {"fachkraefte/b", "telefon", "2"}};
    const PersonalFacts now{{"fachkraefte/c", "nachname", "Muster"},
                            {"fachkraefte/b", "email", "2"}};
    CHECK(withdrawn(before, now) ==
          PersonalFacts{{"fachkraefte/a", "telefon", "1"}, {"fachkraefte/b", "telefon", "2"}});
    CHECK(withdrawn(now, now).empty());
}
