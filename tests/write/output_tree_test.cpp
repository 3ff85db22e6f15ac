#include "write/manifest.hpp"
#include "write/output_tree.hpp"

#include "support/catch.hpp"
#include "support/site_builder.hpp"

#include <algorithm>
#include <stdexcept>
#include <thread>

using namespace schaukasten;

TEST_CASE("a first build makes the output with every file that was put") {
    const TemporaryFolder folder;
    const auto result = build(folder, {{"index.html", "Start"}, {"schulen/a/index.html", "A"}});
    CHECK(folder.read("public/index.html") == "Start");
    CHECK(folder.read("public/schulen/a/index.html") == "A");
    CHECK(result.added == 2);
    CHECK(result.at_once);
    CHECK_FALSE(folder.has(".schaukasten/public/new"));
}

TEST_CASE("nothing is seen in the output before the commit") {
    const TemporaryFolder folder;
    build(folder, {{"index.html", "alt"}});
    OutputTree tree(public_in(folder));
    tree.put({"index.html", "neu"});
    tree.put({"mehr.html", "mehr"});
    CHECK(folder.read("public/index.html") == "alt");
    CHECK_FALSE(folder.has("public/mehr.html"));
    tree.commit();
    CHECK(folder.read("public/index.html") == "neu");
    CHECK(folder.read(".schaukasten/public/old/index.html") == "alt");
}

TEST_CASE("an unchanged file keeps inode and modification time when others change") {
    const TemporaryFolder folder;
    build(folder, {{"a.html", "a"}, {"b.html", "b"}});
    const auto before = status_of(folder / "public/a.html");
    const auto result = build(folder, {{"a.html", "a"}, {"b.html", "B"}, {"c.html", "c"}});
    CHECK(is_same_file(before, status_of(folder / "public/a.html")));
    CHECK(folder.read("public/b.html") == "B");
    CHECK(result.unchanged == 1);
    CHECK(result.changed == 1);
    CHECK(result.added == 1);
}

TEST_CASE("a file that grows piece by piece is a file like others") {
    const TemporaryFolder folder;
    const auto build_with = [&](std::string_view end) {
        OutputTree tree(public_in(folder));
        tree.put({"a.html", "a"});
        const auto file = tree.begin("daten/lang.csv");
        file->add("Anfang, ");
        file->add(end);
        file->end();
        return tree.commit();
    };
    CHECK(build_with("Ende").added == 2);
    CHECK(folder.read("public/daten/lang.csv") == "Anfang, Ende");
    const auto before = status_of(folder / "public/daten/lang.csv");
    CHECK(build_with("Ende").unchanged == 2);
    CHECK(is_same_file(before, status_of(folder / "public/daten/lang.csv")));
    CHECK(build_with("Schluss").changed == 1);
    CHECK(folder.read("public/daten/lang.csv") == "Anfang, Schluss");
    folder.write("public/daten/lang.csv", "fremd");
    CHECK(build_with("Schluss").changed == 1);
    CHECK(folder.read("public/daten/lang.csv") == "Anfang, Schluss");
}

TEST_CASE("a build that changes nothing leaves the output folder itself alone") {
    const TemporaryFolder folder;
    build(folder, {{"a.html", "a"}});
    const auto before = status_of(folder / "public");
    const auto result = build(folder, {{"a.html", "a"}});
    CHECK(is_same_file(before, status_of(folder / "public")));
    CHECK(result.unchanged == 1);
    CHECK(result.at_once);
}

TEST_CASE("a file that is put no more goes, with its folder, and is named") {
    const TemporaryFolder folder;
    build(folder, {{"a.html", "a"}, {"weg/b.html", "b"}, {"weg/a.html", "a"}});
    const auto result = build(folder, {{"a.html", "a"}});
    CHECK_FALSE(folder.has("public/weg"));
    CHECK(result.gone == std::vector<std::string>{"weg/a.html", "weg/b.html"});
}

TEST_CASE("a file changed, replaced or deleted by other hands is mended") {
    const TemporaryFolder folder;
    const std::vector<OutputFile> site{{"a.html", "a"}, {"b.html", "b"}, {"c.html", "c"}};
    build(folder, site);
    folder.write("public/a.html", "x");
    std::filesystem::remove(folder / "public/b.html");
    std::filesystem::create_symlink("a.html", folder / "public/b.html");
    std::filesystem::remove(folder / "public/c.html");

    CHECK(build(folder, site).changed == 3);
    CHECK(folder.read("public/a.html") == "a");
    CHECK(folder.read("public/b.html") == "b");
    CHECK_FALSE(std::filesystem::is_symlink(folder / "public/b.html"));
    CHECK(folder.read("public/c.html") == "c");
    CHECK(build(folder, site).unchanged == 3);
}

TEST_CASE("files are readable for the web server whatever the umask, also after a change by hand") {
    const TemporaryFolder folder;
    const auto before = ::umask(0077);
    build(folder, {{"a/b/c.html", "c"}});
    ::umask(before);
    CHECK((status_of(folder / "public").st_mode & 07777U) == 0755);
    CHECK((status_of(folder / "public/a/b").st_mode & 07777U) == 0755);
    CHECK((status_of(folder / "public/a/b/c.html").st_mode & 07777U) == 0644);

    ::chmod((folder / "public/a/b/c.html").c_str(), 0600);
    CHECK(build(folder, {{"a/b/c.html", "c"}}).changed == 1);
    CHECK((status_of(folder / "public/a/b/c.html").st_mode & 07777U) == 0644);
}

TEST_CASE("a page may become a folder and a folder a page") {
    const TemporaryFolder folder;
    build(folder, {{"a", "1"}, {"b/c/d", "2"}});
    build(folder, {{"a/x", "3"}, {"b", "4"}});
    CHECK(folder.read("public/a/x") == "3");
    CHECK(folder.read("public/b") == "4");
}

TEST_CASE("the manifest names the files in order and the facts of the build") {
    const TemporaryFolder folder;
    auto options = public_in(folder);
    options.facts = {{"drafts", "true"}};
    build(options, {{"b.html", "b"}, {"a.html", "a"}});
    const auto drafts = manifest_from(folder.read("public/.schaukasten-manifest"));
    REQUIRE(drafts);
    CHECK(drafts->facts.at("drafts") == "true");
    CHECK(std::ranges::is_sorted(drafts->files, {}, &ManifestFile::path));
    CHECK(drafts->files[0].inode == status_of(folder / "public/a.html").st_ino);

    build(folder, {{"b.html", "b"}, {"a.html", "a"}});
    const auto final = manifest_from(folder.read("public/.schaukasten-manifest"));
    REQUIRE(final);
    CHECK(final->facts.empty());
}

TEST_CASE("many threads may hand on files at once") {
    const TemporaryFolder folder;
    constexpr int each = 60;
    const auto put_some = [&](OutputTree& tree, int thread) {
        for (int k = 0; k < each; ++k) {
            const auto name = std::to_string(thread * each + k);
            tree.put({"ordner/" + std::to_string(k) + "/" + name + ".html", name});
        }
    };
    OutputTree tree(public_in(folder));
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) threads.emplace_back([&, t] { put_some(tree, t); });
    }
    CHECK(tree.commit().added == 4 * each);
    CHECK(folder.read("public/ordner/7/67.html") == "67");
}

TEST_CASE("two files with one path and paths that lead astray are our own mistake") {
    const TemporaryFolder folder;
    OutputTree tree(public_in(folder));
    tree.put({"a.html", "a"});
    CHECK_THROWS_AS(tree.put({"a.html", "a"}), std::logic_error);
    CHECK_THROWS_WITH(tree.put({"a.html", "b"}), Catch::Contains("a.html"));
    for (const auto* path : {"", "/a", "../a", "a/../../b", ".schaukasten-manifest"}) {
        CHECK_THROWS_AS(tree.put({path, ""}), std::logic_error);
    }
    tree.commit();
    CHECK_THROWS_AS(tree.put({"b.html", "b"}), std::logic_error);
    CHECK_THROWS_AS(tree.commit(), std::logic_error);
}

TEST_CASE("a damaged manifest stops the build with the way out") {
    const TemporaryFolder folder;
    build(folder, {{"a.html", "a"}});
    folder.write("public/.schaukasten-manifest", "schaukasten-manifest 1\n");
    CHECK_THROWS_WITH(build(folder, {}),
                      "»" + (folder / "public/.schaukasten-manifest").string() +
                          "« ist beschädigt oder stammt von einer neueren Fassung von Schaukasten. "
                          "Löschen Sie den Ordner »" +
                          (folder / "public").string() + "« und bauen Sie die Seite neu.");
    CHECK(folder.read("public/a.html") == "a");
}
