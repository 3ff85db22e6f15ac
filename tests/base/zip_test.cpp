#include "base/zip.hpp"

#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace schaukasten;

namespace {

std::string archive_of(const std::vector<OutputFile>& files) {
    ZipArchive archive;
    for (const auto& file : files) archive.put(file);
    return archive.take();
}

} // namespace

// That others read it is looked at in tests/offene-daten.
TEST_CASE("an archive of the same files has the same bytes") {
    const std::vector<OutputFile> files{{"daten/a.csv", "Süd"}, {"daten/leer.csv", ""}};
    const auto archive = archive_of(files);
    CHECK(archive == archive_of(files));
    CHECK(archive.substr(0, 4) == "PK\x03\x04");
    CHECK(archive.find("daten/leer.csv") != std::string::npos);
}

TEST_CASE("files grow side by side in an archive and are packed one after another") {
    ZipArchive archive;
    const auto a = archive.begin("a.csv");
    const auto b = archive.begin("b.csv");
    const std::string piece(100'000, 'x');
    a->add("Süd");
    b->add(piece);
    a->add("ost");
    b->add(piece);
    b->end();
    a->end();
    CHECK(read_zip(archive.take(), 1'000'000) ==
          std::vector<OutputFile>{{"b.csv", piece + piece}, {"a.csv", "Südost"}});
}

TEST_CASE("an archive of nothing is one") {
    CHECK(archive_of({}) == std::string("PK\x05\x06") + std::string(18, '\0'));
}

TEST_CASE("an archive of ours is read back, and one with anything else in it is not") {
    const std::vector<OutputFile> files{{"daten/a.csv", "Süd"}, {"daten/leer.csv", ""}};
    const auto archive = archive_of(files);
    CHECK(read_zip(archive, 100) == files);
    CHECK(read_zip(archive_of({}), 100) == std::vector<OutputFile>{});
    CHECK(read_zip(archive, 3) == std::nullopt);
    CHECK(read_zip(archive + "Mira Müller", 100) == std::nullopt);
    CHECK(read_zip("", 100) == std::nullopt);
    for (std::size_t at = 0; at < archive.size(); ++at) {
        CAPTURE(at);
        auto other = archive;
        other[at] = static_cast<char>(other[at] ^ 1);
        const auto read = read_zip(other, 100);
        CHECK((read == std::nullopt || read != files)); // a changed name is a name
        CHECK(read_zip(archive.substr(0, at), 100) == std::nullopt);
    }
}
