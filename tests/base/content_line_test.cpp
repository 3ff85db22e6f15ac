#include "base/content_line.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("what has a meaning in a value is written with a backslash") {
    CHECK(content_line_text("Amt, Haus 2; links\\rechts\nOben\r\n") ==
          "Amt\\, Haus 2\\; links\\\\rechts\\nOben\\n");
}

TEST_CASE("a line of 75 bytes is not folded, one of 76 is") {
    const std::string whole(75, 'a');
    CHECK(content_line(whole) == whole + "\r\n");
    CHECK(content_line(whole + "b") == whole + "\r\n b\r\n");
}

TEST_CASE("a fold never splits a character") {
    // 74 bytes, then one of two bytes: it does not fit whole
    CHECK(content_line(std::string(74, 'a') + "ü") == std::string(74, 'a') + "\r\n ü\r\n");
    // the blank of a further line counts: 37 characters of two bytes each
    const auto folded = content_line(std::string(75, 'a') + std::string(74, 'b') + "c");
    CHECK(folded == std::string(75, 'a') + "\r\n " + std::string(74, 'b') + "\r\n c\r\n");
}

TEST_CASE("bytes that are no UTF-8 end as well") {
    const std::string broken(200, '\x80');
    CHECK(content_line(broken).ends_with("\r\n"));
}
