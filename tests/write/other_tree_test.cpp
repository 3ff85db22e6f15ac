// The tree of the build before becomes the new site, whatever happened to it meanwhile.

#include "write/output_tree.hpp"

#include "support/catch.hpp"
#include "support/site_builder.hpp"

using namespace schaukasten;

namespace {

constexpr auto old_tree = ".schaukasten/public/old";

/// Three sites, so that there is an old tree to bring up to date.
void build_twice(const TemporaryFolder& folder) {
    build(folder, {{"a.html", "1"}, {"b/index.html", "b"}, {"weg/index.html", "weg"}});
    build(folder, {{"a.html", "2"}, {"b/index.html", "b"}, {"neu/index.html", "neu"}});
}

CommitResult build_third(const TemporaryFolder& folder) {
    return build(folder, {{"a.html", "3"}, {"b/index.html", "b"}, {"c/d/index.html", "d"}});
}

void check_third(const TemporaryFolder& folder) {
    CHECK(folder.read("public/a.html") == "3");
    CHECK(folder.read("public/b/index.html") == "b");
    CHECK(folder.read("public/c/d/index.html") == "d");
    CHECK_FALSE(folder.has("public/weg"));
    CHECK_FALSE(folder.has("public/neu"));
    CHECK_FALSE(folder.has(".schaukasten/public/new"));
    CHECK_FALSE(folder.has(".schaukasten/public/next"));
    CHECK(folder.read(std::string(old_tree) + "/a.html") == "2");
}

} // namespace

TEST_CASE("from the second change on, the other tree becomes the site") {
    const TemporaryFolder folder;
    build_twice(folder);
    const auto other = status_of(folder / old_tree).st_ino;
    const auto kept = status_of(folder / "public/b/index.html");
    const auto result = build_third(folder);
    CHECK(status_of(folder / "public").st_ino == other);
    CHECK(is_same_file(kept, status_of(folder / "public/b/index.html")));
    CHECK(result.at_once);
    CHECK(result.changed == 1);
    CHECK(result.gone == std::vector<std::string>{"neu/index.html"});
    check_third(folder);
}

TEST_CASE("what other hands did in the other tree is mended") {
    const TemporaryFolder folder;
    build_twice(folder);
    const std::string tree = old_tree;
    SECTION("a file changed") {
        folder.write(tree + "/b/index.html", "fremd");
    }
    SECTION("a file removed") {
        std::filesystem::remove_all(folder / (tree + "/b"));
    }
    SECTION("a folder in place of a file") {
        std::filesystem::remove(folder / (tree + "/a.html"));
        folder.write(tree + "/a.html/x", "x");
    }
    SECTION("no manifest") {
        std::filesystem::remove(folder / (tree + "/.schaukasten-manifest"));
    }
    SECTION("another tree") {
        std::filesystem::remove_all(folder / tree);
        folder.write(tree + "/fremd.html", "fremd");
    }
    SECTION("a file instead") {
        std::filesystem::remove_all(folder / tree);
        folder.write(tree, "fremd");
    }
    SECTION("no note") {
        std::filesystem::remove(folder / ".schaukasten/public/old-foreign");
    }
    build_third(folder);
    CHECK(folder.read("public/a.html") == "3");
    CHECK(folder.read("public/b/index.html") == "b");
    CHECK(folder.read("public/c/d/index.html") == "d");
    CHECK_FALSE(folder.has("public/fremd.html"));
    CHECK_FALSE(folder.has("public/a.html/x"));
    CHECK_FALSE(folder.has(".schaukasten/public/next"));
}

TEST_CASE("what is foreign in the output is there in each tree, and gone when it is taken away") {
    const TemporaryFolder folder;
    build(folder, {{"a.html", "1"}});
    folder.write("public/.domains", "stadt.example");
    folder.write("public/fremd/tief/x.txt", "x");
    build(folder, {{"a.html", "2"}});
    build(folder, {{"a.html", "3"}});
    CHECK(folder.read("public/.domains") == "stadt.example");
    CHECK(folder.read("public/fremd/tief/x.txt") == "x");

    std::filesystem::remove(folder / "public/.domains");
    std::filesystem::remove_all(folder / "public/fremd");
    for (const auto* text : {"4", "5", "6"}) {
        build(folder, {{"a.html", text}});
        CHECK(folder.read("public/a.html") == text);
        CHECK_FALSE(folder.has("public/.domains"));
        CHECK_FALSE(folder.has("public/fremd"));
    }
}

TEST_CASE("a run that is killed while it brings the other tree up to date leaves the site") {
    const TemporaryFolder folder;
    build_twice(folder);
    std::filesystem::rename(folder / old_tree, folder / ".schaukasten/public/next");
    std::filesystem::remove(folder / ".schaukasten/public/next/b/index.html");
    CHECK(folder.read("public/a.html") == "2");
    build_third(folder);
    check_third(folder);
}

TEST_CASE("the site before this one can be forgotten, and the next build does without it") {
    const TemporaryFolder folder;
    build_twice(folder);
    {
        OutputTree tree(public_in(folder));
        for (const auto* path : {"a.html", "b/index.html", "neu/index.html"})
            tree.put({path, folder.read(std::string("public/") + path)});
        CHECK(tree.commit().unchanged == 3); // nothing to do, and so "old" stays as it is
        CHECK(folder.has(old_tree));
        tree.forget_previous();
    }
    CHECK_FALSE(folder.has(old_tree));
    CHECK_FALSE(folder.has(".schaukasten/public/old-foreign"));
    CHECK(folder.read("public/a.html") == "2");
    build_third(folder);
    check_third(folder);
}
