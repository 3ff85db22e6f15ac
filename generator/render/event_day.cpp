#include "render/event_day.hpp"

#include "render/date_words.hpp"

#include <array>
#include <chrono>

namespace schaukasten {
namespace {

Value at(const ViewContext& context, const std::optional<TimeOfDay>& time) {
    if (!time) return {};
    return context.arena.text(context.texts.format("zeit.um", {{"von", clock_time(*time)}}));
}

} // namespace

const ObjectShape& make_event_day(ShapeBook& book) {
    auto& day = book.object("Tag eines Termins");
    for (const auto* name : {"iso", "text", "uhrzeit", "wochentag_kurz", "tag", "monat_kurz",
                             "bis_iso", "bis_text", "bis_uhrzeit"}) {
        day.add(name, ShapeBook::text());
    }
    return day;
}

Value time_of_event(const ViewContext& context, const Event& event) {
    const auto& from = event.begins.time;
    const bool ends_that_day = event.ends && event.ends->time && event.length().count() == 0;
    if (!from || !ends_that_day) return at(context, from);
    return context.arena.text(context.texts.format(
        "zeit.spanne", {{"von", clock_time(*from)}, {"bis", clock_time(*event.ends->time)}}));
}

Value event_day(const ObjectShape& shape, const ViewContext& context, const Event& event,
                Date day) {
    auto& arena = context.arena;
    const auto leaf = context.dates.leaf(day);
    Value last_iso;
    Value last_text;
    Value last_time;
    if (event.length().count() > 0) {
        const Date last = std::chrono::sys_days{day} + event.length();
        last_iso = arena.text(iso_date(last));
        last_text = arena.text(context.dates.day_with_weekday(last));
        last_time = at(context, event.ends->time);
    }
    const std::array members{arena.text(iso_date(day)),
                             arena.text(context.dates.day_with_weekday(day)),
                             time_of_event(context, event),
                             arena.text(leaf.weekday),
                             arena.text(leaf.day),
                             arena.text(leaf.month),
                             last_iso,
                             last_text,
                             last_time};
    return Value::object(shape, arena.list(members).values());
}

} // namespace schaukasten
