#include "read/content.hpp"

#include <sys/stat.h>

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <filesystem>

using namespace schaukasten;

namespace {

std::vector<std::string> messages(const Diagnostics& diagnostics, const std::string& folder) {
    std::vector<std::string> all;
    for (auto each : diagnostics.sorted()) {
        each.quote.clear();
        auto text = to_text(each);
        text.pop_back();
        if (!folder.empty() && text.starts_with(folder)) text.erase(0, folder.size() + 1);
        all.push_back(text);
    }
    return all;
}

std::string mistake_in(const std::string& path, const std::string& text) {
    Diagnostics diagnostics;
    read_record(path, path, text, diagnostics);
    const auto all = messages(diagnostics, "");
    return all.empty() ? "" : all.front();
}

} // namespace

TEST_CASE("a record knows its folder, its id and the language of its file") {
    Diagnostics diagnostics;
    const auto school =
        read_record("schulen/a.toml", "c/schulen/a.toml", "name = \"x\"\n", diagnostics);
    CHECK(school.folder == "schulen");
    CHECK(school.stem == "a");
    CHECK(school.language.empty());
    CHECK(school.is_readable);
    const auto article = read_record("artikel/a.en.md", "artikel/a.en.md",
                                     "+++\ntitel = \"x\"\n+++\nText\n", diagnostics);
    CHECK(article.stem == "a");
    CHECK(article.language == "en");
    CHECK(article.body() == "Text\n");
    CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("front matter that is missing or never closed is reported at the first line") {
    CHECK(
        mistake_in("artikel/a.md", "Text\n") ==
        "artikel/a.md:1:1: Fehler: die erste Zeile muss +++ sein; darunter stehen die Angaben, zum "
        "Beispiel titel = \"…\", und dann noch einmal +++");
    CHECK(mistake_in("artikel/a.md", "+++\ntitel = \"x\"\n") ==
          "artikel/a.md:1:1: Fehler: die Angaben am Anfang werden nicht geschlossen; unter ihnen "
          "fehlt eine Zeile mit +++");
}

TEST_CASE("a mistake in front matter has its place in the whole file") {
    CHECK(mistake_in("artikel/a.md", "+++\ntitel = x\n+++\n").find("artikel/a.md:2:9: Fehler: ") ==
          0);
}

TEST_CASE("hidden files and README.md are left out, media are named, others are set apart") {
    const TemporaryFolder folder;
    folder.write("schulen/a.toml", "name = \"x\"\n");
    folder.write("schulen/README.md", "Hinweise");
    folder.write("schulen/.a.toml.swp", "x");
    folder.write("medien/fotos/hof.jpg", "x");
    folder.write("notiz.txt", "x");
    Diagnostics diagnostics;
    const auto content = read_content(folder.path(), 2, diagnostics);
    CHECK(messages(diagnostics, folder.path().string()).empty());
    REQUIRE(content.records.size() == 1);
    CHECK(content.records[0].stem == "a");
    CHECK(content.media == std::vector<std::string>{"fotos/hof.jpg"});
    REQUIRE(content.other_files.size() == 1);
    CHECK(content.other_files[0].path == "notiz.txt");
}

TEST_CASE("symbolic links, pipes and oversized files are reported and never opened") {
    const TemporaryFolder folder;
    folder.write("echt.toml", "x = 1\n");
    std::filesystem::create_symlink("echt.toml", folder.path() / "link.toml");
    REQUIRE(mkfifo((folder.path() / "rohr.toml").c_str(), 0600) == 0);
    folder.write("riesig.md", std::string(256 * 1024 + 1, 'x'));
    Diagnostics diagnostics;
    read_content(folder.path(), 1, diagnostics);
    CHECK(messages(diagnostics, folder.path().string()) ==
          std::vector<std::string>{
              "link.toml: Fehler: das ist eine Verknüpfung; legen Sie hier die Datei selbst ab",
              "riesig.md: Fehler: die Datei ist größer als 256 KiB; teilen Sie sie auf",
              "rohr.toml: Fehler: das ist keine gewöhnliche Datei; löschen Sie sie, oder legen Sie "
              "eine gewöhnliche hierher"});
}

TEST_CASE("a folder that is called like a file is told, and what lies in it is not read") {
    const TemporaryFolder folder;
    folder.write("schulen/a.toml/b.toml", "name = 1\n");
    Diagnostics diagnostics;
    CHECK(read_content(folder.path(), 1, diagnostics).records.empty());
    CHECK(
        messages(diagnostics, folder.path().string()) ==
        std::vector<std::string>{"schulen/a.toml: Fehler: das ist ein Ordner, heißt aber wie eine "
                                 "Datei; löschen Sie ihn, oder benennen Sie ihn um"});
}

TEST_CASE("names that are one on some computers are told apart") {
    const TemporaryFolder folder;
    for (const char* name : {"HOF.jpg", "Hof.jpg", "Größe.jpg", "GRÖSSE.jpg", "hof.png"}) {
        folder.write(std::string("medien/") + name, "x");
    }
    Diagnostics diagnostics;
    read_content(folder.path(), 1, diagnostics);
    const std::string rest =
        "« nur durch große und kleine Buchstaben; benennen Sie eine der beiden um";
    CHECK(messages(diagnostics, folder.path().string()) ==
          std::vector<std::string>{
              "medien/Größe.jpg: Fehler: der Name unterscheidet sich von »GRÖSSE.jpg" + rest,
              "medien/Hof.jpg: Fehler: der Name unterscheidet sich von »HOF.jpg" + rest});
}

TEST_CASE("an umlaut in two parts is no name, and gets another") {
    const TemporaryFolder folder;
    folder.write("medien/Ho\u0308fe.JPG", "x");
    folder.write("medien/Höfe.JPG", "x");
    Diagnostics diagnostics;
    CHECK(read_content(folder.path(), 1, diagnostics).media ==
          std::vector<std::string>{"Höfe.JPG"});
    CHECK(messages(diagnostics, folder.path().string()) ==
          std::vector<std::string>{"medien/Ho\u0308fe.JPG: Fehler: der Name hat Umlaute in zwei "
                                   "Teilen, wie macOS sie schreibt; benennen Sie die Datei um in "
                                   "»hoefe.jpg«"});
}

TEST_CASE("a content folder that is not there fails with one German sentence") {
    Diagnostics diagnostics;
    CHECK_THROWS_WITH(read_content("gibt-es-nicht", 1, diagnostics),
                      "»gibt-es-nicht« lässt sich nicht öffnen: das gibt es nicht.");
}

TEST_CASE("blanks behind the signs around the front matter cannot be seen and do not count") {
    Diagnostics diagnostics;
    const auto article =
        read_record("artikel/a.md", "a.md", "+++ \ntitel = \"x\"\n+++\t \nText\n", diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(article.table.find("titel")->where == Position{2, 1});
    CHECK(article.body() == "Text\n");
}

TEST_CASE("front matter may end the file, and have Windows line ends") {
    Diagnostics diagnostics;
    const auto bare =
        read_record("artikel/a.md", "a.md", "+++\r\ntitel = \"x\"\r\n+++", diagnostics);
    CHECK(bare.is_readable);
    CHECK(bare.body().empty());
    CHECK(mistake_in("artikel/a.md", "+++\r\ntitel = \"x\"\r\ndatum = 2026-02-30\r\n+++\r\n") ==
          "artikel/a.md:3:9: Fehler: das Datum 2026-02-30 gibt es nicht");
    CHECK(mistake_in("artikel/a.md", "+++").find("werden nicht geschlossen") != std::string::npos);
    CHECK(mistake_in("artikel/a.md", "").find("die erste Zeile muss +++ sein") !=
          std::string::npos);
}

TEST_CASE("a file name that is not UTF-8 or hides something is reported and not read") {
    const TemporaryFolder folder;
    folder.write("schulen/a\xF0.toml", "name = \"x\"\n");
    folder.write("medien/a\u202Egpj.exe", "x");
    Diagnostics diagnostics;
    const auto content = read_content(folder.path(), 1, diagnostics);
    CHECK(content.records.empty());
    CHECK(content.media.empty());
    CHECK(
        messages(diagnostics, folder.path().string()) ==
        std::vector<std::string>{"medien/a\uFFFDgpj.exe: Fehler: der Name hat Zeichen, die niemand "
                                 "sieht; benennen Sie die Datei um",
                                 "schulen/a\uFFFD.toml: Fehler: der Name hat Zeichen, die niemand "
                                 "sieht; benennen Sie die Datei um"});
}

TEST_CASE("a language tag has two or three small letters and more behind a hyphen") {
    for (const auto* tag : {"de", "en", "ckb", "de-simple"}) CHECK(is_language_tag(tag));
    for (const auto* tag : {"", "d", "deutsch", "EN", "de-", "d2", "../x"}) {
        CHECK_FALSE(is_language_tag(tag));
    }
}

TEST_CASE("what text editors keep beside a file is no content") {
    const TemporaryFolder folder;
    for (const auto* name : {"schulen/a.toml~", "schulen/#a.toml#", "schulen/4913",
                             "schulen/.a.toml.swp", "medien/~$plan.pdf"}) {
        folder.write(name, "x");
    }
    Diagnostics diagnostics;
    const auto content = read_content(folder.path(), 1, diagnostics);
    CHECK(content.records.empty());
    CHECK(content.media.empty());
    CHECK(content.other_files.empty());
    CHECK_FALSE(diagnostics.has_errors());
}
