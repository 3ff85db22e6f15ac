#pragma once

#include "base/partial_date.hpp"

#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace schaukasten {

class Texts;

/// A day as a leaf of a calendar: "Di", "24", "Nov".
struct CalendarLeaf {
    std::string weekday;
    std::string day;
    std::string month;
};

/// Writes dates in the words of a language, by ICU: "23. November 2026". For one thread.
class DateWords {
public:
    explicit DateWords(std::string_view language);
    ~DateWords();
    DateWords(DateWords&&) noexcept;
    DateWords& operator=(DateWords&&) noexcept;

    [[nodiscard]] std::string day(Date date) const;
    /// As exactly as it is known: "2019", "August 2016", "19. Februar 2008".
    [[nodiscard]] std::string as_known(PartialDate date) const;
    [[nodiscard]] std::string day_with_weekday(Date date) const;
    /// Of the days ahead: "Dienstag, 24. November".
    [[nodiscard]] std::string weekday_and_day(Date date) const;
    [[nodiscard]] CalendarLeaf leaf(Date date) const;
    /// "19,5" or "19.5"; at most two decimals.
    [[nodiscard]] std::string number(double value) const;
    /// "8:00 bis 9:30 Uhr", as `texts`, always the same ones, have it. A town has few of them too.
    const std::string& time_span(TimeOfDay from, TimeOfDay to, const Texts& texts);

private:
    struct Formats;
    std::unique_ptr<Formats> formats_;
    std::map<std::array<int, 4>, std::string> time_spans_; // by hour and minute
};

} // namespace schaukasten
