#include "render/next_hour.hpp"

#include "render/date_words.hpp"

#include <array>
#include <chrono>

namespace schaukasten {
namespace {

std::string all_weekly_times(std::span<const WorkAtSchool> work, const SitePlan& plan) {
    std::string all;
    for (const auto& [person, assignment] : work) {
        for (const auto& hour : assignment->office_hours) {
            if (!all.empty()) all += ';';
            all += weekly_time(hour);
            if (assignment->until) all += " " + iso_date(*assignment->until);
            all += own_days_off(*assignment, plan);
        }
    }
    return all;
}

} // namespace

std::string own_days_off(const Assignment& work, const SitePlan& plan) {
    std::string all;
    for (const auto day : own_days_off(plan.directory.calendar, work.school, plan.today)) {
        all += " -" + iso_date(day);
    }
    return all;
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

const ObjectShape& make_next_hour(ShapeBook& book) {
    auto& date = book.object("Tag der Sprechstunde");
    date.add("iso", ShapeBook::text());
    date.add("text", ShapeBook::text());
    date.add("wochentag_kurz", ShapeBook::text());
    date.add("tag", ShapeBook::text());
    date.add("monat_kurz", ShapeBook::text());
    auto& next = book.object("Nächste Sprechstunde");
    next.add("wochentag", ShapeBook::text());
    next.add("datum", ShapeBook::of(date));
    next.add("spanne", ShapeBook::text());
    next.add("ende", ShapeBook::text());
    next.add("ist_heute", ShapeBook::flag());
    next.add("ist_morgen", ShapeBook::flag());
    next.add("wochenzeiten", ShapeBook::text());
    next.add("spanne_muster", ShapeBook::text());
    return next;
}

Value next_hour(const ObjectShape& shape, ViewContext& context,
                std::span<const WorkAtSchool> work) {
    const auto today = context.plan.today;
    const auto next = next_office_hour(work, today, context.plan.directory.calendar);
    if (!next) return {};
    auto& arena = context.arena;
    const auto& texts = context.texts;
    const auto from = clock_time(next->hour->from);
    const auto to = clock_time(next->hour->to);
    const Date tomorrow = std::chrono::sys_days{today} + std::chrono::days{1};

    const auto leaf = context.dates.leaf(next->date);
    const std::array date{arena.text(iso_date(next->date)),
                          arena.text(context.dates.weekday_and_day(next->date)),
                          arena.text(leaf.weekday), arena.text(leaf.day), arena.text(leaf.month)};
    const auto& date_shape = *shape.members()[1].shape.object;
    const std::array members{
        context.word("tage", word_of(next->hour->day)),
        Value::object(date_shape, arena.list(date).values()),
        arena.text(texts.format("zeit.spanne", {{"von", from}, {"bis", to}})),
        arena.text(to),
        Value::flag(next->date == today),
        Value::flag(next->date == tomorrow),
        arena.text(all_weekly_times(work, context.plan)),
        arena.text(texts.format("zeit.spanne", {{"von", "{von}"}, {"bis", "{bis}"}}))};
    return Value::object(shape, arena.list(members).values());
}

} // namespace schaukasten
