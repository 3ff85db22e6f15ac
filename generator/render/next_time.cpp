#include "render/next_time.hpp"

#include "model/public_holidays.hpp"
#include "render/date_words.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace schaukasten {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

std::string joined(std::string all, const char* between, std::string_view next) {
    if (!all.empty()) all += between;
    return all += next;
}

std::string marked_off(const std::vector<Date>& off) {
    std::string all;
    for (const auto day : off) all += " -" + iso_date(day);
    return all;
}

/// Public holidays: all that keeps a time from taking place that has no Ferien.
std::vector<Date> holidays_on(Weekday weekday, Date today) {
    std::vector<Date> all;
    for (auto day = sys_days{today}; day < sys_days{today} + tells_days_off; day += days{1}) {
        if (weekday_of(day).iso_encoding() != static_cast<unsigned>(weekday) + 1) continue;
        if (public_holiday_on(day)) all.emplace_back(day);
    }
    return all;
}

std::string for_scripts(const RegularTime& time, const SitePlan& plan) {
    const auto hours = " " + clock_time(time.from) + " " + clock_time(time.to);
    if (!time.weekday) {
        std::string all;
        for (const auto day : time.days) all = joined(std::move(all), ",", iso_date(day));
        return all + hours;
    }
    auto text = std::to_string(static_cast<int>(*time.weekday) + 1) + hours;
    if (time.in_holidays_too) text += " +";
    if (time.until) text += " " + iso_date(*time.until);
    return text + marked_off(time.in_holidays_too
                                 ? holidays_on(*time.weekday, plan.today)
                                 : own_days_off(plan.directory.calendar, time.schools, plan.today));
}

std::string for_scripts(std::span<const RegularTime> times, const SitePlan& plan) {
    std::string all;
    for (const auto& time : times) {
        all = joined(std::move(all), ";", for_scripts(time, plan));
    }
    return all;
}

/// Where one place goes for all times it need not be told again.
bool places_differ(std::span<const RegularTime> times) {
    const auto same_as_first = [&](const RegularTime& time) {
        return time.place == nullptr || time.place->original == times.front().place->original;
    };
    return !std::ranges::all_of(times, same_as_first);
}

/// One for each time, in their order; empty if they do not differ.
Value places_of(const ObjectShape& shape, ViewContext& context, std::span<const RegularTime> times,
                std::size_t next) {
    if (!places_differ(times)) return {};
    std::vector<Value> all;
    for (std::size_t at = 0; at < times.size(); ++at) {
        const auto& place = *times[at].place;
        const std::array members{Value::text(place.in(context.language())), context.foreign(place),
                                 Value::flag(at == next && !place.empty())};
        all.push_back(Value::object(shape, context.arena.list(members).values()));
    }
    return context.arena.list(all);
}

} // namespace

std::string own_days_off(const Assignment& work, const SitePlan& plan) {
    return marked_off(own_days_off(plan.directory.calendar, {&work.school, 1}, plan.today));
}

std::string days_off_of_all(const SitePlan& plan) {
    std::string all;
    for (const auto& off : plan.days_off) {
        if (!all.empty()) all += ' ';
        all += iso_date(off.first);
        if (off.last != off.first) all += "/" + iso_date(off.last);
    }
    return all;
}

const ObjectShape& make_next_time(ShapeBook& book) {
    auto& date = book.object("Tag des nächsten Termins");
    date.add("iso", ShapeBook::text());
    date.add("text", ShapeBook::text());
    date.add("wochentag_kurz", ShapeBook::text());
    date.add("tag", ShapeBook::text());
    date.add("monat_kurz", ShapeBook::text());
    auto& next = book.object("Nächster Termin");
    next.add("wochentag", ShapeBook::text());
    next.add("datum", ShapeBook::of(date));
    next.add("spanne", ShapeBook::text());
    next.add("ende", ShapeBook::text());
    next.add("ist_heute", ShapeBook::flag());
    next.add("ist_morgen", ShapeBook::flag());
    next.add("wochenzeiten", ShapeBook::text());
    next.add("spanne_muster", ShapeBook::text());
    auto& place = book.object("Ort eines Termins");
    place.add("ort", ShapeBook::text());
    place.add("ort_sprache", ShapeBook::text());
    place.add("ist_naechster", ShapeBook::flag());
    next.add("orte", book.list_of(place));
    return next;
}

Value next_time(const ObjectShape& shape, ViewContext& context,
                std::span<const RegularTime> times) {
    const auto today = context.plan.today;
    const auto next = next_time(times, today, context.plan.directory.calendar);
    if (!next) return {};
    auto& arena = context.arena;
    const auto& texts = context.texts;
    const auto from = clock_time(next->from);
    const auto to = clock_time(next->to);
    const Date tomorrow = sys_days{today} + days{1};
    const auto weekday = static_cast<Weekday>(weekday_of(next->date).iso_encoding() - 1);

    const auto leaf = context.dates.leaf(next->date);
    const std::array date{arena.text(iso_date(next->date)),
                          arena.text(context.dates.weekday_and_day(next->date)),
                          arena.text(leaf.weekday), arena.text(leaf.day), arena.text(leaf.month)};
    const auto& date_shape = *shape.members()[1].shape.object;
    const std::array members{
        context.word("tage", word_of(weekday)),
        Value::object(date_shape, arena.list(date).values()),
        arena.text(texts.format("zeit.spanne", {{"von", from}, {"bis", to}})),
        arena.text(to),
        Value::flag(next->date == today),
        Value::flag(next->date == tomorrow),
        arena.text(for_scripts(times, context.plan)),
        arena.text(texts.format("zeit.spanne", {{"von", "{von}"}, {"bis", "{bis}"}})),
        places_of(*shape.members().back().shape.element->object, context, times, next->at)};
    return Value::object(shape, arena.list(members).values());
}

} // namespace schaukasten
