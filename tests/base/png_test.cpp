#include "base/binary.hpp"
#include "base/png.hpp"

#include "support/catch.hpp"

using namespace schaukasten;
using std::string_literals::operator""s;

TEST_CASE("a picture says its size and its colours") {
    IndexedPicture picture;
    picture.width = 2;
    picture.colours = {{0, 0, 0}, {255, 128, 1}};
    picture.points = {0, 1, 1, 0, 0, 0};
    const auto file = png(picture);
    CHECK(file.starts_with("\x89PNG\r\n\x1a\n"));
    CHECK(big_endian(file, 16, 4) == 2);
    CHECK(big_endian(file, 20, 4) == 3);
    CHECK(file.find("PLTE\0\0\0\xFF\x80\x01"s) != std::string::npos);
    CHECK(file.ends_with("\0\0\0\0IEND\xAE\x42\x60\x82"s));
    CHECK(png(picture) == file);
}
