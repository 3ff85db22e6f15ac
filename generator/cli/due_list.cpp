#include "cli/due_list.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>

namespace schaukasten {
namespace {

constexpr std::chrono::days ahead{90}; // what is due later can wait for a later list

std::string when(Date day, Date today) {
    const auto days = (std::chrono::sys_days(day) - std::chrono::sys_days(today)).count();
    if (days == 0) return "heute";
    if (days == 1) return "morgen";
    if (days == -1) return "seit gestern";
    return days > 0 ? fmt::format("in {} Tagen", days) : fmt::format("seit {} Tagen", -days);
}

std::string as_json(const std::vector<Duty>& duties) {
    auto list = nlohmann::json::array();
    for (const auto& duty : duties) {
        list.push_back({{"responsible", duty.responsible},
                        {"due", iso_date(duty.day)},
                        {"path", duty.path},
                        {"record", duty.record},
                        {"what", duty.what}});
    }
    return list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string as_text(const std::vector<Duty>& duties, Date today) {
    if (duties.empty()) return "In den nächsten 90 Tagen ist nichts fällig.\n";
    std::string text;
    std::optional<std::string_view> responsible;
    for (const auto& duty : duties) {
        if (responsible != duty.responsible) {
            responsible = duty.responsible;
            text += fmt::format("{}{}\n", text.empty() ? "" : "\n",
                                duty.responsible.empty() ? "Niemand ist eingetragen (zustaendig)"
                                                         : duty.responsible);
        }
        text += fmt::format("  {}, {}: {} – {}\n    {}\n", iso_date(duty.day),
                            when(duty.day, today), duty.record, duty.what, duty.path);
    }
    return text;
}

} // namespace

std::string due_list(const std::vector<Duty>& duties, Date today, MessageFormat format) {
    const auto last = std::chrono::sys_days(today) + ahead;
    std::vector<Duty> soon;
    for (const auto& duty : duties) {
        if (std::chrono::sys_days(duty.day) <= last) soon.push_back(duty);
    }
    return format == MessageFormat::Json ? as_json(soon) : as_text(soon, today);
}

} // namespace schaukasten
