#include "exchange/xml_writer.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("XML holds what XML 1.0 allows, and nothing else") {
    CHECK(xml_text("Ä\t\n\r😀 ]]>") == "Ä\t\n\r😀 ]]>");
    CHECK(xml_text(std::string("a\0b\x01\x0b\x1f", 6)) == "ab");
    CHECK(xml_text("a\xEF\xBF\xBE\xEF\xBF\xBF"
                   "b") == "ab"); // U+FFFE, U+FFFF
    CHECK(xml_text("\x7f\xEF\xBF\xBD") == "\x7f\xEF\xBF\xBD");
}
