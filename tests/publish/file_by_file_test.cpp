#include "publish/file_by_file.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("assets go first, then pages, then what lists them") {
    const FileHashes next{{".htaccess", "1"},       {"assets/a.css", "1"}, {"b/index.html", "1"},
                          {"feed.xml", "1"},        {"index.html", "1"},   {"medien/z.png", "1"},
                          {"schon/index.html", "1"}};
    CHECK(in_order_of_transfer({{"schon/index.html", "1"}, {"index.html", "0"}}, next) ==
          std::vector<std::string>{"assets/a.css", "medien/z.png", "b/index.html", "index.html",
                                   ".htaccess", "feed.xml"});
}

TEST_CASE("after an unfinished run only what it has noted is certain") {
    Ledger ledger{{{"gleich", "1"}, {"geholt", "1"}, {"offen", "1"}}, {}, {}};
    ledger.pending = {{"gleich", "1"}, {"geholt", "2"}, {"offen", "2"}, {"neu", "2"}};
    CHECK(certain(ledger, {{"geholt", "2"}}) == FileHashes{{"gleich", "1"}, {"geholt", "2"}});
}

TEST_CASE("what pages load goes at the third publish, all else at once") {
    Ledger ledger{{{"assets/1.css", "1"}, {"eins/index.html", "1"}}, {}, {}};
    const auto second = next_ledger(ledger, {{"assets/2.css", "2"}}, {});
    CHECK(to_delete(ledger, second) == std::vector<std::string>{"eins/index.html"});
    const auto third = next_ledger(second, {{"assets/3.css", "3"}}, {});
    CHECK(to_delete(second, third).empty());
    const auto fourth = next_ledger(third, {{"assets/4.css", "4"}}, {});
    CHECK(to_delete(third, fourth) == std::vector<std::string>{"assets/1.css"});
    CHECK(fourth.older[0] == FileHashes{{"assets/3.css", "3"}});
    CHECK(fourth.older[1] == FileHashes{{"assets/2.css", "2"}});
}

TEST_CASE("what comes back is of the site again") {
    Ledger ledger{{{"assets/2.css", "2"}}, {FileHashes{{"assets/1.css", "1"}}, FileHashes{}}, {}};
    const auto next = next_ledger(ledger, {{"assets/1.css", "1"}}, {});
    CHECK(next.older[0] == FileHashes{{"assets/2.css", "2"}});
    CHECK(next.older[1].empty());
    CHECK(in_order_of_transfer(certain(ledger, {}), next.site).empty());
}

TEST_CASE("what an unfinished run has left is cleared away, and nothing else") {
    Ledger ledger{{{"index.html", "1"}}, {}, {{"index.html", "2"}, {"halb/index.html", "2"}}};
    CHECK(to_delete(ledger, next_ledger(ledger, {{"index.html", "3"}}, {})) ==
          std::vector<std::string>{"halb/index.html"});
}

TEST_CASE("of a site that named a person only its form stays for pages that are open") {
    Ledger ledger{{{"assets/a.css", "1"},
                   {"assets/suche/de-1/a.txt", "1"},
                   {"assets/filter-1.json", "1"},
                   {"medien/mira.webp", "1"}},
                  {FileHashes{{"medien/mira-alt.webp", "1"}}, FileHashes{}},
                  {}};
    ledger.personal = {{"fachkraefte/sued-1", "nachname", "Muster"}};
    const auto after = next_ledger(ledger, {{"index.html", "2"}}, {});
    CHECK(after.older[0] == FileHashes{{"assets/a.css", "1"}});
    CHECK(after.older[1].empty());
    CHECK(after.personal.empty());
    CHECK(next_ledger(ledger, {{"index.html", "2"}}, ledger.personal).older[0].size() == 4);
}
