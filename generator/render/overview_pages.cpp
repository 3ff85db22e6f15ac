#include "render/overview_pages.hpp"

#include "model/address.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <vector>

namespace schaukasten {
namespace {

constexpr std::size_t newest_articles = 3;
constexpr std::size_t soonest_hours = 4;
constexpr std::size_t most_schools_on_start = 60;

template <class T>
std::size_t total(const SitePlan& plan) {
    return plan.directory.all<T>().size();
}

std::size_t records_with(const SitePlan& plan, Vocabulary vocabulary, std::uint32_t place) {
    std::size_t count = 0;
    for_each_type(
        [&]<class T>() { count += plan.relations.with_term<T>(vocabulary, place).size(); });
    return count;
}

/// Terms right below a term, or those at the top, in the order of the vocabulary. One that leads to
/// nothing is not offered.
std::vector<std::uint32_t> terms_in_use(const SitePlan& plan, Vocabulary vocabulary,
                                        TermRef parent) {
    const auto& terms = plan.directory.terms(vocabulary);
    std::vector<std::uint32_t> places;
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
        if (terms[i].parent == parent && records_with(plan, vocabulary, i) > 0) places.push_back(i);
    }
    return places;
}

std::vector<std::uint32_t> first_places(std::uint32_t from, std::uint32_t count) {
    std::vector<std::uint32_t> places(count);
    std::iota(places.begin(), places.end(), from);
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

OverviewPages::OverviewPages(ViewShapes& shapes) {
    auto& book = shapes.book();
    auto& part = book.object("Teil einer Liste");
    part.add("nummer", ShapeBook::text());
    part.add("adresse", ShapeBook::text());
    part.add("aktuell", ShapeBook::flag());
    part_ = &part;

    const auto describe_term = [&](ObjectShape& term) {
        for (const auto& member : shapes.term().members()) term.add(member.name, member.shape);
        term.add("anzahl", ShapeBook::text());
    };
    auto& child = book.object("Unterbegriff");
    describe_term(child);
    child_term_ = &child;
    auto& counted = book.object("Begriff mit Unterbegriffen");
    describe_term(counted);
    ViewShapes::add_list(counted, "unterbegriffe", book.list_of(child));
    counted_term_ = &counted;

    auto& start = book.object("Startseite");
    ViewShapes::add_list(start, "schulen", book.list_of(shapes.card_of_type(type_index<School>)));
    start.add("alle_schulen", ShapeBook::text());
    start.add("alle_angebote", ShapeBook::text());
    ViewShapes::add_list(start, "themen", book.list_of(counted));
    ViewShapes::add_list(start, "stadtteile", book.list_of(counted));
    ViewShapes::add_list(start, "artikel", book.list_of(shapes.card_of_type(type_index<Article>)));
    auto& hour = book.object("Sprechstunde in der Stadt");
    hour.add("schule", ShapeBook::of(shapes.card_of_type(type_index<School>)));
    hour.add("naechste_sprechstunde", ShapeBook::of(shapes.next_hour()));
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
    list.add("hat_eintraege", ShapeBook::flag());
    add_entries(shapes, list);
    ViewShapes::add_list(list, "vergangene_termine",
                         book.list_of(shapes.card_of_type(type_index<Event>)));
    list.add("kalender", ShapeBook::text());
    ViewShapes::add_list(list, "teile", book.list_of(part));
    list.add("voriger_teil", ShapeBook::text());
    list.add("naechster_teil", ShapeBook::text());
    list_ = &list;

    auto& vocabulary = book.object("Vokabular");
    ViewShapes::add_list(vocabulary, "begriffe", book.list_of(counted));
    vocabulary_ = &vocabulary;

    auto& measure = book.object("Maßnahme einer Rolle");
    for (const auto* member : {"titel", "titel_sprache", "adresse", "adresse_sprache", "merkmal"}) {
        measure.add(member, ShapeBook::text());
    }
    measure_ = &measure;
    auto& term = book.object("Begriffsseite");
    for (const auto& member : shapes.term().members()) term.add(member.name, member.shape);
    term.add("ober", ShapeBook::of(shapes.term()));
    ViewShapes::add_list(term, "unterbegriffe", book.list_of(counted));
    term.add("anzahl", ShapeBook::text());
    add_entries(shapes, term);
    ViewShapes::add_list(term, "massnahmen", book.list_of(measure));
    term_page_ = &term;
}

void OverviewPages::add_entries(ViewShapes& shapes, ObjectShape& object) {
    for_each_type([&]<class T>() {
        ViewShapes::add_list(object, type_name<T>.folder,
                             shapes.book().list_of(shapes.card_of_type(type_index<T>)));
    });
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
    ViewValues::put_list(rest, terms_below(values, Vocabulary::Topics, TermRef{}));
    ViewValues::put_list(rest, terms_below(values, Vocabulary::Districts, TermRef{}));
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
        const std::array members{values.card<School>(each.school), values.next_hour(each.work)};
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
    ViewValues::put_list(rest, ways_into(values));
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

void OverviewPages::put_counted_term(std::span<Value>& rest, ViewValues& values,
                                     Vocabulary vocabulary, std::uint32_t place) {
    auto& context = values.context();
    for (const auto& member : values.term(vocabulary, place).values()) {
        ViewValues::put(rest, member);
    }
    ViewValues::put(rest,
                    context.counted("eintraege", records_with(context.plan, vocabulary, place)));
}

Value OverviewPages::child_terms(ViewValues& values, Vocabulary vocabulary,
                                 std::uint32_t parent) const {
    auto& arena = values.context().arena;
    std::vector<Value> all;
    for (const auto place : terms_in_use(values.context().plan, vocabulary, TermRef{parent})) {
        const auto members = arena.values(child_term_->members().size());
        auto rest = members;
        put_counted_term(rest, values, vocabulary, place);
        all.push_back(Value::object(*child_term_, members));
    }
    return arena.list(all);
}

Value OverviewPages::terms_below(ViewValues& values, Vocabulary vocabulary, TermRef parent) const {
    auto& arena = values.context().arena;
    std::vector<Value> all;
    for (const auto place : terms_in_use(values.context().plan, vocabulary, parent)) {
        const auto members = arena.values(counted_term_->members().size());
        auto rest = members;
        put_counted_term(rest, values, vocabulary, place);
        ViewValues::put_list(rest, child_terms(values, vocabulary, place));
        all.push_back(Value::object(*counted_term_, members));
    }
    return arena.list(all);
}

Value OverviewPages::vocabulary(ViewValues& values) const {
    const auto vocabulary = static_cast<Vocabulary>(values.context().page.subject);
    const auto members = values.context().arena.values(vocabulary_->members().size());
    auto rest = members;
    ViewValues::put_list(rest, terms_below(values, vocabulary, TermRef{}));
    return Value::object(*vocabulary_, members);
}

/// What a role is responsible for, and where it helps.
Value OverviewPages::measures_of(std::uint32_t role, ViewValues& values) const {
    auto& context = values.context();
    const auto& goals = context.plan.directory.all<Goal>();
    std::vector<Value> all;
    const auto names = [&](const std::vector<TermRef>& roles) {
        return std::ranges::find(roles, TermRef{role}) != roles.end();
    };
    for (const auto place : context.plan.relations.with_term<Goal>(Vocabulary::Roles, role)) {
        const auto& goal = goals[place];
        for (const auto& measure : goal.measures) {
            const bool is_responsible = names(measure.responsible);
            if (!is_responsible && !names(measure.involved)) continue;
            const auto part = key_of(is_responsible ? &Measure::responsible : &Measure::involved);
            auto note = std::string(context.word("feld", part).characters());
            if (!goal.number.empty()) note += " · " + distinction_of(goal, context);
            if (measure.is_binding) {
                note += " · ";
                note += context.word("feld", key_of(&Measure::is_binding)).characters();
            }
            const std::array members{values.text(measure.title), context.foreign(measure.title),
                                     context.link(target_of<Goal>(place)),
                                     values.address_language(target_of<Goal>(place)),
                                     context.arena.text(note)};
            all.push_back(Value::object(*measure_, context.arena.list(members).values()));
        }
    }
    return context.arena.list(all);
}

Value OverviewPages::term(ViewValues& values) const {
    auto& context = values.context();
    const auto vocabulary = static_cast<Vocabulary>(context.page.subject);
    const auto place = context.page.record;
    const auto& parent = context.plan.directory.terms(vocabulary)[place].parent;
    const auto members = context.arena.values(term_page_->members().size());
    auto rest = members;
    for (const auto& member : values.term(vocabulary, place).values()) {
        ViewValues::put(rest, member);
    }
    ViewValues::put(rest, parent.is_set() ? values.term(vocabulary, parent.at) : Value{});
    ViewValues::put_list(rest, terms_below(values, vocabulary, TermRef{place}));
    ViewValues::put(rest,
                    context.counted("eintraege", records_with(context.plan, vocabulary, place)));
    for_each_type([&]<class T>() {
        ViewValues::put_list(
            rest, values.cards<T>(context.plan.relations.with_term<T>(vocabulary, place)));
    });
    ViewValues::put_list(rest,
                         vocabulary == Vocabulary::Roles ? measures_of(place, values) : Value{});
    return Value::object(*term_page_, members);
}

} // namespace schaukasten
