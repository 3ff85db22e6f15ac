#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace schaukasten {

/// Pages that bring together what many records say. A town has one where there is something in it.
enum class Report { Everything, Figures, Coverage, Structure };

/// First part of the address and name of the template, in the enum's order.
inline constexpr std::array<std::string_view, 4> report_names{"gesamtuebersicht", "zahlen",
                                                              "abdeckung", "struktur"};

constexpr std::string_view name_of(Report report) {
    return report_names.at(static_cast<std::size_t>(report));
}

} // namespace schaukasten
