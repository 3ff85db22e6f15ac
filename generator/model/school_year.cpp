#include "model/school_year.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace schaukasten {
namespace {

constexpr int century = 100;

std::optional<int> year_of(std::string_view digits) {
    const bool is_number = std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    if (!is_number || (digits.size() != 2 && digits.size() != 4)) return std::nullopt;
    int year = 0;
    for (const auto c : digits) year = year * 10 + (c - '0');
    return digits.size() == 4 ? year : 2000 + year;
}

} // namespace

std::optional<SchoolYear> parse_school_year(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto begins = year_of(text.substr(0, slash));
    const auto ends = year_of(text.substr(slash + 1));
    if (!begins || !ends || (*begins + 1) % century != *ends % century) return std::nullopt;
    return SchoolYear{*begins};
}

std::string name_of(SchoolYear year) {
    return fmt::format("{}/{:02}", year.begins, (year.begins + 1) % century);
}

} // namespace schaukasten
