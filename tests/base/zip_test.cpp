#include "base/zip.hpp"

#include "support/catch.hpp"

#include <vector>

using namespace schaukasten;

// That others read it is looked at in tests/offene-daten.
TEST_CASE("an archive of the same files has the same bytes") {
    const std::vector<OutputFile> files{{"daten/a.csv", "Süd"}, {"daten/leer.csv", ""}};
    const auto archive = zip_archive(files);
    CHECK(archive == zip_archive(files));
    CHECK(archive.substr(0, 4) == "PK\x03\x04");
    CHECK(archive.find("daten/leer.csv") != std::string::npos);
}

TEST_CASE("an archive of nothing is one") {
    CHECK(zip_archive({}) == std::string("PK\x05\x06") + std::string(18, '\0'));
}
