#pragma once

#include "base/date.hpp"
#include "model/rhythm.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// The words of a rhythm, one by one; commas count as words.
struct RhythmWord {
    std::string text; // as it was written
    std::string word; // the same in small letters, with "x" for "×" and "-" for dashes
};
std::vector<RhythmWord> rhythm_words(std::string_view written);

// Single words, as `rhythm_words` has them.

/// "2", "zwei", "zweiten", "2." as 2; "letzten" as -1.
std::optional<int> number_word(std::string_view word);
/// "2x", "zweimal", "2-mal"
std::optional<int> times_word(std::string_view word);
/// "montag", "montags"
std::optional<Weekday> weekday_word(std::string_view word);
/// "monat", "schuljahr"
std::optional<TimeUnit> unit_word(std::string_view word);
/// "monatlich", "quartalsweise"
std::optional<TimeUnit> regularly_word(std::string_view word);
/// "januar"
std::optional<std::chrono::month> month_word(std::string_view word);
/// "31.12.2017"
std::optional<Date> german_date(std::string_view word);

struct Hours {
    TimeOfDay from;
    TimeOfDay until;
};
/// "10-12", "8:30-10"
std::optional<Hours> hours_word(std::string_view word);

} // namespace schaukasten
