#include "cli/new_record.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <filesystem>
#include <sstream>
#include <string>

using namespace schaukasten;
namespace fs = std::filesystem;

namespace {

struct Told {
    ExitStatus status = ExitStatus::Done;
    std::string messages;
    std::string summary;
};

class NewTown {
public:
    NewTown() {
        fs::copy(fs::path(SOURCE_DIR) / "tests/sites/minimal/content", folder / "content",
                 fs::copy_options::recursive);
    }

    [[nodiscard]] Told add(const std::string& type, const std::string& title,
                           const std::string& id = {}) const {
        std::ostringstream messages;
        std::ostringstream summary;
        const auto status = new_record({type, title, id, folder / "content", 1}, messages, summary);
        return {status, messages.str(), summary.str()};
    }

    TemporaryFolder folder;
};

} // namespace

TEST_CASE("a new record is written, named, and told what it lacks") {
    const NewTown town;
    const auto told = town.add("schule", "Grundschule am Südpark");
    CHECK(told.status == ExitStatus::Done);
    CHECK(told.summary.find("content/schulen/grundschule-am-suedpark.toml\n") != std::string::npos);
    CHECK(told.messages.find(": Hinweis: im Entwurf fehlt noch »schulform«") != std::string::npos);
    CHECK(told.messages.find("Fehler") == std::string::npos);
    const auto text = town.folder.read("content/schulen/grundschule-am-suedpark.toml");
    CHECK(text.find("\nname = \"Grundschule am Südpark\"\n") != std::string::npos);
}

TEST_CASE("a folder that a town does not have yet is made for its first record") {
    const NewTown town;
    CHECK(town.add("termin", "Elternabend").status == ExitStatus::Done);
    CHECK(town.folder.has("content/termine/elternabend.toml"));
}

TEST_CASE("a new record is never written over one that is there") {
    const NewTown town;
    REQUIRE(town.add("schule", "Neue Schule").status == ExitStatus::Done);
    town.folder.write("content/schulen/neue-schule.toml", "name = \"Von Hand\"\n");
    const auto told = town.add("schule", "Neue Schule");
    CHECK(told.status == ExitStatus::Failed);
    CHECK(told.messages.find("content/schulen/neue-schule.toml gibt es schon.") !=
          std::string::npos);
    CHECK(town.folder.read("content/schulen/neue-schule.toml") == "name = \"Von Hand\"\n");
}

TEST_CASE("an address that the site needs itself is told before anything is written") {
    const NewTown town;
    const auto told = town.add("seite", "Suche");
    CHECK(told.status == ExitStatus::Failed);
    CHECK(told.messages.find("den Namen »suche« braucht die Website selbst") != std::string::npos);
    CHECK_FALSE(town.folder.has("content/seiten/suche.md"));
}

TEST_CASE("an address that another record had before is told before anything is written") {
    const NewTown town;
    town.folder.write("content/traeger/neu.toml",
                      "name = \"Neu\"\nart = \"kommune\"\naliase = [\"alt\"]\n");
    const auto told = town.add("träger", "Alt");
    CHECK(told.status == ExitStatus::Failed);
    CHECK(told.messages.find("die Adresse /traeger/alt/ gehört schon zu") != std::string::npos);
}
