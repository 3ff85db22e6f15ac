#include "base/partial_date.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

std::optional<int> digits(std::string_view text, std::size_t count) {
    if (text.size() != count) return std::nullopt;
    int value = 0;
    for (const auto c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<PartialDate> month_of(std::string_view year, std::string_view month) {
    const auto y = digits(year, 4);
    const auto m = digits(month, 2);
    if (!y || !m || *m < 1 || *m > 12) return std::nullopt;
    return PartialDate{*y, static_cast<unsigned>(*m), 0};
}

} // namespace

std::optional<PartialDate> parse_partial_date(std::string_view text) {
    if (const auto year = digits(text, 4)) return PartialDate{*year, 0, 0};
    if (text.size() == 7 && text[4] == '-') return month_of(text.substr(0, 4), text.substr(5));
    if (text.size() == 7 && text[2] == '/') return month_of(text.substr(3), text.substr(0, 2));
    if (const auto day = parse_date(text)) return partial_date(*day);
    return std::nullopt;
}

PartialDate partial_date(Date date) {
    return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
            static_cast<unsigned>(date.day())};
}

Date first_day_of(PartialDate date) {
    return {std::chrono::year{date.year}, std::chrono::month{std::max(1U, date.month)},
            std::chrono::day{std::max(1U, date.day)}};
}

Date last_day_of(PartialDate date) {
    if (date.day != 0) return first_day_of(date);
    const std::chrono::year year{date.year};
    const std::chrono::month month{date.month == 0 ? 12U : date.month};
    return year / month / std::chrono::last;
}

std::string iso_date(PartialDate date) {
    if (date.month == 0) return fmt::format("{:04}", date.year);
    if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

} // namespace schaukasten
