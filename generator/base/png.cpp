#include "base/png.hpp"

#include <zlib.h>

#include <algorithm>
#include <new>
#include <string_view>

namespace schaukasten {
namespace {

constexpr std::string_view start = "\x89PNG\r\n\x1a\n";
constexpr char eight_bits = 8;
constexpr char by_palette = 3;
constexpr char as_above = 2; // filter: what differs from the row above; here mostly nothing

void add_number(std::string& bytes, std::uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift);
}

const Bytef* bytes_of(std::string_view text) {
    return reinterpret_cast<const Bytef*>(text.data());
}

void add_part(std::string& file, std::string_view name, std::string_view body) {
    add_number(file, static_cast<std::uint32_t>(body.size()));
    const auto begin = file.size();
    file.append(name).append(body);
    const auto summed = std::string_view(file).substr(begin);
    add_number(file, static_cast<std::uint32_t>(
                         crc32(0, bytes_of(summed), static_cast<uInt>(summed.size()))));
}

std::string head_of(const IndexedPicture& picture) {
    std::string head;
    add_number(head, picture.width);
    add_number(head, static_cast<std::uint32_t>(picture.points.size() / picture.width));
    return head.append({eight_bits, by_palette, 0, 0, 0});
}

std::string palette_of(const IndexedPicture& picture) {
    std::string palette;
    for (const auto& [red, green, blue] : picture.colours) {
        for (const auto part : {red, green, blue}) palette += static_cast<char>(part);
    }
    return palette;
}

/// Of most rows nothing differs.
std::string rows_of(const IndexedPicture& picture) {
    const std::vector<std::uint8_t> nothing(picture.width);
    const auto* above = nothing.data();
    std::string rows(picture.points.size() + picture.points.size() / picture.width, '\0');
    auto* to = rows.data();
    for (std::size_t row = 0; row < picture.points.size(); row += picture.width) {
        const auto* const here = picture.points.data() + row;
        *to++ = as_above;
        if (!std::equal(here, here + picture.width, above)) {
            std::transform(here, here + picture.width, above, to,
                           [](int point, int before) { return static_cast<char>(point - before); });
        }
        to += picture.width;
        above = here;
    }
    return rows;
}

std::string packed(std::string_view bytes) {
    auto size = compressBound(static_cast<uLong>(bytes.size()));
    std::string out(size, '\0');
    if (compress2(reinterpret_cast<Bytef*>(out.data()), &size, bytes_of(bytes),
                  static_cast<uLong>(bytes.size()), Z_BEST_SPEED) != Z_OK) {
        throw std::bad_alloc();
    }
    out.resize(size);
    return out;
}

} // namespace

std::string png(const IndexedPicture& picture) {
    std::string file(start);
    add_part(file, "IHDR", head_of(picture));
    add_part(file, "PLTE", palette_of(picture));
    add_part(file, "IDAT", packed(rows_of(picture)));
    add_part(file, "IEND", {});
    return file;
}

} // namespace schaukasten
