// A run that ends early, in whatever way, leaves the old site.

#include "base/world_error.hpp"
#include "write/output_tree.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/catch.hpp"
#include "support/site_builder.hpp"

#include <csignal>

using namespace schaukasten;

namespace {

/// Runs `act` in a process of its own and returns what `waitpid` says about its end.
template <class Act>
int in_a_child(Act act) {
    const auto child = ::fork();
    if (child == 0) {
        act();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

} // namespace

TEST_CASE("without a commit nothing happened, and nothing is left lying about") {
    const TemporaryFolder folder;
    build(folder, {{"a.html", "alt"}});
    const auto before = status_of(folder / "public");
    {
        OutputTree tree(public_in(folder));
        tree.put({"a.html", "neu"});
        tree.put({"b/c.html", "mehr"});
    }
    CHECK(folder.read("public/a.html") == "alt");
    CHECK(is_same_file(before, status_of(folder / "public")));
    CHECK_FALSE(folder.has(".schaukasten/public/new"));
}

TEST_CASE("a first run without a commit makes no output") {
    const TemporaryFolder folder;
    { OutputTree(public_in(folder)).put({"a.html", "neu"}); }
    CHECK_FALSE(folder.has("public"));
}

TEST_CASE("a run that is killed leaves the old site, and the next one clears up after it") {
    const TemporaryFolder folder;
    build(folder, {{"a.html", "alt"}});
    const auto status = in_a_child([&] {
        OutputTree tree(public_in(folder));
        tree.put({"a.html", "neu"});
        ::kill(::getpid(), SIGKILL);
    });
    REQUIRE(WIFSIGNALED(status));
    CHECK(folder.read("public/a.html") == "alt");
    CHECK(folder.has(".schaukasten/public/new/a.html"));

    build(folder, {{"b.html", "b"}});
    CHECK(folder.read("public/b.html") == "b");
    CHECK_FALSE(folder.has("public/a.html"));
    CHECK_FALSE(folder.has(".schaukasten/public/new"));
}

TEST_CASE("a file that cannot be written whole ends the run with one German sentence") {
    const TemporaryFolder folder;
    build(folder, {{"a.html", "alt"}});
    const auto status = in_a_child([&] {
        constexpr rlimit limit{1000, 1000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        ::signal(SIGXFSZ, SIG_IGN);
        std::string message;
        try {
            build(folder, {{"a.html", "neu"}, {"b/gross.html", std::string(5000, 'x')}});
        } catch (const WorldError& error) {
            message = error.what();
        }
        const auto path = folder / ".schaukasten/public/new/b/gross.html";
        const bool as_expected = message == "»" + path.string() +
                                                "« lässt sich nicht schreiben: die Datei wird zu "
                                                "groß.";
        ::_exit(as_expected ? 0 : 1);
    });
    CHECK(status == 0);
    CHECK(folder.read("public/a.html") == "alt");
    CHECK_FALSE(folder.has(".schaukasten/public/new"));
}

TEST_CASE("two runs never write into one output at once") {
    const TemporaryFolder folder;
    const auto sentence = "Ein anderer Lauf schreibt gerade in »" + (folder / "public").string() +
                          "«; warten Sie, bis er fertig ist.";
    {
        OutputTree first(public_in(folder));
        first.put({"a.html", "a"});
        CHECK_THROWS_WITH(OutputTree(public_in(folder)), sentence);
        first.commit();
        CHECK_THROWS_WITH(OutputTree(public_in(folder)), sentence);
    }
    CHECK(build(folder, {{"a.html", "a"}}).unchanged == 1);
}
