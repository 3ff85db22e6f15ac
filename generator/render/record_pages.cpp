#include "render/record_pages.hpp"

#include "model/address.hpp"
#include "model/each_prose.hpp"
#include "model/refers_to.hpp"
#include "plan/belonging.hpp"
#include "plan/next_time.hpp"
#include "render/calendar_links.hpp"
#include "render/contact_cards.hpp"
#include "render/groups.hpp"
#include "render/similar.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

/// A shorter text needs no list of its contents.
constexpr std::size_t fewest_contents = 3;

/// Ids of headings are the author's to link to, so two texts on one page could not be kept apart.
template <class T>
constexpr std::size_t prose_count() {
    std::size_t count = HasBody<T> ? 1 : 0;
    for_each_field<T>([&](const auto& f) {
        using Member = std::remove_cvref_t<decltype(std::declval<T&>().*(f.member))>;
        if (std::is_same_v<Member, Prose>) ++count;
    });
    return count;
}

/// Rounded up: adults read about 200 words of plain German in a minute.
std::size_t minutes_of(const RichText& text) {
    constexpr std::ptrdiff_t words_a_minute = 200;
    const auto words = std::ranges::count(plain_text_of(text), ' ') + 1;
    return static_cast<std::size_t>((words + words_a_minute - 1) / words_a_minute);
}

/// There is one file for all languages.
Value contact_card(RecordTarget target, ViewValues& values) {
    const auto& context = values.context();
    return context.link(*context.plan.address(target, 0) + std::string(contact_card_file));
}

} // namespace

RecordPages::RecordPages(ViewShapes& shapes, const FacetPages& facets) : schools_(shapes, facets) {
    auto& book = shapes.book();
    auto& section = book.object("Abschnitt");
    section.add("titel", ShapeBook::text());
    section.add("adresse", ShapeBook::text());
    section.add("ebene", ShapeBook::text());
    section.add("ist_unterabschnitt", ShapeBook::flag());
    section_ = &section;

    facts_.emplace(shapes);
    legal_.emplace(shapes);
    for_each_type([&]<class T>() { describe<T>(shapes); });
}

template <class T>
void RecordPages::describe(ViewShapes& shapes) {
    static_assert(prose_count<T>() <= 1);
    auto& page = shapes.book().object(std::string(type_name<T>.singular) + "-Seite");
    shapes.add_record_members<T>(page);
    shapes.add_fields<T, Detail::Full>(page);
    for_each_type([&]<class Source>() {
        if constexpr (refers_to<Source, T> && !has_key<T>(type_name<Source>.folder)) {
            ViewShapes::add_list(page, type_name<Source>.folder,
                                 shapes.book().list_of(shapes.card_of_type(type_index<Source>)));
        }
    });
    for_each_type([&]<class Source>() {
        if constexpr (refers_to<Source, T>) add_whole_group(shapes, page, type_name<Source>.folder);
    });
    facts_->add_to<T>(shapes, page);
    page.add("kalender_abo", ShapeBook::of(shapes.calendar_link()));
    page.add("kontaktdatei", ShapeBook::text());
    if constexpr (std::is_same_v<T, School>) schools_.add_to(shapes, page);
    if constexpr (std::is_same_v<T, Offer>) {
        page.add("naechster_termin", ShapeBook::of(shapes.next_time()));
        page.add("plaetze", ShapeBook::text());
    }
    if constexpr (std::is_same_v<T, Event>) {
        shapes.add_event_day<T>(page);
        ViewShapes::add_list(page, "tage", shapes.book().list_of(shapes.event_day()));
        page.add("weitere_tage", ShapeBook::text());
        page.add("kalenderdatei", ShapeBook::text());
    }
    if constexpr (std::is_same_v<T, Offer> || std::is_same_v<T, Article>) {
        ViewShapes::add_list(page, "aehnliche",
                             shapes.book().list_of(shapes.card_of_type(type_index<T>)));
    }
    if constexpr (std::is_same_v<T, Article>) page.add("lesezeit", ShapeBook::text());
    if constexpr (std::is_same_v<T, InfoPage>) legal_->add_to(shapes, page);
    if constexpr (HasBody<T>) {
        page.add("inhalt", ShapeBook::markup());
        page.add("inhalt_sprache", ShapeBook::text());
        page.add("abschnitte", shapes.book().list_of(*section_));
        page.add("mit_inhaltsverzeichnis", ShapeBook::flag());
    }
    shapes_.at(type_index<T>) = &page;
}

template <class T>
Value RecordPages::value_of(std::uint32_t record, ViewValues& values) const {
    const auto& shape = *shapes_.at(type_index<T>);
    const auto members = values.context().arena.values(shape.members().size());
    auto rest = members;
    const auto& subject = values.context().plan.directory.all<T>()[record];
    values.put_record_members<T>(rest, record);
    values.put_fields<T, Detail::Full>(rest, shape, subject);
    const auto& plan = values.context().plan;
    const auto owner = target_of<T>(record);
    std::vector<Value> whole_groups;
    for_each_type([&]<class Source>() {
        if constexpr (refers_to<Source, T>) {
            const auto group = belonging(plan.directory, plan.relations, owner, type_index<Source>);
            auto place = std::span(members).subspan(*shape.index_of(type_name<Source>.folder));
            ViewValues::put_list_if_asked(
                place, shape, [&] { return values.cards<Source>(beginning_of(group)); });
            if constexpr (!has_key<T>(type_name<Source>.folder)) rest = rest.subspan(2);
            whole_groups.push_back(whole_group(owner, type_index<Source>, group.size(), values));
        }
    });
    for (const auto& each : whole_groups) ViewValues::put(rest, each);
    put_facts(rest, *facts_, owner, values);
    ViewValues::put_if_asked(rest, shape, [&] { return calendar_link(owner, values); });
    ViewValues::put(rest, has_contact_card<T> ? contact_card(owner, values) : Value{});
    put_own(rest, subject, record, values);
    return Value::object(shape, members);
}

Value RecordPages::value(RecordTarget record, ViewValues& values) const {
    Value value;
    for_each_type([&]<class T>() {
        if (record.type == type_index<T>) value = value_of<T>(record.record, values);
    });
    return value;
}

void RecordPages::put_own(std::span<Value>& rest, const School& /*school*/, std::uint32_t record,
                          ViewValues& values) const {
    schools_.put(rest, shape(type_index<School>), record, values);
}

void RecordPages::put_own(std::span<Value>& rest, const Offer& offer, std::uint32_t record,
                          ViewValues& values) const {
    const auto& plan = values.context().plan;
    ViewValues::put(rest, values.next_time(times_and_dates_of(record, plan.directory,
                                                              plan.relations, plan.today)));
    ViewValues::put(rest, offer.capacity ? values.context().counted(
                                               "plaetze", static_cast<std::size_t>(*offer.capacity))
                                         : Value{});
    ViewValues::put_list(rest, values.cards<Offer>(similar_records<Offer>(plan, record)));
}

void RecordPages::put_own(std::span<Value>& rest, const Event& event, std::uint32_t record,
                          ViewValues& values) const {
    constexpr std::size_t most_days = 8;
    values.put_event_day(rest, event);
    std::vector<Value> days;
    for (const auto day : event.coming) {
        if (days.size() == most_days) break;
        days.push_back(values.day_of(event, day));
    }
    auto& context = values.context();
    ViewValues::put_list(rest, context.arena.list(days));
    const auto more = event.coming.size() - days.size();
    ViewValues::put(rest, more == 0 ? Value{} : context.counted("weitere_tage", more));
    ViewValues::put(rest, event_file_link(record, values));
}

void RecordPages::put_own(std::span<Value>& rest, const Article& article, std::uint32_t record,
                          ViewValues& values) const {
    auto& context = values.context();
    ViewValues::put_list(rest,
                         values.cards<Article>(similar_records<Article>(context.plan, record)));
    ViewValues::put(rest,
                    context.counted("minuten", minutes_of(article.body.in(context.language()))));
    put_body(rest, article.body, values);
}

void RecordPages::put_own(std::span<Value>& rest, const Concept& one, std::uint32_t /*record*/,
                          ViewValues& values) const {
    put_body(rest, one.body, values);
}

void RecordPages::put_own(std::span<Value>& rest, const InfoPage& page, std::uint32_t /*record*/,
                          ViewValues& values) const {
    legal_->put(rest, page, values);
    put_body(rest, page.body, values);
}

void RecordPages::put_body(std::span<Value>& rest, const Prose& body, ViewValues& values) const {
    auto& arena = values.context().arena;
    ViewValues::put(rest, values.prose(body));
    ViewValues::put(rest, values.context().foreign(body));
    const auto headings = headings_of(body.in(values.context().language()));
    const auto highest = headings.empty()
                             ? std::uint8_t{0}
                             : std::ranges::min(headings, {}, &RichText::Heading::level).level;
    std::vector<Value> sections;
    for (const auto& heading : headings) {
        const auto members = arena.values(section_->members().size());
        members[0] = arena.text(heading.text);
        members[1] = arena.text("#" + heading.id);
        members[2] = arena.text(std::to_string(heading.level - highest + 1));
        members[3] = Value::flag(heading.level > highest);
        sections.push_back(Value::object(*section_, members));
    }
    ViewValues::put(rest, arena.list(sections));
    ViewValues::put(rest, Value::flag(sections.size() >= fewest_contents));
}

} // namespace schaukasten
