#include "write/foreign.hpp"

#include "support/catch.hpp"
#include "support/site_builder.hpp"

using namespace schaukasten;

namespace {

OutputOptions options_for(const TemporaryFolder& folder, Switching switching) {
    auto options = public_in(folder);
    options.switching = switching;
    return options;
}

} // namespace

TEST_CASE("files that no build made stay in the output as they are, links and folders too") {
    const auto switching = GENERATE(Switching::AtOnce, Switching::FileByFile);
    const TemporaryFolder folder;
    folder.write("public/.gitkeep", "");
    const auto options = options_for(folder, switching);
    build(options, {{"a/index.html", "a"}});
    folder.write("public/.domains", "www.stadt.example\n");
    folder.write("public/a/notiz.txt", "bleibt");
    folder.write("public/eigene/tief/b.txt", "b");
    std::filesystem::create_directory(folder / "public/leer");
    std::filesystem::create_symlink("nirgendwo", folder / "public/verweis");
    const auto before = status_of(folder / "public/.domains");

    build(options, {{"a/index.html", "neu"}});
    CHECK(folder.has("public/.gitkeep"));
    CHECK(is_same_file(before, status_of(folder / "public/.domains")));
    CHECK(folder.read("public/a/notiz.txt") == "bleibt");
    CHECK(folder.read("public/eigene/tief/b.txt") == "b");
    CHECK(std::filesystem::is_directory(folder / "public/leer"));
    CHECK(std::filesystem::read_symlink(folder / "public/verweis") == "nirgendwo");

    build(options, {{"b.html", "b"}});
    CHECK(folder.read("public/a/notiz.txt") == "bleibt");
    CHECK_FALSE(folder.has("public/a/index.html"));
}

TEST_CASE("a foreign file in the way stops the build, and the old site stays") {
    const TemporaryFolder folder;
    build(folder, {{"a.html", "a"}});
    folder.write("public/b.html", "von Hand");
    folder.write("public/ordner", "eine Datei");
    folder.write("public/c.html/d", "ein Ordner");
    std::filesystem::create_directory_symlink(folder.path(), folder / "public/verweis");

    const auto in_the_way = [&](std::string_view path) {
        return "»" + (folder / "public").string() + "/" + std::string(path) +
               "« stammt nicht von Schaukasten und liegt der neuen Seite im Weg. Verschieben oder "
               "löschen Sie es.";
    };
    CHECK_THROWS_WITH(build(folder, {{"b.html", "b"}}), in_the_way("b.html"));
    CHECK_THROWS_WITH(build(folder, {{"ordner/x.html", "x"}}), in_the_way("ordner"));
    CHECK_THROWS_WITH(build(folder, {{"c.html", "c"}}), in_the_way("c.html"));
    CHECK_THROWS_WITH(build(folder, {{"verweis/x.html", "x"}}), in_the_way("verweis"));
    CHECK(folder.read("public/a.html") == "a");
    CHECK(folder.read("public/b.html") == "von Hand");
    CHECK_FALSE(folder.has("x.html"));
}

TEST_CASE("a foreign file with the bytes that the build would write becomes the build's own") {
    const TemporaryFolder folder;
    build(folder, {{"a.html", "a"}});
    folder.write("public/b.html", "gleich");
    build(folder, {{"a.html", "a"}, {"b.html", "gleich"}});
    CHECK(build(folder, {{"a.html", "a"}}).gone == std::vector<std::string>{"b.html"});
    CHECK_FALSE(folder.has("public/b.html"));
}
