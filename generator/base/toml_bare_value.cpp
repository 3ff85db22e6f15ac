#include "base/toml_bare_value.hpp"

#include "base/ascii.hpp"
#include "base/date.hpp"
#include "base/loose.hpp"

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

/// "2026-11-24 18:00": TOML wants seconds.
bool is_moment_without_seconds(std::string_view text) {
    constexpr std::size_t day = 10;
    return has_form_of_date(text) && text.size() > day + 1 && text[day] == ' ' &&
           std::ranges::count(text, ':') == 1 && parse_time(text.substr(day + 1));
}

bool is_toml(std::string_view value) {
    return value == "true" || value == "false" || is_number(value) ||
           (has_form_of_date(value) && parse_date(value.substr(0, 10))) ||
           (has_form_of_time(value) && value.size() >= 8 && parse_time(value.substr(0, 5)));
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

/// "51,51 7,46" as "[51.51, 7.46]"; empty if these are not two decimals.
std::string two_numbers(std::string_view value) {
    const auto blank = value.find_first_of(" ;");
    if (blank == std::string_view::npos) return {};
    auto first = value.substr(0, blank);
    if (first.ends_with(',')) first.remove_suffix(1);
    const auto behind = std::min(value.find_first_not_of(" ;", blank), value.size());
    const auto one = number_in_other_form(first);
    const auto other = number_in_other_form(value.substr(behind));
    return one.empty() || other.empty() ? std::string{} : fmt::format("[{}, {}]", one, other);
}

/// "1.200.000" as "1200000"; empty if it is no such number.
std::string without_thousands(std::string_view word) {
    constexpr std::size_t group = 3;
    std::string number(word.substr(0, word.find('.')));
    if (number.size() == word.size() || number.size() > group || !is_all_digits(number)) return {};
    for (auto rest = word.substr(number.size()); !rest.empty(); rest.remove_prefix(group + 1)) {
        if (rest.front() != '.' || rest.size() <= group || !is_all_digits(rest.substr(1, group))) {
            return {};
        }
        number += rest.substr(1, group);
    }
    return number;
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

constexpr std::size_t longest_quote = 200; // bytes; more is not worth repeating

/// "1/2" as "0.5"; empty if it is no such fraction.
std::string fraction(std::string_view word) {
    if (word.size() != 3 || word[1] != '/' || !is_digit(word[0]) || !is_digit(word[2])) return {};
    if (word[0] == '0' || word[2] <= word[0]) return {};
    return fmt::format("{:.3g}", static_cast<double>(word[0] - '0') / (word[2] - '0'));
}

std::string mistake_in_text(std::string_view key, std::string_view value) {
    if (value.find(" = ") != std::string_view::npos) {
        return "hier stehen zwei Felder in einer Zeile; jedes braucht eine eigene";
    }
    if (value.find('\'') != std::string_view::npos && value.find('"') != std::string_view::npos) {
        return "Text braucht Anführungszeichen";
    }
    if (value.size() > longest_quote) return "Text braucht Anführungszeichen am Anfang und am Ende";
    if (value.ends_with('"') && std::ranges::count(value, '"') == 1) {
        return fmt::format("hier fehlt das Anführungszeichen am Anfang; schreiben Sie {} = \"{}",
                           key, value);
    }
    const auto plain = without_odd_quotes(value);
    if (plain.size() < value.size()) {
        return fmt::format("das sind keine geraden Anführungszeichen; schreiben Sie {} = {}", key,
                           in_quotes(plain));
    }
    if (value.starts_with('(') && value.ends_with(')')) {
        return fmt::format("eine Liste steht in eckigen Klammern; schreiben Sie {} = [{}]", key,
                           value.substr(1, value.size() - 2));
    }
    if (const auto decimal = fraction(value); !decimal.empty()) {
        return fmt::format("ein Bruch steht als Kommazahl mit Punkt da, Text in Anführungszeichen; "
                           "schreiben Sie {0} = {1} oder {0} = \"{2}\"",
                           key, decimal, value);
    }
    if (const auto number = loose_number(value); !number.empty()) {
        return fmt::format("Text braucht Anführungszeichen, eine Zahl steht allein; schreiben Sie "
                           "{0} = {1} oder {0} = {2}",
                           key, number, in_quotes(value));
    }
    return fmt::format("Text braucht Anführungszeichen; schreiben Sie {} = {}", key,
                       in_quotes(value));
}

} // namespace

std::string_view without_odd_quotes(std::string_view text) {
    constexpr std::array<std::string_view, 14> quotes{"„", "“", "”", "»", "«", "‚",  "‘",
                                                      "’", "´", "`", "″", "‟", ",,", "''"};
    for (const auto quote : quotes) {
        if (text.starts_with(quote)) text.remove_prefix(quote.size());
        if (text.ends_with(quote)) text.remove_suffix(quote.size());
    }
    return text;
}

std::string mistake_in_bare_value(std::string_view key, std::string_view value) {
    const auto bare = without_blanks_behind(value.substr(0, value.find('#')));
    if (bare.size() > longest_number && is_number(bare)) {
        return "diese Zahl ist zu lang; eine Nummer gehört in Anführungszeichen";
    }
    if (is_moment_without_seconds(bare)) {
        return fmt::format("Tag und Uhrzeit brauchen Anführungszeichen; schreiben Sie {} = \"{}\"",
                           key, bare);
    }
    if (is_toml(bare)) return {};
    value = without_blanks_behind(value.substr(0, value.find(" #")));
    if (value.empty()) return {};
    if ((value.ends_with(',') || value.ends_with(';')) &&
        is_toml(value.substr(0, value.size() - 1))) {
        return fmt::format("hinter dem Wert steht {} zu viel; schreiben Sie {} = {}",
                           value.ends_with(',') ? "ein Komma" : "ein Strichpunkt", key,
                           value.substr(0, value.size() - 1));
    }

    if (has_form_of_date(value)) {
        if (parse_date(value.substr(0, 10))) return {};
        return fmt::format("das Datum {} gibt es nicht", value.substr(0, 10));
    }
    if (const auto iso = loose_date(value); !iso.empty()) {
        return fmt::format("ein Datum hat die Form {}; schreiben Sie {} = {}", iso, key, iso);
    }
    if (has_form_of_time(value)) {
        const auto time = value.substr(0, value.find(':') + 3);
        if (!parse_time(time)) return fmt::format("die Uhrzeit {} gibt es nicht", time);
        return fmt::format("eine Uhrzeit braucht Anführungszeichen; schreiben Sie {} = \"{}\"", key,
                           time);
    }
    if (const auto time = loose_time(value); !time.empty() && !is_all_digits(value) &&
                                             value.find_first_of("Uh") != std::string_view::npos) {
        return fmt::format("eine Uhrzeit braucht Anführungszeichen; schreiben Sie {} = \"{}\"", key,
                           time);
    }
    if (const auto pair = two_numbers(value); !pair.empty()) {
        return fmt::format("zwei Zahlen stehen in eckigen Klammern; schreiben Sie {} = {}", key,
                           pair);
    }
    if (const auto number = number_in_other_form(value); !number.empty()) {
        return fmt::format("{}; schreiben Sie {} = {}",
                           value.find(',') == std::string_view::npos
                               ? "vor und hinter dem Punkt stehen Ziffern"
                               : "Zahlen haben einen Punkt statt des Kommas",
                           key, number);
    }
    if (const auto number = without_thousands(value); !number.empty()) {
        return fmt::format("Zahlen stehen ohne Punkte für die Tausender; schreiben Sie {} = {}",
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

std::string as_toml(std::string_view value) {
    value = without_blanks_behind(value.substr(0, value.find(" #")));
    const auto bare = trimmed(value, " \t,;");
    if (value.empty() || value.size() > longest_quote) return "…";
    if (std::string_view("\"'[{").find(value.front()) != std::string_view::npos || is_toml(bare)) {
        return std::string(bare);
    }
    if (auto iso = loose_date(value); !iso.empty()) return iso;
    return in_quotes(without_odd_quotes(value));
}

} // namespace schaukasten
