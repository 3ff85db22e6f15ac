#include "absence/absence.hpp"
#include "write/folder.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <filesystem>

using namespace schaukasten;

namespace {

Absence look(const TemporaryFolder& folder) {
    const auto top = Folder::open(folder.path(), "public");
    return prove_absent(*WantedText::from("Mira Müller"), {&top},
                        [](std::string_view) { return std::nullopt; });
}

} // namespace

TEST_CASE("every file in every folder is looked into, and its name as well") {
    const TemporaryFolder folder;
    folder.write("index.html", "<p>Nichts.</p>");
    CHECK(look(folder).findings.empty());
    CHECK(look(folder).files == 1);
    folder.write("a/b/index.html", "eins\nMira Müller\n");
    folder.write("a/mira-mueller/x.txt", "x");
    const auto absence = look(folder);
    REQUIRE(absence.findings.size() == 2);
    CHECK(absence.findings[0].path == "public/a/b/index.html");
    CHECK(absence.findings[0].found.line == 2);
    CHECK(absence.findings[1].path == "public/a/mira-mueller");
    CHECK(absence.findings[1].found.as == WrittenAs::InName);
    CHECK(absence.files == 3);
}

TEST_CASE("one file under two names is found under both") {
    const TemporaryFolder folder;
    folder.write("neu/x.html", "Mira Müller");
    std::filesystem::create_directory(folder / "old");
    std::filesystem::create_hard_link(folder / "neu/x.html", folder / "old/x.html");
    CHECK(look(folder).findings.size() == 2);
}

TEST_CASE("what cannot be looked into proves nothing") {
    const TemporaryFolder folder;
    folder.write("a.zip", "PK\x03\x04\x14");
    std::filesystem::create_symlink("woanders", folder / "link");
    const auto absence = look(folder);
    CHECK(absence.findings.empty());
    REQUIRE(absence.unseen.size() == 2);
    CHECK(absence.unseen[0].path == "public/a.zip");
    CHECK(absence.unseen[1].path == "public/link");
}

TEST_CASE("the words in the search are told when the text itself is nowhere") {
    const TemporaryFolder folder;
    folder.write("assets/suche/de-0123456789/t0.txt", "0mira ;;0\n1ull ;;0\n");
    folder.write("assets/suche/de-0123456789/d0.txt", "Titel\tfachkraefte/eins/\t\tde\n");
    const auto absence = look(folder);
    REQUIRE(absence.findings.size() == 1);
    CHECK(absence.findings[0].path == "public/assets/suche/de-0123456789");
    CHECK(absence.findings[0].found.as == WrittenAs::SearchTerms);
    CHECK(absence.findings[0].found.excerpt == "fachkraefte/eins/");
    folder.write("x.html", "Mira Müller");
    CHECK(look(folder).findings.size() == 1);
}
