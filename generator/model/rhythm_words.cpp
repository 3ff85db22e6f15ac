#include "model/rhythm_words.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace schaukasten {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

std::optional<int> digits(std::string_view text) {
    if (!is_all_digits(text) || text.size() > 4) return std::nullopt;
    return std::stoi(std::string(text));
}

std::optional<TimeOfDay> hour(std::string_view text) {
    auto written = std::string(text);
    std::ranges::replace(written, '.', ':');
    if (written.find(':') == std::string::npos) written += ":00";
    return parse_time(written);
}

} // namespace

std::vector<RhythmWord> rhythm_words(std::string_view written) {
    auto plain = std::string(written);
    for (const std::string_view dash : {"–", "—"}) replace_all(plain, dash, "-");
    replace_all(plain, "×", "x");
    replace_all(plain, "Ä", "ä");
    replace_all(plain, "Ö", "ö");
    replace_all(plain, "Ü", "ü");
    // "10 - 12" is one word, and so is "2 x".
    replace_all(plain, " - ", "-");
    replace_all(plain, ",", " , ");
    replace_all(plain, ";", " , ");
    std::vector<RhythmWord> words;
    std::size_t at = 0;
    while ((at = plain.find_first_not_of(" \n", at)) != std::string::npos) {
        const auto end = std::min(plain.find_first_of(" \n", at), plain.size());
        auto text = plain.substr(at, end - at);
        auto word = in_small_letters(text);
        if ((word == "x" || word == "mal") && !words.empty() && digits(words.back().word)) {
            words.back().word += 'x';
        } else {
            words.push_back({std::move(text), std::move(word)});
        }
        at = end;
    }
    return words;
}

std::optional<int> number_word(std::string_view word) {
    static constexpr std::array<std::string_view, 12> names{"ein",  "zwei",  "drei",   "vier",
                                                            "fünf", "sechs", "sieben", "acht",
                                                            "neun", "zehn",  "elf",    "zwölf"};
    static constexpr std::array<std::string_view, 6> ordinals{"erste",  "zweite", "dritte",
                                                              "vierte", "fünfte", "sechste"};
    if (word == "letzte" || word == "letzten" || word == "letzter") return -1;
    if (word == "eine" || word == "einen" || word == "einem") return 1;
    if (word.ends_with('.')) return digits(word.substr(0, word.size() - 1));
    if (const auto number = digits(word)) return number;
    const auto name = std::ranges::find(names, word);
    if (name != names.end()) return static_cast<int>(name - names.begin()) + 1;
    if (word.ends_with('n') || word.ends_with('r') || word.ends_with('s')) word.remove_suffix(1);
    const auto ordinal = std::ranges::find(ordinals, word);
    if (ordinal != ordinals.end()) return static_cast<int>(ordinal - ordinals.begin()) + 1;
    return std::nullopt;
}

std::optional<int> times_word(std::string_view word) {
    for (const std::string_view ending : {"-mal", "mal", "x"}) {
        if (word.ends_with(ending)) return number_word(word.substr(0, word.size() - ending.size()));
    }
    return std::nullopt;
}

std::optional<Weekday> weekday_word(std::string_view word) {
    for (std::size_t i = 0; i < words<Weekday>.size(); ++i) {
        const auto day = words<Weekday>.at(i);
        if (word == day || (word.starts_with(day) && word.substr(day.size()) == "s")) {
            return static_cast<Weekday>(i);
        }
    }
    return std::nullopt;
}

std::optional<TimeUnit> unit_word(std::string_view word) {
    if (word == "kalenderjahr") return TimeUnit::Year;
    if (word == "schulhalbjahr") return TimeUnit::HalfYear;
    for (std::size_t i = 0; i < words<TimeUnit>.size(); ++i) {
        if (word == words<TimeUnit>.at(i)) return static_cast<TimeUnit>(i);
    }
    return std::nullopt;
}

std::optional<TimeUnit> regularly_word(std::string_view word) {
    static constexpr std::array<std::pair<std::string_view, TimeUnit>, 6> all{
        {{"monatlich", TimeUnit::Month},
         {"quartalsweise", TimeUnit::Quarter},
         {"vierteljährlich", TimeUnit::Quarter},
         {"halbjährlich", TimeUnit::HalfYear},
         {"jährlich", TimeUnit::Year},
         {"schuljährlich", TimeUnit::SchoolYear}}};
    for (const auto& [name, unit] : all) {
        if (word == name) return unit;
    }
    return std::nullopt;
}

std::optional<std::chrono::month> month_word(std::string_view word) {
    static constexpr std::array<std::string_view, 12> names{
        "januar", "februar", "märz",      "april",   "mai",      "juni",
        "juli",   "august",  "september", "oktober", "november", "dezember"};
    const auto found = std::ranges::find(names, word);
    if (found == names.end()) return std::nullopt;
    return std::chrono::month{static_cast<unsigned>(found - names.begin()) + 1};
}

std::optional<Date> german_date(std::string_view word) {
    const auto first = word.find('.');
    const auto second = first == std::string_view::npos ? first : word.find('.', first + 1);
    if (second == std::string_view::npos) return parse_date(word);
    const auto day = digits(word.substr(0, first));
    const auto month = digits(word.substr(first + 1, second - first - 1));
    const auto year = digits(word.substr(second + 1));
    if (!day || !month || !year || *year < 1800) return std::nullopt;
    const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                    std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<Hours> hours_word(std::string_view word) {
    const auto dash = word.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto from = hour(word.substr(0, dash));
    const auto until = hour(word.substr(dash + 1));
    if (!from || !until || !(*from < *until)) return std::nullopt;
    return Hours{*from, *until};
}

} // namespace schaukasten
