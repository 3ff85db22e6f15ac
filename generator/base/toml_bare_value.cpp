#include "base/toml_bare_value.hpp"

#include "base/ascii.hpp"
#include "base/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

constexpr std::size_t longest_number = 60;

std::string_view without_blanks_behind(std::string_view text) {
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

/// Removes digits, which may be grouped as in 1_000, from the front; false if there are none.
bool takes_digits(std::string_view& text) {
    const auto end = std::min(text.find_first_not_of("0123456789_"), text.size());
    const bool any = end > 0 && text.front() != '_';
    text.remove_prefix(end);
    return any;
}

bool is_number(std::string_view text) {
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    if (text == "inf" || text == "nan") return true;
    if (text.starts_with("0x") || text.starts_with("0o") || text.starts_with("0b")) return true;
    if (text.size() > 1 && text[0] == '0' && text[1] != '.' && text[1] != 'e') return false;
    if (!takes_digits(text)) return false;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        if (!takes_digits(text)) return false;
    }
    if (!text.starts_with('e') && !text.starts_with('E')) return text.empty();
    text.remove_prefix(1);
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    return takes_digits(text) && text.empty();
}

/// Four, two and two digits, whatever they say and whatever follows.
bool has_form_of_date(std::string_view text) {
    return text.size() >= 10 && text[4] == '-' && text[7] == '-' &&
           is_all_digits(text.substr(0, 4)) && is_all_digits(text.substr(5, 2)) &&
           is_all_digits(text.substr(8, 2));
}

/// "8:30", and "08:30:00" as TOML has it.
bool has_form_of_time(std::string_view text) {
    const auto colon = text.find(':');
    return (colon == 1 || colon == 2) && is_all_digits(text.substr(0, colon)) &&
           text.find_first_not_of("0123456789:.") == std::string_view::npos &&
           is_all_digits(text.substr(colon + 1, 2)) && text.size() >= colon + 3;
}

bool is_toml(std::string_view value) {
    return value == "true" || value == "false" || is_number(value) ||
           (has_form_of_date(value) && parse_date(value.substr(0, 10))) ||
           (has_form_of_time(value) && value.size() >= 8 && parse_time(value.substr(0, 5)));
}

/// The three numbers between two separators as an ISO date; empty if there is no such day.
std::string iso_of(std::string_view year, std::string_view month, std::string_view day) {
    if (year.size() != 4 || month.size() > 2 || day.size() > 2) return {};
    if (!is_all_digits(year) || !is_all_digits(month) || !is_all_digits(day)) return {};
    const auto iso = fmt::format("{}-{:0>2}-{:0>2}", year, month, day);
    return parse_date(iso) ? iso : std::string{};
}

/// "1.9.2026" and "2026-9-1" as "2026-09-01"; empty if it is no such date.
std::string date_in_other_form(std::string_view word) {
    for (const char separator : {'.', '-'}) {
        const auto first = word.find(separator);
        const auto second =
            first == std::string_view::npos ? first : word.find(separator, first + 1);
        if (second == std::string_view::npos) continue;
        const auto a = word.substr(0, first);
        const auto b = word.substr(first + 1, second - first - 1);
        const auto c = word.substr(second + 1);
        return separator == '.' ? iso_of(c, b, a) : iso_of(a, b, c);
    }
    return {};
}

/// "19,5" as "19.5", ".5" as "0.5" and "5." as "5"; empty if it is no such number.
std::string number_in_other_form(std::string_view word) {
    const auto point = word.find_first_of(",.");
    if (point == std::string_view::npos) return {};
    const auto whole = word.substr(0, point);
    const auto part = word.substr(point + 1);
    if ((whole.empty() && part.empty()) || (!whole.empty() && !is_all_digits(whole)) ||
        (!part.empty() && !is_all_digits(part))) {
        return {};
    }
    const auto number =
        fmt::format("{}{}{}", whole.empty() ? "0" : whole, part.empty() ? "" : ".", part);
    return is_number(number) ? number : std::string{};
}

bool says_yes_or_no(std::string_view word) {
    constexpr std::array<std::string_view, 6> words{"true", "false", "ja",
                                                    "nein", "wahr",  "falsch"};
    return std::ranges::find(words, in_small_letters(word)) != words.end();
}

std::string in_quotes(std::string_view text) {
    const bool needs_other = text.find_first_of("\"\\") != std::string_view::npos;
    return needs_other ? fmt::format("'{}'", text) : fmt::format("\"{}\"", text);
}

std::string mistake_in_text(std::string_view key, std::string_view value) {
    if (value.find(" = ") != std::string_view::npos) {
        return "hier stehen zwei Felder in einer Zeile; jedes braucht eine eigene";
    }
    if (value.find('\'') != std::string_view::npos && value.find('"') != std::string_view::npos) {
        return "Text braucht Anführungszeichen";
    }
    return fmt::format("Text braucht Anführungszeichen; schreiben Sie {} = {}", key,
                       in_quotes(value));
}

} // namespace

std::string mistake_in_bare_value(std::string_view key, std::string_view value) {
    const auto bare = without_blanks_behind(value.substr(0, value.find('#')));
    if (bare.size() > longest_number && is_number(bare)) {
        return "diese Zahl ist zu lang; eine Nummer gehört in Anführungszeichen";
    }
    if (is_toml(bare)) return {};
    value = without_blanks_behind(value.substr(0, value.find(" #")));

    if (has_form_of_date(value)) {
        if (parse_date(value.substr(0, 10))) return {};
        return fmt::format("das Datum {} gibt es nicht", value.substr(0, 10));
    }
    if (const auto iso = date_in_other_form(value); !iso.empty()) {
        return fmt::format("ein Datum hat die Form {}; schreiben Sie {} = {}", iso, key, iso);
    }
    if (has_form_of_time(value)) {
        const auto time = value.substr(0, value.find(':') + 3);
        if (!parse_time(time)) return fmt::format("die Uhrzeit {} gibt es nicht", time);
        return fmt::format("eine Uhrzeit braucht Anführungszeichen; schreiben Sie {} = \"{}\"", key,
                           time);
    }
    if (const auto number = number_in_other_form(value); !number.empty()) {
        return fmt::format("{}; schreiben Sie {} = {}",
                           value.find(',') == std::string_view::npos
                               ? "vor und hinter dem Punkt stehen Ziffern"
                               : "Zahlen haben einen Punkt statt des Kommas",
                           key, number);
    }
    if (is_all_digits(value)) {
        return fmt::format("eine Nummer, die mit 0 beginnt, braucht Anführungszeichen; schreiben "
                           "Sie {} = \"{}\"",
                           key, value);
    }
    if (says_yes_or_no(value)) {
        return fmt::format("für Ja schreiben Sie {0} = true, für Nein {0} = false", key);
    }
    return mistake_in_text(key, value);
}

} // namespace schaukasten
