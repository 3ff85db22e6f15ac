#include "publish/compression_cache.hpp"
#include "publish/sha256.hpp"

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/temporary_folder.hpp"

using namespace schaukasten;

namespace {

const std::string page(5000, 'a');

} // namespace

TEST_CASE("a compressed file is kept, made anew where it was spoilt, and forgotten with its page") {
    TemporaryFolder folder;
    const auto sum = sha256_of(page);
    const CompressionCache cache(Folder::open(folder.path(), "cache"));
    const auto first = cache.compressed(Compression::Gzip, sum, page);
    REQUIRE(first);
    write_file(folder.path() / (sum + ".gz"), compress(Compression::Gzip, "another page"));
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
