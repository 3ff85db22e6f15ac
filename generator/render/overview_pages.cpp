#include "render/overview_pages.hpp"

#include "model/address.hpp"
#include "render/goal_sums.hpp"
#include "render/measures.hpp"
#include "render/tree_nodes.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <vector>

namespace schaukasten {
namespace {

constexpr std::size_t newest_articles = 3;
constexpr std::size_t soonest_hours = 4;
constexpr std::size_t soonest_events = 3;
constexpr std::size_t most_schools_on_start = 150;

template <class T>
std::size_t total(const SitePlan& plan) {
    return plan.directory.all<T>().size();
}

std::vector<std::uint32_t> first_places(std::uint32_t from, std::uint32_t count) {
    std::vector<std::uint32_t> places(count);
    std::iota(places.begin(), places.end(), from);
    return places;
}

/// The first ones that are not over; what a body meets for is not for families.
/// Not what professionals meet for, and nothing that is called off.
bool is_for_families(const Event& event) {
    using enum EventKind;
    static constexpr std::array for_professionals{Meeting,  QualityCircle, Conference,
                                                  Training, Onboarding,    SpecialistDay};
    return !event.body.is_set() && event.status != EventStatus::Cancelled &&
           std::ranges::find(for_professionals, event.kind) == for_professionals.end();
}

std::vector<std::uint32_t> next_events(const SitePlan& plan) {
    std::vector<std::uint32_t> places;
    const auto& events = plan.directory.all<Event>();
    for (std::uint32_t i = 0; i < events.size() && places.size() < soonest_events; ++i) {
        if (!events[i].is_over() && is_for_families(events[i])) places.push_back(i);
    }
    return places;
}

/// How many of the events at the end of a page's part of their list are over.
std::uint32_t past_events(const ViewContext& context) {
    const auto& page = context.page;
    if (page.subject != type_index<Event>) return 0;
    const auto shown =
        std::span(context.plan.directory.all<Event>()).subspan(page.record, page.count);
    return static_cast<std::uint32_t>(std::ranges::count_if(shown, &Event::is_over));
}

Value counted_link(const ViewContext& context, std::string_view key, std::size_t count) {
    return context.arena.text(
        context.texts.format(key, {{"anzahl", static_cast<std::int64_t>(count)}}));
}

std::string_view folder_of(const Page& page) {
    std::string_view folder;
    for_each_type([&]<class T>() {
        if (page.subject == type_index<T>) folder = type_name<T>.folder;
    });
    return folder;
}

} // namespace

OverviewPages::OverviewPages(ViewShapes& shapes, const TermPages& terms, const FacetPages& facets,
                             const ObjectShape& node, const ObjectShape& entry)
    : terms_(terms), facets_(facets), node_(&node), entry_(&entry) {
    auto& book = shapes.book();
    auto& part = book.object("Teil einer Liste");
    part.add("nummer", ShapeBook::text());
    part.add("adresse", ShapeBook::text());
    part.add("aktuell", ShapeBook::flag());
    part_ = &part;

    auto& start = book.object("Startseite");
    ViewShapes::add_list(start, "schulen", book.list_of(shapes.card_of_type(type_index<School>)));
    start.add("alle_schulen", ShapeBook::text());
    start.add("alle_angebote", ShapeBook::text());
    ViewShapes::add_list(start, "themen", book.list_of(terms.counted_term()));
    ViewShapes::add_list(start, "stadtteile", book.list_of(terms.counted_term()));
    ViewShapes::add_list(start, "termine", book.list_of(shapes.card_of_type(type_index<Event>)));
    ViewShapes::add_list(start, "artikel", book.list_of(shapes.card_of_type(type_index<Article>)));
    auto& hour = book.object("Sprechstunde in der Stadt");
    hour.add("schule", ShapeBook::of(shapes.card_of_type(type_index<School>)));
    hour.add("naechste_sprechstunde", ShapeBook::of(shapes.next_time()));
    hour_in_town_ = &hour;
    ViewShapes::add_list(start, "naechste_sprechstunden", book.list_of(hour));
    start_ = &start;

    auto& way = book.object("Weg in eine Liste");
    way.add("titel", ShapeBook::text());
    way.add("adresse", ShapeBook::text());
    way_ = &way;

    auto& list = book.object("Liste");
    list.add("anzahl", ShapeBook::text());
    ViewShapes::add_list(list, "wege", book.list_of(way));
    ViewShapes::add_list(list, "filter", book.list_of(facets.facet()));
    list.add("filter_daten", ShapeBook::text());
    list.add("teil", ShapeBook::text());
    list.add("hat_eintraege", ShapeBook::flag());
    add_cards_of_all_types(shapes, list);
    ViewShapes::add_list(list, "vergangene_termine",
                         book.list_of(shapes.card_of_type(type_index<Event>)));
    list.add("kalender", ShapeBook::text());
    list.add("summe", ShapeBook::text());
    ViewShapes::add_list(list, "baum", book.list_of(node));
    ViewShapes::add_list(list, "fristen", book.list_of(entry));
    ViewShapes::add_list(list, "teile", book.list_of(part));
    list.add("voriger_teil", ShapeBook::text());
    list.add("naechster_teil", ShapeBook::text());
    list_ = &list;
}

Value OverviewPages::start(ViewValues& values) const {
    auto& context = values.context();
    const auto schools = total<School>(context.plan);
    const auto shown = schools <= most_schools_on_start ? schools : 0;
    const auto articles = std::min(newest_articles, total<Article>(context.plan));
    const auto members = context.arena.values(start_->members().size());
    auto rest = members;
    ViewValues::put_list(rest,
                         values.cards<School>(first_places(0, static_cast<std::uint32_t>(shown))));
    ViewValues::put(rest, counted_link(context, "start.alle_schulen", schools));
    ViewValues::put(rest, counted_link(context, "start.alle_angebote", total<Offer>(context.plan)));
    ViewValues::put_list(rest, terms_.below(values, Vocabulary::Topics, TermRef{}));
    ViewValues::put_list(rest, terms_.below(values, Vocabulary::Districts, TermRef{}));
    ViewValues::put_list(rest, values.cards<Event>(next_events(context.plan)));
    ViewValues::put_list(
        rest, values.cards<Article>(first_places(0, static_cast<std::uint32_t>(articles))));
    ViewValues::put_list(rest, hours_in_town(values));
    return Value::object(*start_, members);
}

Value OverviewPages::hours_in_town(ViewValues& values) const {
    auto& arena = values.context().arena;
    const auto& plan = values.context().plan;
    std::vector<Value> all;
    for (const auto& each :
         next_in_town(plan.directory, plan.relations, plan.today, soonest_hours)) {
        const std::array members{values.card<School>(each.school),
                                 values.next_time(office_hours_of(each.work))};
        all.push_back(Value::object(*hour_in_town_, arena.list(members).values()));
    }
    return arena.list(all);
}

Value OverviewPages::list(ViewValues& values) const {
    auto& context = values.context();
    const auto& page = context.page;
    const auto members = context.arena.values(list_->members().size());
    auto rest = members;
    ViewValues::put(rest, Value{}); // the count, known below
    const bool are_offers = page.subject == type_index<Offer> && !context.plan.facets.empty();
    ViewValues::put_list(rest, ways_into(values));
    ViewValues::put_list(rest, are_offers ? facets_.facets(values) : Value{});
    ViewValues::put(rest, are_offers ? context.link(context.plan.filter.path) : Value{});
    ViewValues::put(rest, context.arena.text(std::to_string(page.part)));
    ViewValues::put(rest, Value::flag(page.count > past_events(context)));
    for_each_type([&]<class T>() {
        if (page.subject == type_index<T>) {
            members[0] = context.counted(type_name<T>.folder, total<T>(context.plan));
            const auto shown = page.count - past_events(context);
            ViewValues::put_list(rest, values.cards<T>(first_places(page.record, shown)));
        } else {
            ViewValues::put_list(rest, Value{});
        }
    });
    const auto part_link = [&](std::uint32_t part) {
        return context.link(context.plan.list_address(folder_of(page), page.language, part));
    };
    const auto past = past_events(context);
    ViewValues::put_list(rest,
                         values.cards<Event>(first_places(page.record + page.count - past, past)));
    const bool leads_to_calendar = page.subject == type_index<Event>;
    ViewValues::put(rest,
                    leads_to_calendar
                        ? context.link(context.plan.list_address(calendar_folder, page.language))
                        : Value{});
    const bool are_goals = page.subject == type_index<Goal>;
    ViewValues::put(rest, are_goals ? context.arena.text(sum_of_goals(context)) : Value{});
    ViewValues::put_list(rest, are_goals && page.parts == 1
                                   ? nodes_below<Goal>(*node_, values, Ref<Goal>{})
                                   : Value{});
    ViewValues::put_list(rest,
                         are_goals && page.part == 1 ? deadline_values(*entry_, values) : Value{});
    ViewValues::put_list(rest, parts(values));
    ViewValues::put(rest, page.part > 1 ? part_link(page.part - 1) : Value{});
    ViewValues::put(rest, page.part < page.parts ? part_link(page.part + 1) : Value{});
    return Value::object(*list_, members);
}

/// The vocabularies by which families find their way into this list.
Value OverviewPages::ways_into(ViewValues& values) const {
    auto& context = values.context();
    std::vector<Value> ways;
    const auto add = [&](Vocabulary vocabulary) {
        if (audience_of(vocabulary) != Audience::Families) return;
        if (terms_in_use(context.plan, vocabulary, TermRef{}).empty()) return;
        const std::string name(name_of(vocabulary));
        const std::array members{
            context.word("listen." + name, "weg"),
            context.link(context.plan.list_address(name, context.page.language))};
        ways.push_back(Value::object(*way_, context.arena.list(members).values()));
    };
    for_each_type([&]<class T>() {
        if (context.page.subject != type_index<T>) return;
        for_each_field<T>([&](const auto& f) {
            if (f.vocabulary) add(*f.vocabulary);
        });
    });
    return context.arena.list(ways);
}

Value OverviewPages::parts(ViewValues& values) const {
    auto& context = values.context();
    const auto& page = context.page;
    std::vector<Value> all;
    for (std::uint32_t part = 1; page.parts > 1 && part <= page.parts; ++part) {
        const std::array members{
            values.number(part),
            context.link(context.plan.list_address(folder_of(page), page.language, part)),
            Value::flag(part == page.part)};
        all.push_back(Value::object(*part_, context.arena.list(members).values()));
    }
    return context.arena.list(all);
}

} // namespace schaukasten
