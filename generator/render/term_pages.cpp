#include "render/term_pages.hpp"

#include "model/address.hpp"
#include "plan/belonging.hpp"
#include "render/calendar_links.hpp"
#include "render/distinction.hpp"
#include "render/groups.hpp"
#include "render/measures.hpp"

#include <algorithm>
#include <array>

namespace schaukasten {
namespace {

std::size_t records_with(const SitePlan& plan, Vocabulary vocabulary, std::uint32_t place) {
    std::size_t count = 0;
    for (std::size_t type = 0; type < type_count; ++type) {
        count += plan.relations.with_term(type, vocabulary, place).size();
    }
    return count;
}

} // namespace

std::vector<std::uint32_t> terms_in_use(const SitePlan& plan, Vocabulary vocabulary,
                                        TermRef parent) {
    const auto& terms = plan.directory.terms(vocabulary);
    std::vector<std::uint32_t> places;
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
        if (terms[i].parent == parent && records_with(plan, vocabulary, i) > 0) places.push_back(i);
    }
    return places;
}

void add_cards_of_all_types(ViewShapes& shapes, ObjectShape& object) {
    for_each_type([&]<class T>() {
        ViewShapes::add_list(object, type_name<T>.folder,
                             shapes.book().list_of(shapes.card_of_type(type_index<T>)));
    });
}

TermPages::TermPages(ViewShapes& shapes, const ObjectShape& entry) : measure_(&entry) {
    auto& book = shapes.book();
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

    auto& vocabulary = book.object("Vokabular");
    ViewShapes::add_list(vocabulary, "begriffe", book.list_of(counted));
    vocabulary_ = &vocabulary;

    auto& term = book.object("Begriffsseite");
    for (const auto& member : shapes.term().members()) term.add(member.name, member.shape);
    term.add("ober", ShapeBook::of(shapes.term()));
    ViewShapes::add_list(term, "unterbegriffe", book.list_of(counted));
    term.add("anzahl", ShapeBook::text());
    add_cards_of_all_types(shapes, term);
    for_each_type([&]<class T>() { add_whole_group(shapes, term, type_name<T>.folder); });
    ViewShapes::add_list(term, "massnahmen", book.list_of(entry));
    term.add("karte", ShapeBook::text());
    term.add("kalender_abo", ShapeBook::of(shapes.calendar_link()));
    term_page_ = &term;
}

void TermPages::put_counted_term(std::span<Value>& rest, ViewValues& values, Vocabulary vocabulary,
                                 std::uint32_t place) {
    auto& context = values.context();
    for (const auto& member : values.term(vocabulary, place).values()) {
        ViewValues::put(rest, member);
    }
    ViewValues::put(rest,
                    context.counted("eintraege", records_with(context.plan, vocabulary, place)));
}

Value TermPages::child_terms(ViewValues& values, Vocabulary vocabulary,
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

Value TermPages::below(ViewValues& values, Vocabulary vocabulary, TermRef parent) const {
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

Value TermPages::vocabulary(ViewValues& values) const {
    const auto vocabulary = static_cast<Vocabulary>(values.context().page.subject);
    const auto members = values.context().arena.values(vocabulary_->members().size());
    auto rest = members;
    ViewValues::put_list(rest, below(values, vocabulary, TermRef{}));
    return Value::object(*vocabulary_, members);
}

/// What a role is responsible for, and where it helps.
Value TermPages::measures_of(std::uint32_t role, ViewValues& values) const {
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
            if (!measure.when.empty()) note += " · " + measure.when.in(context.language());
            all.push_back(measure_value(*measure_, place, measure, note, values));
        }
    }
    return context.arena.list(all);
}

/// The cards of all types, then the ways to the whole of those groups that are too long.
void TermPages::put_groups(std::span<Value>& rest, RecordTarget term, ViewValues& values) {
    const auto& plan = values.context().plan;
    auto whole = rest.subspan(2 * type_count);
    for (std::size_t type = 0; type < type_count; ++type) {
        const auto group = belonging(plan.directory, plan.relations, term, type);
        ViewValues::put_list(rest, values.cards(type, beginning_of(group)));
        ViewValues::put(whole, whole_group(term, type, group.size(), values));
    }
    rest = whole;
}

Value TermPages::term(ViewValues& values) const {
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
    ViewValues::put_list(rest, below(values, vocabulary, TermRef{place}));
    ViewValues::put(rest,
                    context.counted("eintraege", records_with(context.plan, vocabulary, place)));
    put_groups(rest, term_target(vocabulary, place), values);
    ViewValues::put_list(rest,
                         vocabulary == Vocabulary::Roles ? measures_of(place, values) : Value{});
    const bool is_place = vocabulary == Vocabulary::Districts && context.plan.has_map;
    ViewValues::put(
        rest, is_place ? context.link(context.plan.list_address(map_folder, context.page.language))
                       : Value{});
    ViewValues::put(rest, calendar_link(term_target(vocabulary, place), values));
    return Value::object(*term_page_, members);
}

} // namespace schaukasten
