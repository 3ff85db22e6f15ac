#include "base/libraries.hpp"

#include "support/catch.hpp"

#include <algorithm>

using namespace schaukasten;

TEST_CASE("a library is known by the name of its file") {
    CHECK(library_of_file("libcmark-gfm.so.0.29.0.gfm.6") == Library{"cmark-gfm", "0.29.0.gfm.6"});
    CHECK(library_of_file("libicuuc.so.72.1") == Library{"icuuc", "72.1"});
    CHECK(library_of_file("libc.so.6")->name == "glibc");
    CHECK_FALSE(library_of_file("ld-linux-x86-64.so.2"));
    CHECK_FALSE(library_of_file("libm.so.6"));
    CHECK_FALSE(library_of_file(""));
}

TEST_CASE("what runs with the program is told by its names, in their order") {
    const auto libraries = loaded_libraries();
    CHECK(std::ranges::is_sorted(libraries));
    for (const auto* name : {"glibc", "fmt", "icuuc", "cmark-gfm", "tinyxml2"})
        CHECK(std::ranges::count(libraries, name, &Library::name) == 1);
    CHECK(lines_of({{"fmt", "9.1.0"}, {"xxhash", "0.8.1"}}) == "  fmt 9.1.0\n  xxhash 0.8.1\n");
    CHECK(toml_library().name == "toml++");
    CHECK(json_library().version.find('.') != std::string::npos);
}
