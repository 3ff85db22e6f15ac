#include "publish/compress.hpp"
#include "publish/program.hpp"
#include "publish/sha256.hpp"

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/temporary_folder.hpp"

using namespace schaukasten;

namespace {

const std::string page(5000, 'a');

} // namespace

TEST_CASE("what is compressed is the original again, and the same bytes each time") {
    const auto zipped = compress(Compression::Gzip, page);
    CHECK(zipped == compress(Compression::Gzip, page));
    CHECK(run_program({"gzip", "-dc"}, zipped).output == page);
    CHECK(zipped.substr(4, 4) == std::string(4, '\0')); // no time
    CHECK(compress(Compression::Brotli, page).size() < 100);
}

TEST_CASE("a compressed file is kept, made anew where it was spoilt, and forgotten with its page") {
    TemporaryFolder folder;
    const auto sum = sha256_of(page);
    const CompressionCache cache(Folder::open(folder.path(), "cache"));
    const auto first = cache.compressed(Compression::Gzip, sum, page);
    REQUIRE(first);
    CHECK(cache.compressed(Compression::Gzip, sum, "never looked at") == first);
    write_file(folder.path() / (sum + ".gz"), "spoilt");
    CHECK(cache.compressed(Compression::Gzip, sum, page) == first);
    cache.keep_only({{"index.html", sum}});
    CHECK(files_below(folder.path()).size() == 1);
    cache.keep_only({});
    CHECK(files_below(folder.path()).empty());
}

TEST_CASE("what would not get smaller stays as it is") {
    TemporaryFolder folder;
    const CompressionCache cache(Folder::open(folder.path(), "cache"));
    for (int i = 0; i < 2; ++i)
        CHECK_FALSE(cache.compressed(Compression::Gzip, sha256_of("a"), "a"));
}
