#include "exchange/site_icons.hpp"

#include "base/png.hpp"
#include "model/town_colours.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace schaukasten {
namespace {

/// In a square of 32 × 32. Nothing but upright boxes, so that each is sharp at any size.
struct Box {
    double left, top, right, bottom;
};

constexpr double side = 32;
constexpr std::array sign{
    Box{8, 7, 24, 9},    Box{8, 9, 10, 19},   Box{22, 9, 24, 19}, Box{8, 19, 24, 21}, // the case
    Box{11, 21, 13, 25}, Box{19, 21, 21, 25},                                         // its feet
    Box{12, 11, 15, 17}, Box{17, 11, 20, 14},                                         // notes
};

constexpr IconColours of_theme{{0x00, 0x38, 0x2b}, {0xe5, 0xf9, 0xf0}};

std::string drawing(const IconColours& colours) {
    auto svg = fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {0}\">"
                           "<rect width=\"{0}\" height=\"{0}\" rx=\"5\" fill=\"{1}\"/><path d=\"",
                           side, hex_of(colours.ground));
    for (const auto& [left, top, right, bottom] : sign) {
        svg += fmt::format("M{} {}H{}V{}H{}z", left, top, right, bottom, left);
    }
    return svg + fmt::format("\" fill=\"{}\"/></svg>\n", hex_of(colours.sign));
}

/// How much of the `index`-th of the pixels lies between two edges.
double covered(double from, double to, std::size_t index, double pixels_a_unit) {
    const auto pixel = static_cast<double>(index);
    const auto begin = std::max(pixel, from * pixels_a_unit);
    const auto end = std::min(pixel + 1, to * pixels_a_unit);
    return std::max(0.0, end - begin);
}

int rounded(double number) {
    return static_cast<int>(std::lround(number));
}

using Row = std::vector<std::uint8_t>;

Row row_of(std::size_t y, unsigned size, int most) {
    const auto scale = size / side;
    Row row(size, 0);
    for (const auto& box : sign) {
        const auto high = covered(box.top, box.bottom, y, scale);
        if (high <= 0) continue;
        const auto last = static_cast<std::size_t>(std::ceil(box.right * scale));
        for (auto x = static_cast<std::size_t>(box.left * scale); x < last; ++x) {
            const auto part = high * covered(box.left, box.right, x, scale);
            row[x] = static_cast<std::uint8_t>(std::min(most, row[x] + rounded(part * most)));
        }
    }
    return row;
}

std::uint8_t between(std::uint8_t from, std::uint8_t to, double share) {
    return static_cast<std::uint8_t>(rounded(from + (to - from) * share));
}

std::string picture(unsigned size, const IconColours& colours) {
    constexpr int steps = 16;
    IndexedPicture picture;
    picture.width = size;
    for (int i = 0; i <= steps; ++i) {
        const auto share = static_cast<double>(i) / steps;
        picture.colours.push_back({between(colours.ground.red, colours.sign.red, share),
                                   between(colours.ground.green, colours.sign.green, share),
                                   between(colours.ground.blue, colours.sign.blue, share)});
    }
    picture.points.reserve(std::size_t{size} * size);
    for (std::size_t y = 0; y < size; ++y) {
        const auto row = row_of(y, size, steps);
        picture.points.insert(picture.points.end(), row.begin(), row.end());
    }
    return png(picture);
}

} // namespace

IconColours icon_colours(const Site& site) {
    if (!site.colours || site.colours->main.empty()) return of_theme;
    const auto colours = town_colours(*site.colours).light;
    return {colours.frame, colours.on_frame};
}

bool is_icon(std::string_view path) {
    return path == drawn_icon || path == touch_icon.path ||
           std::ranges::find(icon_files, path, &IconFile::path) != icon_files.end();
}

std::vector<OutputFile> site_icons(const Site& site) {
    const auto colours = icon_colours(site);
    std::vector<OutputFile> files{{std::string(drawn_icon), drawing(colours)}};
    const auto add = [&](const IconFile& icon) {
        files.push_back({std::string(icon.path), picture(icon.size, colours)});
    };
    for (const auto& icon : icon_files) add(icon);
    add(touch_icon);
    return files;
}

} // namespace schaukasten
