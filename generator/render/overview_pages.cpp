#include "render/overview_pages.hpp"

#include "model/address.hpp"
#include "plan/belonging.hpp"
#include "render/calendar_links.hpp"
#include "render/goal_sums.hpp"
#include "render/measures.hpp"
#include "render/pager.hpp"
#include "render/tree_nodes.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
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

template <class T>
bool is_list_of_all(const Page& page) {
    return page.subject == type_index<T> && !page.owner;
}

/// How many of the events at the end of a page's part of their list are over.
std::uint32_t past_events(const ViewContext& context) {
    const auto& page = context.page;
    if (!is_list_of_all<Event>(page)) return 0;
    const auto shown =
        std::span(context.plan.directory.all<Event>()).subspan(page.first, page.count);
    return static_cast<std::uint32_t>(std::ranges::count_if(shown, &Event::is_over));
}

Value counted_link(const ViewContext& context, std::string_view key, std::size_t count) {
    return context.arena.text(
        context.texts.format(key, {{"anzahl", static_cast<std::int64_t>(count)}}));
}

/// Of the whole list, through all its parts.
std::vector<std::uint32_t> records_of_list(const ViewContext& context) {
    const auto& plan = context.plan;
    const auto& page = context.page;
    if (page.owner) return belonging(plan.directory, plan.relations, *page.owner, page.subject);
    std::size_t count = 0;
    for_each_type([&]<class T>() {
        if (page.subject == type_index<T>) count = total<T>(plan);
    });
    return first_places(0, static_cast<std::uint32_t>(count));
}

} // namespace

OverviewPages::OverviewPages(ViewShapes& shapes, const TermPages& terms, const FacetPages& facets,
                             const ObjectShape& node, const ObjectShape& entry)
    : terms_(terms), facets_(facets), node_(&node), entry_(&entry) {
    auto& book = shapes.book();
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
    list.add("kalender_abo", ShapeBook::of(shapes.calendar_link()));
    list.add("summe", ShapeBook::text());
    ViewShapes::add_list(list, "baum", book.list_of(node));
    ViewShapes::add_list(list, "fristen", book.list_of(entry));
    add_pager(shapes, list);
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
    const bool are_offers = is_list_of_all<Offer>(page) && !context.plan.facets.empty();
    const auto all = records_of_list(context);
    const auto shown = std::span(all).subspan(page.first, page.count);
    const auto past = past_events(context);
    ViewValues::put_list(rest, page.owner ? Value{} : ways_into(values));
    ViewValues::put_list(rest, are_offers ? facets_.facets(values) : Value{});
    ViewValues::put(rest, are_offers ? context.link(context.plan.filter.path) : Value{});
    ViewValues::put(rest, context.arena.text(std::to_string(page.part)));
    ViewValues::put(rest, Value::flag(page.count > past));
    for_each_type([&]<class T>() {
        if (page.subject == type_index<T>) {
            members[0] = context.counted(type_name<T>.folder, all.size());
            ViewValues::put_list(rest, values.cards<T>(shown.first(page.count - past)));
        } else {
            ViewValues::put_list(rest, Value{});
        }
    });
    ViewValues::put_list(rest, values.cards<Event>(shown.last(past)));
    const bool leads_to_calendar = is_list_of_all<Event>(page);
    ViewValues::put(rest,
                    leads_to_calendar
                        ? context.link(context.plan.list_address(calendar_folder, page.language))
                        : Value{});
    const bool are_events = page.subject == type_index<Event>;
    ViewValues::put(rest, are_events ? calendar_link(page.owner, values) : Value{});
    const bool are_goals = is_list_of_all<Goal>(page);
    ViewValues::put(rest, are_goals ? context.arena.text(sum_of_goals(context)) : Value{});
    ViewValues::put_list(rest, are_goals && page.parts == 1
                                   ? nodes_below<Goal>(*node_, values, Ref<Goal>{})
                                   : Value{});
    ViewValues::put_list(rest,
                         are_goals && page.part == 1 ? deadline_values(*entry_, values) : Value{});
    put_pager(rest, values);
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

} // namespace schaukasten
