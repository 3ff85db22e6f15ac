#include "base/compression.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("what is compressed is the original again, and the same bytes each time") {
    std::string page;
    for (int i = 0; i < 5000; ++i) page += "<li>" + std::to_string(i * i) + "</li>";
    for (const auto each : compressions) {
        const auto small = compress(each, page);
        CHECK(small.size() < page.size() / 2);
        CHECK(small == compress(each, page));
        CHECK(decompress(each, small, page.size()) == page);
        CHECK(decompress(each, compress(each, ""), 10) == "");
        CHECK_FALSE(decompress(each, small, page.size() - 1));
        CHECK_FALSE(decompress(each, small.substr(0, small.size() - 5), page.size()));
        CHECK_FALSE(decompress(each, small + "x", page.size()));
        CHECK_FALSE(decompress(each, "no such thing", 100));
    }
    CHECK(compress(Compression::Gzip, page).substr(4, 4) == std::string(4, '\0')); // no time
}

TEST_CASE("how a file is compressed says its name") {
    CHECK(compression_of("index.html.gz") == Compression::Gzip);
    CHECK(compression_of("index.html.br") == Compression::Brotli);
    CHECK_FALSE(compression_of("index.html"));
}
