#include "media/strip.hpp"

#include "support/catch.hpp"
#include "support/files.hpp"

using namespace schaukasten;
using std::string_literals::operator""s;

namespace {

std::string data(const std::string& name) {
    return read_file(std::string(SOURCE_DIR "/tests/daten/medien/") + name);
}

} // namespace

TEST_CASE("a WebP file keeps its picture and loses EXIF, XMP and their flags") {
    const auto picture = "VP8 \x03\0\0\0abc\0"s;
    const auto head = "VP8X\x0A\0\0\0"s;
    const auto size = "\0\0\0\x01\0\0\x01\0\0"s;
    const auto webp = [](const std::string& chunks) {
        const auto length = static_cast<char>(4 + chunks.size());
        return "RIFF"s + length + "\0\0\0WEBP"s + chunks;
    };
    const auto dirty = webp(head + '\x3E' + size + "ICCP\x02\0\0\0zz"s + picture +
                            "EXIF\x03\0\0\0gps\0"s + "XMP \x02\0\0\0hi"s);
    CHECK(strip_webp(dirty) == webp(head + '\x10' + size + picture));
}

TEST_CASE("a JPEG file keeps its picture and loses what tells of it") {
    const auto tables = "\xFF\xDB\0\x04qq"s;
    const auto scan = "\xFF\xDA\0\x03xdata\xFF\xD9"s;
    const auto jfif = "\xFF\xE0\0\x06JFIF"s;
    CHECK(strip_jpeg("\xFF\xD8"s + jfif + "\xFF\xE1\0\x06"s + "Exif" + "\xFF\xFE\0\x04hi"s +
                     tables + scan + "noch ein Bild") == "\xFF\xD8"s + jfif + tables + scan);
}

TEST_CASE("a PNG file keeps its picture and loses texts, time, profile and EXIF") {
    const auto start = "\x89PNG\r\n\x1a\n"s;
    const auto chunk = [](const std::string& name, const std::string& bytes) {
        return "\0\0\0"s + static_cast<char>(bytes.size()) + name + bytes + "sum!";
    };
    const auto kept = chunk("IHDR", "head");
    const auto rest = chunk("IDAT", "picture") + chunk("IEND", "");
    CHECK(strip_png(start + kept + chunk("eXIf", "gps") + chunk("tEXt", "Mira") +
                    chunk("iCCP", "x") + rest + "dahinter") == start + kept + rest);
}

TEST_CASE("cut off anywhere, a picture is refused or cut, never read beyond its end") {
    const auto webp = data("gps.webp");
    const auto jpeg = data("gps.jpg");
    const auto png = data("gps.png");
    for (std::size_t size = 0; size < 3000; size += 7) {
        CAPTURE(size);
        CHECK_FALSE(strip_jpeg(std::string(jpeg, 0, size)));
        CHECK_FALSE(strip_png(std::string(png, 0, size)));
        const auto cut = strip_webp(std::string(webp, 0, size));
        CHECK((!cut || cut->size() <= size));
    }
}
