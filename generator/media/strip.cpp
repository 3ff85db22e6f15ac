#include "media/strip.hpp"

#include "base/binary.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace schaukasten {
namespace {

using std::string_view_literals::operator""sv;

constexpr auto png_start = "\x89PNG\r\n\x1a\n"sv;

void put_little_endian(std::string& bytes, std::size_t place, std::size_t value) {
    for (std::size_t i = 0; i < 4; ++i) bytes[place + i] = static_cast<char>(value >> 8U * i);
}

template <class List>
bool is_among(const List& list, std::string_view name) {
    return std::ranges::find(list, name) != list.end();
}

} // namespace

// RIFF: "RIFF" size "WEBP", then chunks: name, size (little-endian), bytes, padded to an even size.
std::optional<std::string> strip_webp(std::string_view bytes) {
    static constexpr std::array kept{"VP8 "sv, "VP8L"sv, "VP8X"sv, "ALPH"sv};
    constexpr std::size_t head = 8;
    constexpr std::size_t flags = 8; // in VP8X, behind name and size
    constexpr char only_alpha = 0x10;

    if (bytes.size() < 12 || !bytes.starts_with("RIFF") || bytes.substr(8, 4) != "WEBP")
        return std::nullopt;
    std::string clean(bytes.substr(0, 12));
    for (auto rest = bytes.substr(12); !rest.empty();) {
        if (rest.size() < head) return std::nullopt;
        const std::size_t size = little_endian(rest, 4);
        if (size > rest.size() - head) return std::nullopt;
        const auto whole = std::min(head + size + size % 2, rest.size());
        if (is_among(kept, rest.substr(0, 4))) {
            const auto start = clean.size();
            clean += rest.substr(0, whole);
            if (rest.starts_with("VP8X") && size > 0)
                clean[start + flags] = static_cast<char>(clean[start + flags] & only_alpha);
        }
        rest.remove_prefix(whole);
    }
    put_little_endian(clean, 4, clean.size() - head);
    return clean;
}

// JPEG: FF D8, then segments: FF, marker, size with its own two bytes, bytes. From the first scan
// (DA) on everything is picture, up to FF D9; what stands behind that goes too.
std::optional<std::string> strip_jpeg(std::string_view bytes) {
    constexpr std::uint32_t scan = 0xDA;
    constexpr std::uint32_t jfif = 0xE0;
    constexpr std::uint32_t adobe = 0xEE; // says how four colours are meant
    constexpr std::uint32_t last_app = 0xEF;
    constexpr std::uint32_t comment = 0xFE;

    if (!bytes.starts_with("\xFF\xD8"sv)) return std::nullopt;
    std::string clean(bytes.substr(0, 2));
    for (auto rest = bytes.substr(2); rest.size() >= 4;) {
        if (rest[0] != '\xFF') return std::nullopt;
        const auto marker = byte_at(rest, 1);
        if (marker == scan) {
            const auto end = rest.rfind("\xFF\xD9"sv);
            if (end == std::string_view::npos) return std::nullopt;
            return clean.append(rest.substr(0, end + 2));
        }
        const auto size = 2 + big_endian(rest, 2, 2);
        if (size > rest.size()) return std::nullopt;
        const bool tells = marker == comment || (marker > jfif && marker <= last_app);
        if (!tells || marker == adobe) clean += rest.substr(0, size);
        rest.remove_prefix(size);
    }
    return std::nullopt;
}

// PNG: eight bytes, then chunks: size (big-endian), name, bytes, checksum.
std::optional<std::string> strip_png(std::string_view bytes) {
    static constexpr std::array kept{"IHDR"sv, "PLTE"sv, "tRNS"sv, "IDAT"sv, "IEND"sv};
    constexpr std::size_t around = 12;

    if (!bytes.starts_with(png_start)) return std::nullopt;
    std::string clean(png_start);
    for (auto rest = bytes.substr(png_start.size()); !rest.empty();) {
        if (rest.size() < around) return std::nullopt;
        const std::size_t size = big_endian(rest, 0, 4);
        if (size > rest.size() - around) return std::nullopt;
        const auto name = rest.substr(4, 4);
        if (is_among(kept, name)) clean += rest.substr(0, size + around);
        if (name == "IEND") return clean;
        rest.remove_prefix(size + around);
    }
    return std::nullopt;
}

} // namespace schaukasten
