#include "exchange/hsds_parts.hpp"
#include "model/rhythm.hpp"

#include <fmt/format.h>

#include <array>

namespace schaukasten {
namespace {

constexpr std::array<std::string_view, 7> short_days{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

constexpr std::string_view every_week = "wöchentlich";

std::string day_of(Weekday day) {
    return std::string(short_days.at(static_cast<std::size_t>(day)));
}

/// "08:30", by the clock of Germany.
std::string hsds_clock(TimeOfDay time) {
    return fmt::format("{:02}:{:02}", time.hour, time.minute);
}

/// What the rhythm says beyond its weekday. "Alle zwei Wochen" is a rule only from a day on; of
/// what is no rule `byday` and the words stay.
void add_rule(JsonObject& object, const HsdsTime& time) {
    const auto rhythm = parse_rhythm(time.rhythm.empty() ? every_week : time.rhythm);
    if (rhythm && rhythm->nth_weekday && rhythm->nth_weekday->day == time.day) {
        object.add_text("freq", "MONTHLY");
        object.add_text("byday", std::to_string(rhythm->nth_weekday->number) + day_of(time.day));
        return;
    }
    if (rhythm && rhythm->every_weeks && (*rhythm->every_weeks == 1 || rhythm->begins)) {
        object.add_text("freq", "WEEKLY");
        object.add("interval", Json::whole(*rhythm->every_weeks));
        if (rhythm->begins) object.add_text("dtstart", iso_date(*rhythm->begins));
    }
    object.add_text("byday", day_of(time.day));
}

} // namespace

Json hsds_schedule(const HsdsContext& context, std::string_view key, const HsdsTime& time) {
    auto object = context.object(key);
    add_rule(object, time);
    object.add_text("opens_at", hsds_clock(time.from));
    if (time.to != end_of_day) object.add_text("closes_at", hsds_clock(time.to));
    return object.add_text("description", time.description).json();
}

} // namespace schaukasten
