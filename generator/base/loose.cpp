#include "base/loose.hpp"

#include "base/ascii.hpp"
#include "base/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace schaukasten {
namespace {

constexpr std::array<std::string_view, 12> months{"januar",    "februar", "märz",     "april",
                                                  "mai",       "juni",    "juli",     "august",
                                                  "september", "oktober", "november", "dezember"};

constexpr std::size_t longest = 40; // bytes; nothing longer is a date or a number

/// Words and numbers, without what stands between them.
std::vector<std::string_view> words_of(std::string_view text) {
    const auto is_word = [](char c) {
        return is_letter(c) || static_cast<unsigned char>(c) > 0x7F;
    };
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        if (is_digit(text[at])) {
            while (end < text.size() && is_digit(text[end])) ++end;
        } else {
            while (end < text.size() && is_word(text[end])) ++end;
        }
        if (end > at) words.push_back(text.substr(at, end - at));
        at = std::max(end, at + 1);
    }
    return words;
}

/// "11" and "November" as "11"; empty if it is no month.
std::string month_of(std::string_view word) {
    if (is_all_digits(word)) return std::string(word);
    const auto small_word = in_small_letters(word);
    if (small_word.size() < 3) return {};
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (months.at(i).starts_with(small_word)) return std::to_string(i + 1);
    }
    return {};
}

std::string iso_of(std::string_view year, std::string_view month, std::string_view day) {
    const auto whole_year = year.size() == 2 ? "20" + std::string(year) : std::string(year);
    if (whole_year.size() != 4 || month.size() > 2 || day.size() > 2) return {};
    if (!is_all_digits(whole_year) || !is_all_digits(month) || !is_all_digits(day)) return {};
    const auto iso = fmt::format("{}-{:0>2}-{:0>2}", whole_year, month, day);
    return parse_date(iso) ? iso : std::string{};
}

} // namespace

std::string loose_date(std::string_view text) {
    if (text.size() > longest) return {};
    const auto words = words_of(text);
    if (words.size() != 3) return {};
    const auto month = month_of(words[1]);
    if (month.empty()) return {};
    return words[0].size() == 4 ? iso_of(words[0], month, words[2])
                                : iso_of(words[2], month, words[0]);
}

std::string loose_time(std::string_view text) {
    const bool is_span = text.find_first_of("-/,") != std::string_view::npos;
    if (text.size() > longest || is_span) return {};
    auto words = words_of(text);
    if (!words.empty()) {
        const auto last = in_small_letters(words.back());
        if (last == "uhr" || last == "h") words.pop_back();
    }
    if (words.empty() || words.size() > 2 || !std::ranges::all_of(words, is_all_digits)) return {};
    const auto minutes = words.size() == 2 ? words[1] : std::string_view("00");
    if (words[0].size() > 2 || minutes.size() != 2) return {};
    auto time = fmt::format("{}:{}", words[0], minutes);
    return parse_time(time) ? time : std::string{};
}

std::string loose_number(std::string_view text) {
    text = trimmed(text);
    if (text.size() > longest) return {};
    const auto digits = text.substr(0, text.find_first_not_of("0123456789"));
    auto rest = text.substr(digits.size());
    std::string number(digits);
    if (number.empty() || (number.size() > 1 && number.front() == '0')) return {};
    if (rest.size() > 1 && (rest[0] == ',' || rest[0] == '.') && is_digit(rest[1])) {
        const auto part = rest.substr(1, rest.substr(1).find_first_not_of("0123456789"));
        number.append(".").append(part);
        rest = rest.substr(part.size() + 1);
    }
    const auto is_sign = [](char c) {
        return is_digit(c) || std::string_view("/:-+.,(").find(c) != std::string_view::npos;
    };
    return std::ranges::any_of(rest, is_sign) ? std::string{} : number;
}

} // namespace schaukasten
