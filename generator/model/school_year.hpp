#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace schaukasten {

/// From 1 August to 31 July (§ 7 SchulG NRW).
struct SchoolYear {
    int begins = 0; // 0: not said

    [[nodiscard]] bool empty() const { return begins == 0; }
    friend auto operator<=>(const SchoolYear&, const SchoolYear&) = default;
};

/// "2026/27", "2026/2027" or "26/27".
std::optional<SchoolYear> parse_school_year(std::string_view text);

/// "2026/27"
std::string name_of(SchoolYear year);

} // namespace schaukasten
