#include "exchange/event_graph.hpp"

#include "exchange/calendar_days.hpp"
#include "exchange/event_place.hpp"
#include "exchange/graph_parts.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace schaukasten {
namespace {

constexpr std::string_view schema = "https://schema.org/";

/// Without an offset it is the time there, which `scheduleTimezone` names for a series.
std::string moment_text(Date day, const std::optional<TimeOfDay>& time) {
    using std::chrono::sys_days;
    if (!time) return iso_date(day);
    const auto next = sys_days{day} + std::chrono::days{1};
    // The clocks change in the night of a Sunday, before anything begins.
    const auto offset = offset_in_germany(*time < TimeOfDay{4, 0} ? day : Date{next});
    return fmt::format("{}T{}+{:02}:00", iso_date(day), hours_text(*time), offset.count());
}

std::string_view status_of(const Event& event) {
    if (event.status == EventStatus::Cancelled) return "EventCancelled";
    return event.status == EventStatus::Postponed ? "EventRescheduled" : "EventScheduled";
}

void location(JsonWriter& json, const Event& event, const SitePlan& plan,
              std::string_view language) {
    const auto* school = school_of(event, plan.directory);
    std::string_view name = event.place.in(language);
    if (name.empty() && school != nullptr) name = school->name.in(language);
    if (name.empty()) name = plan.directory.site.heading.municipality;
    json.key("location");
    place(json, name, school, plan);
}

/// "P2W", "P1M"
std::string frequency_of(const CalendarRule& rule) {
    return rule.nth_weekday ? "P1M" : fmt::format("P{}W", rule.every_weeks);
}

void days_of_rule(JsonWriter& json, const CalendarRule& rule) {
    static constexpr std::array<std::string_view, 7> names{
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    json.key("byDay");
    json.begin_list();
    if (rule.nth_weekday) {
        static constexpr std::array<std::string_view, 7> codes{"MO", "TU", "WE", "TH",
                                                               "FR", "SA", "SU"};
        json.text(fmt::format("{}{}", rule.nth_weekday->number,
                              codes.at(static_cast<std::size_t>(rule.nth_weekday->day))));
    }
    for (const auto day : rule.weekdays) {
        if (rule.nth_weekday) break;
        json.text(std::string(schema).append(names.at(static_cast<std::size_t>(day))));
    }
    json.end_list();
}

void schedule(JsonWriter& json, const Event& event, const RuledDays& days) {
    json.key("eventSchedule");
    begin_thing(json, "Schedule");
    json.member("startDate", iso_date(days.first));
    json.member("endDate", iso_date(days.last));
    json.member("repeatFrequency", frequency_of(days.rule));
    days_of_rule(json, days.rule);
    if (event.begins.time) json.member("startTime", hours_text(*event.begins.time));
    if (event.ends && event.ends->time) json.member("endTime", hours_text(*event.ends->time));
    if (!days.except.empty()) {
        json.key("exceptDate");
        json.begin_list();
        for (const auto day : days.except) json.text(iso_date(day));
        json.end_list();
    }
    json.member("scheduleTimezone", "Europe/Berlin");
    json.end_object();
}

} // namespace

void event_members(JsonWriter& json, const Event& event, std::uint32_t number, const SitePlan& plan,
                   std::string_view language) {
    json.member("description", event.summary.in(language));
    json.member("startDate", moment_text(event.begins.date, event.begins.time));
    const auto ends = event.ends.value_or(event.begins);
    if (event.ends && !event.recurrence) json.member("endDate", moment_text(ends.date, ends.time));
    json.member("eventStatus", std::string(schema).append(status_of(event)));
    location(json, event, plan, language);
    json.key("organizer");
    publisher(json, plan, language);
    if (!event.recurrence) return;
    const auto days = calendar_days(plan.calendars.days[number], rule_of(series_of(event)));
    if (days.series) schedule(json, event, *days.series);
}

} // namespace schaukasten
