#include "base/utf8.hpp"

#include "support/catch.hpp"

#include <string>

using namespace schaukasten;

TEST_CASE("bytes that are no UTF-8 are found where they begin") {
    CHECK_FALSE(find_invalid_utf8("aäß€😀"));
    CHECK(find_invalid_utf8("ab\xFC") == 2u);           // Latin-1
    CHECK(find_invalid_utf8("a\xC3") == 1u);            // cut off
    CHECK(find_invalid_utf8("\x80") == 0u);             // continuation alone
    CHECK(find_invalid_utf8("\xC0\xAF") == 0u);         // overlong
    CHECK(find_invalid_utf8("\xE0\x80\xAF") == 0u);     // overlong
    CHECK(find_invalid_utf8("\xED\xA0\x80") == 0u);     // surrogate
    CHECK(find_invalid_utf8("\xF0\x80\x80\x80") == 0u); // overlong
    CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0u); // beyond U+10FFFF
    CHECK(find_invalid_utf8("x\xE2\x82 y") == 1u);      // two of three bytes
}

TEST_CASE("code points are read and written one by one") {
    const std::string text = "aß€😀";
    std::string copy;
    std::size_t offset = 0;
    while (offset < text.size()) append_utf8(copy, next_code_point(text, offset));
    CHECK(copy == text);
    CHECK(count_code_points(text) == 4);
}
