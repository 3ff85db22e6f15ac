#include "base/media_types.hpp"

#include "support/catch.hpp"

using namespace schaukasten;

TEST_CASE("a file's type follows from the ending of its name") {
    CHECK(media_type_of("schulen/index.html") == "text/html; charset=utf-8");
    CHECK(media_type_of("medien/foto.jpeg") == "image/jpeg");
    CHECK(media_type_of("a.mjs") == "text/javascript; charset=utf-8");
    CHECK(media_type_of("LIZENZ") == "");
    CHECK(media_type_of("a.ht") == "");
    CHECK(media_type_of("a.html.gz") == "");
}

TEST_CASE("a name tells whether a file is text") {
    CHECK(is_text_file("assets/zeichen.svg"));
    CHECK(is_text_file("feed.xml"));
    CHECK_FALSE(is_text_file("medien/flyer.pdf"));
    CHECK_FALSE(is_text_file("index.html.br"));
}
