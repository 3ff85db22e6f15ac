#include "exchange/entry_parts.hpp"

#include <chrono>

namespace schaukasten {

std::string place_text(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const auto part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += ", ";
        text += part;
    }
    return text;
}

std::string postcode_and_town(const School& school) {
    if (school.postcode.empty()) return school.town;
    return school.town.empty() ? school.postcode : school.postcode + " " + school.town;
}

std::string host_of(const SitePlan& plan) {
    const auto& address = plan.directory.site.heading.base_url.text;
    const auto scheme_end = address.find("://");
    const auto from = scheme_end == std::string::npos ? 0 : scheme_end + 3;
    return address.substr(from, address.find_first_of("/:", from) - from);
}

int changes_until(std::optional<Date> checked) {
    using namespace std::chrono;
    constexpr sys_days first_day{2020y / January / 1};
    constexpr int room = 4;
    if (!checked || sys_days{*checked} < first_day) return 0;
    return static_cast<int>((sys_days{*checked} - first_day).count()) * room;
}

} // namespace schaukasten
