#include "write/in_place.hpp"

#include "support/catch.hpp"
#include "support/site_builder.hpp"

using namespace schaukasten;

namespace {

OutputOptions file_by_file(const TemporaryFolder& folder) {
    auto options = public_in(folder);
    options.switching = Switching::FileByFile;
    return options;
}

} // namespace

TEST_CASE(
    "where trees cannot be exchanged the site is changed file by file, and the result says so") {
    const TemporaryFolder folder;
    build(folder, {{"a.html", "a"}, {"b/index.html", "b"}, {"weg/tief/c.html", "c"}});
    const auto output = status_of(folder / "public");
    const auto same = status_of(folder / "public/a.html");

    const auto result = build(file_by_file(folder),
                              {{"a.html", "a"}, {"b/index.html", "B"}, {"neu/d/index.html", "d"}});
    CHECK_FALSE(result.at_once);
    CHECK(result.gone == std::vector<std::string>{"weg/tief/c.html"});
    CHECK(status_of(folder / "public").st_ino == output.st_ino);
    CHECK(is_same_file(same, status_of(folder / "public/a.html")));
    CHECK(folder.read("public/b/index.html") == "B");
    CHECK(folder.read("public/neu/d/index.html") == "d");
    CHECK_FALSE(folder.has("public/weg"));
    CHECK_FALSE(folder.has("public/.schaukasten-neu"));
    CHECK_FALSE(folder.has(".schaukasten/public/new"));
    CHECK(build(folder, {{"a.html", "a"}, {"b/index.html", "B"}, {"neu/d/index.html", "d"}})
              .unchanged == 3);
}

TEST_CASE("changed file by file, a page may become a folder and a folder a page") {
    const TemporaryFolder folder;
    build(folder, {{"a", "1"}, {"b/c/d", "2"}});
    build(file_by_file(folder), {{"a/x", "3"}, {"b", "4"}});
    CHECK(folder.read("public/a/x") == "3");
    CHECK(folder.read("public/b") == "4");
}

TEST_CASE("deleting file by file never follows a link that other hands put in a folder's place") {
    const TemporaryFolder folder;
    build(folder, {{"a.html", "a"}, {"weg/b.html", "b"}});
    folder.write("anderswo/b.html", "bleibt");
    std::filesystem::remove_all(folder / "public/weg");
    std::filesystem::create_directory_symlink("../anderswo", folder / "public/weg");
    build(file_by_file(folder), {{"a.html", "neu"}});
    CHECK(folder.read("anderswo/b.html") == "bleibt");
    CHECK(folder.read("public/a.html") == "neu");
}

TEST_CASE("a run that ends half way, file by file, leaves a manifest of old and new files") {
    const TemporaryFolder folder;
    build(folder, {{"a.html", "a"}, {"b.html", "b"}});
    const auto old = manifest_from(folder.read("public/.schaukasten-manifest"));
    REQUIRE(old);
    folder.write("neu/c.html", "c");
    folder.write("neu/d.html", "d");
    folder.write("public/d.html/im-weg", "");
    const Manifest site{{}, {{"c.html", hash_of("c"), 1, 0, 0}, {"d.html", hash_of("d"), 1, 0, 0}}};

    const auto output = Folder::open(folder / "public", "public");
    const auto fresh = Folder::open(folder / "neu", "neu");
    CHECK_THROWS_WITH(switch_file_by_file(output, fresh, *old, site,
                                          {{"c.html", "d.html"}, {}, {"a.html", "b.html"}}),
                      "»public/d.html« lässt sich nicht schreiben: das ist ein Ordner.");
    std::filesystem::remove_all(folder / "public/d.html");
    folder.write("public/.schaukasten-neu/rest.html", "Rest");

    const auto result = build(file_by_file(folder), {{"a.html", "a"}, {"c.html", "C"}});
    CHECK(result.gone == std::vector<std::string>{"b.html", "d.html"});
    CHECK(folder.read("public/c.html") == "C");
    CHECK_FALSE(folder.has("public/b.html"));
    CHECK_FALSE(folder.has("public/.schaukasten-neu"));
}
