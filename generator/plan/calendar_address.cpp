#include "plan/calendar_address.hpp"

#include "model/address.hpp"

#include <algorithm>

namespace schaukasten {

bool is_written_in(const EventCalendar& calendar, const SitePlan& plan, std::uint32_t language) {
    if (calendar.owner && !plan.has_page_in(*calendar.owner, language)) return false;
    if (language == 0) return true;
    const auto is_event_translated = [&](std::uint32_t event) {
        return plan.has_page_in(target_of<Event>(event), language);
    };
    const auto is_offer_translated = [&](std::uint32_t time) {
        const auto offer = plan.calendars.offer_times[time].offer;
        return plan.has_page_in(target_of<Offer>(offer), language);
    };
    return std::ranges::any_of(calendar.events, is_event_translated) ||
           std::ranges::any_of(calendar.times, is_offer_translated);
}

std::string address_of(const EventCalendar& calendar, const SitePlan& plan,
                       std::uint32_t language) {
    const auto own = is_written_in(calendar, plan, language) ? language : 0;
    const auto page = calendar.owner ? *plan.address(*calendar.owner, own)
                                     : plan.list_address(type_name<Event>.folder, own);
    return page + std::string(calendar_file);
}

std::string address_of_event_file(std::uint32_t event, const SitePlan& plan,
                                  std::uint32_t language) {
    return *plan.address(target_of<Event>(event), language) + std::string(event_calendar_file);
}

std::string address_of_office_hours(std::uint32_t school, const SitePlan& plan,
                                    std::uint32_t language) {
    return *plan.address(target_of<School>(school), language) + std::string(office_hours_file);
}

std::string subscription_of(const SitePlan& plan, const std::string& address) {
    const auto scheme_end = plan.base_url.find("://");
    const auto place =
        scheme_end == std::string::npos ? plan.base_url : plan.base_url.substr(scheme_end + 3);
    return "webcal://" + place + address;
}

} // namespace schaukasten
