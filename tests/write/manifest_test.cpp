#include "write/manifest.hpp"

#include "support/catch.hpp"

#include <stdexcept>

using namespace schaukasten;

namespace {

std::string text_of(const Manifest& manifest) {
    std::string text;
    write_text(manifest, [&](std::string_view piece) { text += piece; });
    return text;
}

Manifest example() {
    return {{{"basis_url", "https://www.stadt.example/"}, {"drafts", "true"}},
            {{"a b.html", {1, 0xabc}, 12, 345, -6}, {"schulen/index.html", {~0ULL, 0}, 0, 1, 2}}};
}

} // namespace

TEST_CASE("a manifest is read back as it was written") {
    const auto text = text_of(example());
    CHECK(text == "schaukasten-manifest 1\n"
                  "basis_url = https://www.stadt.example/\n"
                  "drafts = true\n"
                  "dateien = 2\n"
                  "\n"
                  "00000000000000010000000000000abc 12 345 -6 a b.html\n"
                  "ffffffffffffffff0000000000000000 0 1 2 schulen/index.html\n");
    const auto read = manifest_from(text);
    REQUIRE(read);
    CHECK(read->facts == example().facts);
    CHECK(read->files == example().files);
}

TEST_CASE("a manifest that is cut off anywhere is damaged") {
    const auto text = text_of(example());
    for (std::size_t size = 0; size < text.size(); ++size) {
        CHECK_FALSE(manifest_from(text.substr(0, size)));
    }
}

TEST_CASE("a manifest that leads out of the output, out of order or of a later form is damaged") {
    const std::string head = "schaukasten-manifest 1\ndateien = 1\n\n";
    const std::string numbers = "00000000000000010000000000000abc 12 345 6 ";
    CHECK(manifest_from(head + numbers + "a\n"));
    CHECK_FALSE(manifest_from(head + numbers + "../a\n"));
    CHECK_FALSE(manifest_from(head + numbers + "/a\n"));
    CHECK_FALSE(manifest_from(head + "0 12 345 6 a\n"));
    CHECK_FALSE(manifest_from(head + "00000000000000010000000000000abc -1 345 6 a\n"));
    CHECK_FALSE(manifest_from("schaukasten-manifest 1\ndateien = 2\n\n" + numbers + "b\n" +
                              numbers + "a\n"));
    CHECK_FALSE(manifest_from("schaukasten-manifest 2\ndateien = 0\n\n"));
}

TEST_CASE("only clean relative paths are output paths") {
    CHECK(is_output_path("a/b..c/.d"));
    for (const auto* path : {"", "/", "/a", "a/", "a//b", ".", "..", "a/../b", "./a", "a\nb"}) {
        CHECK_FALSE(is_output_path(path));
    }
}

TEST_CASE("a manifest knows what lies in a folder and what stands in a folder's place") {
    const auto manifest = example();
    CHECK(manifest.has_below("schulen"));
    CHECK_FALSE(manifest.has_below("schul"));
    CHECK_FALSE(manifest.has_below("schulen/index.html"));
    CHECK(manifest.has_file_above("schulen/index.html/x"));
    CHECK_FALSE(manifest.has_file_above("schulen/index.html"));
}

TEST_CASE("a fact that would break the manifest's lines is our own mistake") {
    CHECK_THROWS_AS(text_of(Manifest{{{"basis_url", "a\nb"}}, {}}), std::logic_error);
}

TEST_CASE("a manifest of many files comes in pieces and is one text") {
    Manifest manifest;
    for (int i = 10'000; i < 12'000; ++i) {
        manifest.files.push_back({"schulen/" + std::to_string(i) + "/index.html", {}, 1, 2, 3});
    }
    int pieces = 0;
    write_text(manifest, [&](std::string_view) { ++pieces; });
    CHECK(pieces > 1);
    const auto read = manifest_from(text_of(manifest));
    REQUIRE(read);
    CHECK(read->files == manifest.files);
}
