#include "schema/columns.hpp"
#include "schema/content_tables.hpp"
#include "schema/reference.hpp"

#include "support/catch.hpp"

#include <string>

using namespace schaukasten;

TEST_CASE("the reference page tells each kind of file with each of its keys") {
    const auto page = reference_page();
    for (const auto& kind : file_kinds()) {
        INFO(kind.name);
        const auto heading = page.find("\n## " + kind.title + "\n");
        REQUIRE(heading != std::string::npos);
        for (const auto& key : kind.table.keys) {
            INFO(key.key);
            CHECK(page.find("`" + std::string(key.key) + "`") != std::string::npos);
            CHECK(page.find(std::string(key.help)) != std::string::npos);
        }
    }
    CHECK(page.find("| **`schulform`** | Schulform, zum Beispiel \"grundschule\". | Begriff aus "
                    "»schulformen« |\n") != std::string::npos);
    CHECK(page.find("\n### `[[offene_stellen]]`\n") != std::string::npos);
    CHECK(page.find("\n#### `[[einsaetze.sprechzeiten]]`\n") != std::string::npos);
    CHECK(page.find("schaukasten new traeger") != std::string::npos);
}

TEST_CASE("the list of columns names a value by the keys on the way to it") {
    const auto list = column_list();
    for (const auto* row :
         {"\r\nschulen,id,ja,", "\r\nschulen,name,ja,Text,Voller Name der Schule.\r\n",
          "\r\nangebote,anmeldung.telefon,,Telefonnummer,", "\r\nangebote,zeiten.1.tag,,",
          "\r\nfachkraefte,einsaetze.1.sprechzeiten.1.von,,"}) {
        INFO(row);
        CHECK(list.find(row) != std::string::npos);
    }
}
