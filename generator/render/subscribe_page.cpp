#include "render/subscribe_page.hpp"

#include "model/address.hpp"
#include "render/calendar_links.hpp"
#include "render/feed_links.hpp"

#include <array>

namespace schaukasten {

SubscribePage::SubscribePage(ViewShapes& shapes) {
    auto& book = shapes.book();
    auto& feed = book.object("Feed der Stadt");
    for (const auto name : {"titel", "adresse", "atom", "json"}) feed.add(name, ShapeBook::text());
    feed_ = &feed;
    auto& entry = book.object("Was es zu abonnieren gibt");
    for (const auto name : {"titel", "titel_sprache", "adresse", "feed"}) {
        entry.add(name, ShapeBook::text());
    }
    entry.add("kalender", ShapeBook::of(shapes.calendar_link()));
    entry.add("sprechzeiten", ShapeBook::of(shapes.calendar_link()));
    entry_ = &entry;
    auto& page = book.object("Seite zum Abonnieren");
    ViewShapes::add_list(page, "feeds_der_stadt", book.list_of(feed));
    page.add("kalender", ShapeBook::of(shapes.calendar_link()));
    ViewShapes::add_list(page, "schulen", book.list_of(entry));
    ViewShapes::add_list(page, "themen", book.list_of(entry));
    page_ = &page;
}

Value SubscribePage::value(ViewValues& values) const {
    const auto members = values.context().arena.values(page_->members().size());
    auto rest = members;
    ViewValues::put_list(rest, feeds_of_town(values));
    ViewValues::put(rest, calendar_link({}, values));
    ViewValues::put_list(rest, schools(values));
    ViewValues::put_list(rest, topics(values));
    return Value::object(*page_, members);
}

Value SubscribePage::feeds_of_town(ViewValues& values) const {
    auto& context = values.context();
    std::vector<Value> all;
    for_each_type([&]<class T>() {
        const auto* feed = feed_of_town(context.plan, type_index<T>);
        if (!feed) return;
        const bool is_main = feed->is_main();
        const std::array members{
            context.word("listen." + std::string(type_name<T>.folder), "titel"),
            context.link(address_of(*feed, context.plan)),
            is_main ? context.link(atom_feed_file) : Value{},
            is_main ? context.link(json_feed_file) : Value{}};
        all.push_back(Value::object(*feed_, context.arena.list(members).values()));
    });
    return context.arena.list(all);
}

Value SubscribePage::schools(ViewValues& values) const {
    const auto& schools = values.context().plan.directory.all<School>();
    std::vector<Value> all;
    for (std::uint32_t i = 0; i < schools.size(); ++i) {
        const auto one =
            entry(target_of<School>(i), schools[i].name, office_hours_link(i, values), values);
        if (one.truthy()) all.push_back(one);
    }
    return values.context().arena.list(all);
}

Value SubscribePage::topics(ViewValues& values) const {
    const auto& topics = values.context().plan.directory.terms(Vocabulary::Topics);
    std::vector<Value> all;
    for (std::uint32_t i = 0; i < topics.size(); ++i) {
        const auto one = entry(term_target(Vocabulary::Topics, i), topics[i].name, {}, values);
        if (one.truthy()) all.push_back(one);
    }
    return values.context().arena.list(all);
}

/// Missing if there is nothing of it.
Value SubscribePage::entry(RecordTarget owner, const TranslatedText& name, Value hours,
                           ViewValues& values) const {
    auto& context = values.context();
    const auto* feed = feed_of(context.plan, owner);
    const auto calendar = calendar_link(owner, values);
    if (!feed && !calendar.truthy() && !hours.truthy()) return {};
    const bool is_school = owner.type == type_index<School>;
    const std::array members{values.text(name),
                             is_school ? context.foreign_name(name) : context.foreign(name),
                             context.link(owner),
                             feed ? context.link(address_of(*feed, context.plan)) : Value{},
                             calendar,
                             hours};
    return Value::object(*entry_, context.arena.list(members).values());
}

} // namespace schaukasten
