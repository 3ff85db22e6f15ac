#include "render/overview_pages.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <vector>

namespace schaukasten {
namespace {

constexpr std::size_t newest_articles = 3;
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

std::vector<std::uint32_t> first_places(std::uint32_t from, std::uint32_t count) {
    std::vector<std::uint32_t> places(count);
    std::iota(places.begin(), places.end(), from);
    return places;
}

std::string list_address(const SitePlan& plan, const Page& page, std::string_view folder,
                         std::uint32_t part) {
    auto address = plan.prefix_of(page.language) + std::string(folder) + "/";
    if (part > 1) address += "seite/" + std::to_string(part) + "/";
    return address;
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
    counted.add("unterbegriffe", book.list_of(child));
    counted_term_ = &counted;

    auto& start = book.object("Startseite");
    start.add("schulen", book.list_of(shapes.card_of_type(type_index<School>)));
    start.add("alle_schulen", ShapeBook::text());
    start.add("alle_angebote", ShapeBook::text());
    start.add("themen", book.list_of(counted));
    start.add("stadtteile", book.list_of(counted));
    ViewShapes::add_list(start, "artikel", book.list_of(shapes.card_of_type(type_index<Article>)));
    start_ = &start;

    auto& list = book.object("Liste");
    list.add("anzahl", ShapeBook::text());
    add_entries(shapes, list);
    ViewShapes::add_list(list, "teile", book.list_of(part));
    list.add("voriger_teil", ShapeBook::text());
    list.add("naechster_teil", ShapeBook::text());
    list_ = &list;

    auto& vocabulary = book.object("Vokabular");
    vocabulary.add("begriffe", book.list_of(counted));
    vocabulary_ = &vocabulary;

    auto& term = book.object("Begriffsseite");
    for (const auto& member : shapes.term().members()) term.add(member.name, member.shape);
    term.add("ober", ShapeBook::of(shapes.term()));
    ViewShapes::add_list(term, "unterbegriffe", book.list_of(counted));
    term.add("anzahl", ShapeBook::text());
    add_entries(shapes, term);
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
    const std::array members{
        values.cards<School>(first_places(0, static_cast<std::uint32_t>(shown))),
        context.arena.text(context.texts.format("start.alle_schulen",
                                                {{"anzahl", static_cast<std::int64_t>(schools)}})),
        context.arena.text(context.texts.format(
            "start.alle_angebote",
            {{"anzahl", static_cast<std::int64_t>(total<Offer>(context.plan))}})),
        terms_below(values, Vocabulary::Topics, std::nullopt),
        terms_below(values, Vocabulary::Districts, std::nullopt),
        values.cards<Article>(first_places(0, static_cast<std::uint32_t>(articles))),
        Value::flag(articles > 0)};
    return Value::object(*start_, context.arena.list(members).values());
}

Value OverviewPages::list(ViewValues& values) const {
    auto& context = values.context();
    const auto& page = context.page;
    const auto members = context.arena.values(list_->members().size());
    auto rest = members;
    ViewValues::put(rest, Value{}); // the count, known below
    for_each_type([&]<class T>() {
        if (page.subject == type_index<T>) {
            members[0] = context.counted(type_name<T>.folder, total<T>(context.plan));
            ViewValues::put_list(rest, values.cards<T>(first_places(page.record, page.count)));
        } else {
            ViewValues::put_list(rest, Value{});
        }
    });
    const auto part_link = [&](std::uint32_t part) {
        return context.link(list_address(context.plan, page, folder_of(page), part));
    };
    ViewValues::put_list(rest, parts(values));
    ViewValues::put(rest, page.part > 1 ? part_link(page.part - 1) : Value{});
    ViewValues::put(rest, page.part < page.parts ? part_link(page.part + 1) : Value{});
    return Value::object(*list_, members);
}

Value OverviewPages::parts(ViewValues& values) const {
    auto& context = values.context();
    const auto& page = context.page;
    std::vector<Value> all;
    for (std::uint32_t part = 1; page.parts > 1 && part <= page.parts; ++part) {
        const std::array members{
            values.number(part),
            context.link(list_address(context.plan, page, folder_of(page), part)),
            Value::flag(part == page.part)};
        all.push_back(Value::object(*part_, context.arena.list(members).values()));
    }
    return context.arena.list(all);
}

Value OverviewPages::counted_term(ViewValues& values, Vocabulary vocabulary,
                                  std::uint32_t place) const {
    auto& context = values.context();
    const auto term = values.term(vocabulary, place);
    const auto members = context.arena.values(counted_term_->members().size());
    std::ranges::copy(term.values(), members.begin());
    const auto count = records_with(context.plan, vocabulary, place);
    members[term.values().size()] = context.counted("eintraege", count);
    return Value::object(*counted_term_, members);
}

Value OverviewPages::terms_below(ViewValues& values, Vocabulary vocabulary,
                                 std::optional<std::uint32_t> parent) const {
    auto& context = values.context();
    const auto& terms = context.plan.directory.terms(vocabulary);
    const auto wanted = parent ? TermRef{*parent} : TermRef{};
    std::vector<Value> all;
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
        if (terms[i].parent != wanted) continue;
        const auto term = counted_term(values, vocabulary, i);
        std::vector<Value> children;
        for (std::uint32_t k = 0; k < terms.size(); ++k) {
            if (terms[k].parent.at != i) continue;
            const auto child = counted_term(values, vocabulary, k).values();
            children.push_back(
                Value::object(*child_term_, child.first(child_term_->members().size())));
        }
        const auto members = context.arena.list(term.values()).values();
        const auto copy = context.arena.values(members.size());
        std::ranges::copy(members, copy.begin());
        copy.back() = context.arena.list(children);
        all.push_back(Value::object(*counted_term_, copy));
    }
    return context.arena.list(all);
}

Value OverviewPages::vocabulary(ViewValues& values) const {
    const auto vocabulary = static_cast<Vocabulary>(values.context().page.subject);
    const std::array members{terms_below(values, vocabulary, std::nullopt)};
    return Value::object(*vocabulary_, values.context().arena.list(members).values());
}

Value OverviewPages::term(ViewValues& values) const {
    auto& context = values.context();
    const auto vocabulary = static_cast<Vocabulary>(context.page.subject);
    const auto place = context.page.record;
    const auto& parent = context.plan.directory.terms(vocabulary)[place].parent;
    const auto members = context.arena.values(term_page_->members().size());
    auto rest = members;
    for (const auto& member : values.term(vocabulary, place).values())
        ViewValues::put(rest, member);
    ViewValues::put(rest, parent.is_set() ? values.term(vocabulary, parent.at) : Value{});
    ViewValues::put_list(rest, terms_below(values, vocabulary, place));
    ViewValues::put(rest,
                    context.counted("eintraege", records_with(context.plan, vocabulary, place)));
    for_each_type([&]<class T>() {
        ViewValues::put_list(
            rest, values.cards<T>(context.plan.relations.with_term<T>(vocabulary, place)));
    });
    return Value::object(*term_page_, members);
}

} // namespace schaukasten
