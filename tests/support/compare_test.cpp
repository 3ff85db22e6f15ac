#include "support/catch.hpp"
#include "support/compare.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

using namespace schaukasten;

TEST_CASE("two texts are compared up to the first line that differs") {
    CHECK(difference("a.txt", "eins\nzwei\n", "eins\nzwei\n") == "");
    CHECK(difference("a.txt", "eins\nzwei\n", "eins\ndrei\n") == "a.txt:2: differs\n"
                                                                 "  expected: zwei\n"
                                                                 "  actual:   drei\n");
    CHECK(difference("a.txt", "eins\n", "eins\nzwei\n") == "a.txt:2: differs\n"
                                                           "  expected: (end of file)\n"
                                                           "  actual:   zwei\n");
}

TEST_CASE("in a very long line the excerpt begins shortly before the difference") {
    const std::string same(1000, 'x');
    CHECK(difference("a", same + "1", same + "2") ==
          "a:1: differs\n  expected: " + std::string(40, 'x') +
              "1\n  actual:   " + std::string(40, 'x') + "2\n");
}

TEST_CASE("two trees are compared by names and bytes, the manifest left out") {
    const TemporaryFolder folder;
    folder.write("a/gleich", "1");
    folder.write("b/gleich", "1");
    folder.write("b/.schaukasten-manifest", "inodes");
    CHECK(tree_difference(folder / "a", folder / "b") == "");

    folder.write("a/fehlt", "1");
    folder.write("b/neu", "1");
    folder.write("a/anders", "1");
    folder.write("b/anders", "2");
    CHECK(tree_difference(folder / "a", folder / "b") == "missing: fehlt\n"
                                                         "not expected: neu\n"
                                                         "anders:1: differs\n"
                                                         "  expected: 1\n"
                                                         "  actual:   2\n");
    take_over_tree(folder / "b", folder / "a");
    CHECK(tree_difference(folder / "a", folder / "b") == "");
    CHECK_FALSE(folder.has("a/.schaukasten-manifest"));
}

TEST_CASE("a program's exit status and what it says are taken apart") {
    const auto finished = run({"sh", "-c", "echo aus; echo fehler >&2; exit 3"}, "/");
    CHECK(finished.status == 3);
    CHECK(finished.out == "aus\n");
    CHECK(finished.errors == "fehler\n");
    CHECK_THROWS(run({"gibt-es-nicht-als-programm"}, "/"));
}
