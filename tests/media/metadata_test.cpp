// What nobody should learn from a published picture: looked for in the bytes, by a reader of its
// own, since tools say "stripped" of files that are not.
#include "media/support.hpp"

#include "support/catch.hpp"

#include <array>

using namespace schaukasten;
using std::string_view_literals::operator""sv;

namespace {

std::size_t number(std::string_view bytes, std::size_t place, std::size_t size, bool big) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const auto at = big ? place + i : place + size - 1 - i;
        value = value << 8U | static_cast<unsigned char>(bytes.at(at));
    }
    return value;
}

using Names = std::set<std::string>;

Names parts_of_jpeg(std::string_view bytes) {
    Names names;
    for (std::size_t at = 2; at + 4 <= bytes.size();) {
        const auto marker = number(bytes, at + 1, 1, true);
        names.insert(std::to_string(marker));
        if (marker == 0xDA) break;
        at += 2 + number(bytes, at + 2, 2, true);
    }
    return names;
}

Names parts_of_png(std::string_view bytes) {
    Names names;
    for (std::size_t at = 8; at + 12 <= bytes.size(); at += 12 + number(bytes, at, 4, true))
        names.insert(std::string(bytes.substr(at + 4, 4)));
    return names;
}

Names parts_of_webp(std::string_view bytes) {
    Names names;
    for (std::size_t at = 12; at + 8 <= bytes.size();) {
        names.insert(std::string(bytes.substr(at, 4)));
        if (bytes.substr(at, 4) == "VP8X") CHECK((bytes.at(at + 8) & ~0x10) == 0);
        const auto size = number(bytes, at + 4, 4, false);
        at += 8 + size + size % 2;
    }
    return names;
}

Names parts_of(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xD8")) return parts_of_jpeg(bytes);
    if (bytes.starts_with("\x89PNG")) return parts_of_png(bytes);
    REQUIRE(bytes.starts_with("RIFF"));
    return parts_of_webp(bytes);
}

constexpr std::array telling{
    "Mira"sv,         "Beispielkamera"sv, "Modell1"sv, "Exif"sv, "EXIF"sv,  "eXIf"sv,  "XMP"sv,
    "ns.adobe.com"sv, "8BIM"sv,           "GPS"sv,     "ICC"sv,  "II*\0"sv, "MM\0*"sv, "libvips"sv};

bool tells(std::string_view bytes) {
    return std::ranges::any_of(telling, [&](auto word) { return bytes.find(word) != bytes.npos; });
}

} // namespace

TEST_CASE("no published picture says where it was taken, when, with what and by whom") {
    const Names jpeg{"192", "194", "196", "218", "219", "221", "224"}; // tables, frame, scan, JFIF
    const Names png{"IHDR", "PLTE", "tRNS", "IDAT", "IEND"};
    const Names webp{"VP8 ", "VP8L", "VP8X", "ALPH"};
    MediaTown town;
    for (const auto* name : {"gps.jpg", "gps.png", "gps.webp"}) {
        REQUIRE(tells(MediaTown::data(name)));
        town.with_data(name, name);
    }
    // The ending decides what is written, the bytes what is read.
    town.with_data("gps.jpg", "eigentlich-jpeg.png").with_data("gps.png", "eigentlich-png.jpg");
    CHECK(town.run().empty());
    CHECK(town.published.size() == 10);
    for (const auto& [name, bytes] : town.published) {
        CAPTURE(name);
        CHECK_FALSE(tells(bytes));
        const auto parts = parts_of(bytes);
        CHECK(parts.size() > 0);
        const auto& allowed = name.ends_with("jpg") ? jpeg : name.ends_with("png") ? png : webp;
        for (const auto& part : parts) CHECK(allowed.contains(part));
    }
}

TEST_CASE("a picture stands upright, as the camera was held") {
    MediaTown town;
    town.with_data("gps.jpg", "hof.jpg").run();
    CHECK(town.table.at("hof.jpg").original == PixelSize{300, 420});
}
