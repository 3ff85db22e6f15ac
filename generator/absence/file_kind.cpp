#include "absence/file_kind.hpp"

#include "base/binary.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace schaukasten {
namespace {

using std::string_view_literals::operator""sv;

constexpr auto png_start = "\x89PNG\r\n\x1a\n"sv;
constexpr auto jpeg_start = "\xFF\xD8\xFF"sv;
constexpr std::array utf16_starts{"\xFF\xFE"sv, "\xFE\xFF"sv};

/// A zero may stand in a list of ours, or be half a letter.
bool is_of_no_text(char c) {
    return static_cast<unsigned char>(c) < ' ' && c != '\0' && c != '\t' && c != '\n' &&
           c != '\f' && c != '\r';
}

bool starts_with_any(std::string_view bytes, const auto& starts) {
    return std::ranges::any_of(starts, [&](auto start) { return bytes.starts_with(start); });
}

/// A part of a picture: how long it is with its head, and whether it is made of pixels.
struct Part {
    std::size_t length = 0;
    bool is_pixels = false;
};

std::optional<Part> png_part(std::string_view rest) {
    constexpr std::size_t around = 12; // length, name, checksum
    if (rest.size() < around) return std::nullopt;
    const auto name = rest.substr(4, 4);
    return Part{around + big_endian(rest, 0, 4), name == "IDAT" || name == "fdAT"};
}

std::optional<Part> webp_part(std::string_view rest) {
    constexpr std::size_t head = 8;
    if (rest.size() < head) return std::nullopt;
    const std::size_t size = little_endian(rest, 4);
    static constexpr std::array pixels{"VP8 "sv, "VP8L"sv, "ALPH"sv, "ANMF"sv};
    return Part{head + size + size % 2, starts_with_any(rest, pixels)};
}

/// To the next marker: behind 0xFF neither a zero nor the number of a restart.
std::size_t end_of_scan(std::string_view rest) {
    for (auto at = rest.find('\xFF'); at + 1 < rest.size(); at = rest.find('\xFF', at + 1)) {
        const auto next = byte_at(rest, at + 1);
        if (next != 0 && (next < 0xD0 || next > 0xD7)) return at;
    }
    return rest.size();
}

std::optional<Part> jpeg_part(std::string_view rest) {
    constexpr std::uint32_t end = 0xD9;
    constexpr std::uint32_t scan = 0xDA;
    if (rest.size() < 2 || rest.front() != '\xFF') return std::nullopt;
    if (byte_at(rest, 1) == end) return Part{2, false};
    if (rest.size() < 4) return std::nullopt;
    const std::size_t length = 2 + big_endian(rest, 2, 2);
    if (byte_at(rest, 1) != scan || length > rest.size()) return Part{length, false};
    return Part{length + end_of_scan(rest.substr(length)), true};
}

std::string without_pixels(std::string_view rest, auto part_of) {
    std::string kept;
    while (!rest.empty()) {
        const auto part = part_of(rest);
        if (!part || part->length > rest.size()) break;
        if (!part->is_pixels) kept.append(rest.substr(0, part->length)) += '\n';
        rest.remove_prefix(part->length);
    }
    return kept.append(rest); // what is appended to a picture, too
}

bool is_webp(std::string_view bytes) {
    return bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP";
}

} // namespace

FileKind kind_of(std::string_view bytes) {
    static constexpr std::array fonts{"wOF2"sv, "wOFF"sv};
    if (bytes.starts_with(png_start) || bytes.starts_with(jpeg_start)) return FileKind::Picture;
    if (bytes.size() > 12 && is_webp(bytes)) return FileKind::Picture;
    if (starts_with_any(bytes, fonts)) return FileKind::Font;
    if (bytes.starts_with("PK")) return FileKind::Archive;
    if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return FileKind::Pdf;
    if (starts_with_any(bytes, utf16_starts)) return FileKind::Opaque;
    return std::ranges::any_of(bytes, is_of_no_text) ? FileKind::Opaque : FileKind::Text;
}

std::string beside_pixels(std::string_view picture) {
    constexpr std::size_t riff_head = 12;
    if (picture.starts_with(png_start))
        return without_pixels(picture.substr(png_start.size()), png_part);
    if (picture.starts_with(jpeg_start)) return without_pixels(picture.substr(2), jpeg_part);
    return without_pixels(picture.substr(riff_head), webp_part);
}

} // namespace schaukasten
