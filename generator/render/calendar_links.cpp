#include "render/calendar_links.hpp"

#include "plan/calendar_address.hpp"

#include <array>
#include <string>

namespace schaukasten {
namespace {

Value link_to(const std::string& address, ViewValues& values) {
    auto& context = values.context();
    const std::array members{context.arena.text(subscription_of(context.plan, address)),
                             context.link(address)};
    return Value::object(values.shapes().calendar_link(), context.arena.list(members).values());
}

} // namespace

Value calendar_link(std::optional<RecordTarget> owner, ViewValues& values) {
    const auto& context = values.context();
    const auto* calendar = context.plan.calendars.of(owner);
    if (!calendar) return {};
    return link_to(address_of(*calendar, context.plan, context.page.language), values);
}

Value office_hours_link(std::uint32_t school, ViewValues& values) {
    const auto& context = values.context();
    if (!context.plan.calendars.has_hours(school)) return {};
    return link_to(address_of_office_hours(school, context.plan, context.page.language), values);
}

Value event_file_link(std::uint32_t event, ViewValues& values) {
    const auto& context = values.context();
    const auto& plan = context.plan;
    const bool is_written = !plan.calendars.days[event].empty();
    if (!is_written || plan.directory.all<Event>()[event].is_over()) return {};
    return context.link(address_of_event_file(event, plan, context.page.language));
}

} // namespace schaukasten
