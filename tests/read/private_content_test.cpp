#include "check/check.hpp"
#include "read/private_content.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace schaukasten;

namespace {

constexpr std::string_view public_part = "funktion = \"Schulsozialarbeit\"\n"
                                         "traeger = \"stadt\"\n"
                                         "\n"
                                         "[[einsaetze]]\n"
                                         "schule = \"sued\"\n";
constexpr std::string_view private_part = "# nur im Amt\n"
                                          "vorname = \"Mira\"\n"
                                          "nachname = \"Muster\"\n"
                                          "[einwilligung]\n"
                                          "am = 2026-01-01\n"
                                          "felder = [\"vorname\", \"nachname\"]\n";

/// A town whose names are kept apart.
class TwoFolders {
public:
    TwoFolders() {
        folder_.write("content/schaukasten.toml",
                      "[verzeichnis]\ntitel = \"T\"\nkommune = \"B\"\nbasis_url = "
                      "\"https://b.example/\"\n[herausgeber]\nname = \"B\"\n");
        folder_.write("content/vokabulare/schulformen.toml",
                      "[[begriff]]\nid = \"g\"\nname = \"Grundschule\"\n");
        folder_.write("content/schulen/sued.toml", "name = \"Süd\"\nschulform = \"g\"\n");
        folder_.write("content/traeger/stadt.toml", "name = \"Stadt\"\nart = \"kommune\"\n");
        folder_.write("content/fachkraefte/sued-1.toml", public_part);
        folder_.write("privat/fachkraefte/sued-1.toml", private_part);
    }

    TwoFolders& write(std::string_view path, std::string_view text) {
        folder_.write(path, text);
        return *this;
    }

    Content content(Diagnostics& diagnostics) const {
        auto content = read_content(folder_ / "content", 1, diagnostics);
        add_private(content, folder_ / "privat", 1, diagnostics);
        return content;
    }

    /// Below the temporary folder.
    std::vector<std::string> messages() const {
        Diagnostics diagnostics;
        const auto all = content(diagnostics);
        check(all, 1, diagnostics);
        std::vector<std::string> messages;
        const auto start = folder_.path().string().size() + 1;
        for (const auto& each : diagnostics.sorted()) {
            const auto text = to_text(each);
            messages.push_back(text.substr(start, text.find('\n') - start));
        }
        return messages;
    }

private:
    TemporaryFolder folder_;
};

} // namespace

TEST_CASE("a record has the keys of both folders") {
    const TwoFolders town;
    Diagnostics diagnostics;
    const auto directory = check(town.content(diagnostics), 1, diagnostics);
    CHECK(town.messages().empty());
    const auto& people = directory.all<Fachkraft>();
    REQUIRE(people.size() == 1);
    CHECK(people[0].last_name == "Muster");
    CHECK(people[0].consent->keys.size() == 2);
    CHECK(people[0].assignments.size() == 1);
}

TEST_CASE("without the second folder the first is whole, and nobody is named") {
    TwoFolders town;
    town.write("content/fachkraefte/sued-2.toml", public_part);
    Diagnostics diagnostics;
    const auto directory = check(town.content(diagnostics), 1, diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(directory.all<Fachkraft>()[1].last_name.empty());
}

TEST_CASE("a record may be in the second folder alone, in its order among the others") {
    TwoFolders town;
    town.write("privat/fachkraefte/sued-0.toml", public_part)
        .write("privat/fachkraefte/sued-9.toml", public_part);
    Diagnostics diagnostics;
    const auto directory = check(town.content(diagnostics), 1, diagnostics);
    const auto& people = directory.all<Fachkraft>();
    REQUIRE(people.size() == 3);
    CHECK(people[0].id == "sued-0");
    CHECK(people[1].id == "sued-1");
    CHECK(people[2].id == "sued-9");
}

TEST_CASE("a mistake is told where it was made") {
    CHECK(TwoFolders()
              .write("privat/fachkraefte/sued-1.toml", "vorname = \"Mira\"\nnachnam = \"M\"\n")
              .messages() ==
          std::vector<std::string>{"privat/fachkraefte/sued-1.toml:2:1: Fehler: unbekanntes Feld "
                                   "»nachnam«; meinten Sie »nachname«?"});
    CHECK(
        TwoFolders()
            .write("privat/fachkraefte/sued-1.toml", "vorname = \"Mira\"\nsprachen = \"tr\"\n")
            .messages()[0]
            .starts_with("privat/fachkraefte/sued-1.toml:2:12: Fehler: »sprachen« ist eine Liste"));
    CHECK(TwoFolders()
              .write("content/fachkraefte/sued-1.toml", "funktion = \"F\"\ntraeger = \"land\"")
              .messages()[0]
              .starts_with("content/fachkraefte/sued-1.toml:2:11: Fehler: es gibt keinen Träger"));
}

TEST_CASE("a key stands in one of the folders") {
    const auto messages =
        TwoFolders().write("privat/fachkraefte/sued-1.toml", "traeger = \"stadt\"\n").messages();
    REQUIRE(messages.size() == 1);
    CHECK(messages[0].starts_with(
        "privat/fachkraefte/sued-1.toml:1:1: Fehler: »traeger« steht auch in "));
    CHECK(messages[0].ends_with("content/fachkraefte/sued-1.toml; es gehört nur an eine Stelle"));
}

TEST_CASE("the second folder holds records only") {
    const auto messages =
        TwoFolders().write("privat/medien/mira.jpg", "").write("privat/liste.xlsx", "").messages();
    REQUIRE(messages.size() == 2);
    CHECK(messages[0] == "privat/liste.xlsx: Fehler: im Ordner mit den persönlichen Angaben liegen "
                         "nur Einträge; verschieben Sie die Datei");
    CHECK(messages[1].starts_with("privat/medien/mira.jpg: Fehler: Bilder und PDF liegen im "
                                  "ersten Ordner"));
}

TEST_CASE("what cannot be read in one folder is told once") {
    CHECK(TwoFolders().write("privat/fachkraefte/sued-1.toml", "vorname = Mira\n").messages() ==
          std::vector<std::string>{"privat/fachkraefte/sued-1.toml:1:11: Fehler: Text braucht "
                                   "Anführungszeichen; schreiben Sie vorname = \"Mira\""});
}
