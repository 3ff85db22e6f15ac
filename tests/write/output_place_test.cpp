#include "base/world_error.hpp"
#include "write/output_place.hpp"

#include "support/catch.hpp"
#include "support/site_builder.hpp"

#include <cstdlib>

using namespace schaukasten;

namespace {

/// The reason only, without path and way out.
std::string refusal(const std::filesystem::path& output, const std::filesystem::path& content = {},
                    const std::filesystem::path& theme = {}) {
    try {
        output_place(output, content, theme);
    } catch (const WorldError& error) {
        const std::string text = error.what();
        const std::string before = "kann nicht die Ausgabe sein: ";
        const auto start = text.find(before) + before.size();
        return text.substr(start, text.find(". Nennen Sie") - start);
    }
    return {};
}

} // namespace

TEST_CASE("a site is built into a real folder or a new one only") {
    const TemporaryFolder folder;
    folder.write("datei", "");
    folder.write("da/.gitkeep", "");
    std::filesystem::create_directory_symlink("da", folder / "verweis");
    CHECK(refusal(folder / "neu").empty());
    CHECK(refusal(folder / "da/").empty());
    CHECK(refusal(folder / "da/../da").empty());
    CHECK(refusal(folder / "verweis") == "das ist eine symbolische Verknüpfung");
    CHECK(refusal(folder / "verweis/") == "das ist eine symbolische Verknüpfung");
    CHECK(refusal(folder / "datei") == "das ist kein Ordner");
    CHECK(refusal("") == "der Name ist leer");
    CHECK(refusal("/") == "das ist das ganze Dateisystem");
    CHECK(refusal(folder / ".schaukasten") == "dort merkt sich Schaukasten seinen Arbeitsstand");
}

TEST_CASE("neither the home folder nor one above it becomes the output") {
    const TemporaryFolder folder;
    folder.write("heim/ich/notiz", "");
    const std::string before = std::getenv("HOME") == nullptr ? "" : std::getenv("HOME");
    ::setenv("HOME", (folder / "heim/ich").c_str(), 1);
    CHECK(refusal(folder / "heim/ich") == "dort liegt Ihr persönlicher Ordner");
    CHECK(refusal(folder / "heim") == "dort liegt Ihr persönlicher Ordner");
    CHECK(refusal(folder / "heim/ich/public").empty());
    ::setenv("HOME", before.c_str(), 1);
}

TEST_CASE("content and output keep out of each other") {
    const TemporaryFolder folder;
    folder.write("stadt/content/schaukasten.toml", "");
    const auto content = folder / "stadt/content";
    CHECK(refusal(content, content) == "dort liegen die Inhalte");
    CHECK(refusal(folder / "stadt", content) == "dort liegen die Inhalte");
    CHECK(refusal(folder / "stadt/content/public", content) == "das liegt in den Inhalten");
    CHECK(refusal(folder / "stadt/content-public", content).empty());
    CHECK(refusal(folder / "stadt/public", content).empty());
}

TEST_CASE("theme and output keep out of each other") {
    const TemporaryFolder folder;
    folder.write("themes/kern/theme.toml", "");
    CHECK(refusal(folder / "themes", {}, folder / "themes/kern") == "dort liegt das Theme");
    CHECK(refusal(folder / "themes/kern/dist", {}, folder / "themes/kern") == "das liegt im Theme");
    CHECK(refusal(folder / "themes/public", {}, folder / "themes/kern").empty());
    CHECK(refusal(folder / "public", {}, folder / "themes").empty());
}

TEST_CASE("the folder beside the output leads nowhere else") {
    const TemporaryFolder folder;
    folder.write("anderswo/lock", "");
    std::filesystem::create_directories(folder / ".schaukasten/public");
    std::filesystem::create_directory_symlink("../../anderswo",
                                              folder / ".schaukasten/public/cache");
    CHECK_THROWS_WITH(build(folder, {{"index.html", "Start"}}),
                      Catch::Contains("ein Teil des Pfades ist kein Ordner"));
    CHECK_FALSE(folder.has("public/index.html"));
}

TEST_CASE("a folder with files that no build made is refused and left alone") {
    const TemporaryFolder folder;
    folder.write("public/urlaub.jpg", "Bild");
    CHECK_THROWS_WITH(build(folder, {{"index.html", "Start"}}),
                      "In »" + (folder / "public").string() +
                          "« liegt schon etwas, das nicht von Schaukasten stammt (»urlaub.jpg«). "
                          "Leeren Sie den Ordner oder nennen Sie mit --output einen anderen.");
    CHECK(folder.read("public/urlaub.jpg") == "Bild");
    CHECK_FALSE(folder.has("public/index.html"));
    CHECK_FALSE(folder.has(".schaukasten"));
}

TEST_CASE("folders above a new output are made") {
    const TemporaryFolder folder;
    auto options = public_in(folder);
    options.output = folder / "a/b/public/";
    build(options, {{"index.html", "Start"}});
    CHECK(folder.read("a/b/public/index.html") == "Start");
    CHECK(folder.has("a/b/.schaukasten/public/lock"));
}
