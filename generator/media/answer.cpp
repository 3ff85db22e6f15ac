#include "media/answer.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace schaukasten {
namespace {

constexpr std::array<std::string_view, 5> errors{"format", "kaputt", "gross", "kennwort", "lesen"};
constexpr std::array<std::string_view, 3> active_words{"javascript", "anhang", "start"};
constexpr int most_pages = 100'000;
constexpr int largest_result = 4096;

std::string_view cut(std::string_view& rest, char at) {
    const auto end = std::min(rest.find(at), rest.size());
    const auto part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 1) return std::nullopt;
    return value;
}

std::optional<PixelSize> size_of(std::string_view words) {
    const auto width = number(cut(words, ' '));
    const auto height = number(words);
    if (!width || !height) return std::nullopt;
    return PixelSize{*width, *height};
}

bool is_result(const std::optional<PixelSize>& size) {
    return size && size->width <= largest_result;
}

bool read_error(MediaAnswer& answer, std::string_view words) {
    const auto word = cut(words, ' ');
    if (std::ranges::find(errors, word) == errors.end()) return false;
    answer.error = word;
    if (const auto size = size_of(words)) answer.size = *size;
    return true;
}

/// Each of its words at most once.
bool read_access(MediaAnswer& answer, std::string_view words) {
    if (answer.access) return false;
    auto& access = answer.access.emplace();
    while (!words.empty()) {
        const auto word = cut(words, ' ');
        bool* const known = word == "markiert"  ? &access.is_tagged
                            : word == "sprache" ? &access.has_language
                            : word == "titel"   ? &access.has_title
                                                : nullptr;
        if (known == nullptr || *known) return false;
        *known = true;
    }
    return true;
}

bool read_line(MediaAnswer& answer, std::string_view line) {
    const auto word = cut(line, ' ');
    if (word == "fehler") return read_error(answer, line);
    if (word == "autor") {
        // A name that nobody could read is none.
        if (!find_invalid_utf8(line)) answer.author = line;
        return true;
    }
    if (word == "aktiv") {
        answer.active.emplace_back(line);
        return std::ranges::find(active_words, line) != active_words.end();
    }
    if (word == "seiten") {
        const auto pages = number(line);
        answer.info.pages = pages.value_or(0);
        return pages && *pages <= most_pages;
    }
    if (word == "zugang") return read_access(answer, line);
    const auto size = size_of(line);
    if (word == "original" && is_result(size)) {
        answer.info.original = *size;
        return true;
    }
    if (word != "webp" || !is_result(size)) return false;
    auto& known = answer.info.webp;
    if (!known.empty() && known.back().width >= size->width) return false;
    known.push_back(*size);
    return true;
}

} // namespace

std::optional<MediaAnswer> parse_answer(std::string_view lines) {
    MediaAnswer answer;
    while (!lines.empty()) {
        if (!read_line(answer, cut(lines, '\n'))) return std::nullopt;
    }
    const bool tells = answer.info.original.width > 0 || answer.info.pages > 0;
    if (!tells && answer.error.empty()) return std::nullopt;
    return answer;
}

std::vector<MadeFile> made_files(const MediaInfo& info) {
    std::vector<MadeFile> files;
    if (info.original.width > 0) files.push_back({"original", ""});
    for (const auto size : info.webp) {
        const auto suffix = webp_suffix(size);
        files.push_back({suffix.substr(1), suffix});
    }
    return files;
}

} // namespace schaukasten
