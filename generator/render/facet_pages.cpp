#include "render/facet_pages.hpp"

#include "render/pager.hpp"

#include <array>

namespace schaukasten {

FacetPages::FacetPages(ViewShapes& shapes) {
    auto& book = shapes.book();
    auto& value = book.object("Wert eines Filters");
    for (const auto* name : {"name", "name_sprache", "adresse", "adresse_sprache", "anzahl"}) {
        value.add(name, ShapeBook::text());
    }
    value.add("aktuell", ShapeBook::flag());
    value_ = &value;
    auto& facet = book.object("Filter");
    facet.add("schluessel", ShapeBook::text());
    facet.add("ueberschrift", ShapeBook::text());
    facet.add("werte", book.list_of(value));
    facet_ = &facet;
    auto& page = book.object("Auswahl von Angeboten");
    page.add("anzahl", ShapeBook::text());
    page.add("alle_angebote", ShapeBook::text());
    page.add("schule", ShapeBook::of(shapes.card_of_type(type_index<School>)));
    ViewShapes::add_list(page, "werte", book.list_of(value));
    ViewShapes::add_list(page, "angebote", book.list_of(shapes.card_of_type(type_index<Offer>)));
    add_pager(shapes, page);
    page_ = &page;
}

Value FacetPages::option_value(const Option& option, ViewValues& values) const {
    auto& context = values.context();
    const auto& [address, language] = option.place;
    const std::array members{
        option.name,
        option.name_language,
        context.link(address),
        language == context.page.language ? Value{} : Value::text(context.plan.languages[language]),
        values.number(option.count),
        Value::flag(option.is_current)};
    return Value::object(*value_, context.arena.list(members).values());
}

namespace {

Value name_of_value(FacetKind kind, const FacetValue& value, ViewValues& values) {
    auto& context = values.context();
    const auto& directory = context.plan.directory;
    if (const auto vocabulary = vocabulary_of(kind)) {
        return values.text(directory.terms(*vocabulary)[value.record].name);
    }
    if (kind == FacetKind::Schools) return values.text(directory.all<School>()[value.record].name);
    if (kind == FacetKind::Free) return context.word("angebot", "kostenlos");
    return context.arena.text(
        context.texts.format("klassen.eine", {{"klasse", std::int64_t{value.record}}}));
}

Value language_of_value(FacetKind kind, const FacetValue& value, const ViewContext& context) {
    const auto& directory = context.plan.directory;
    if (const auto vocabulary = vocabulary_of(kind)) {
        return context.foreign(directory.terms(*vocabulary)[value.record].name);
    }
    if (kind != FacetKind::Schools) return {};
    return context.foreign(directory.all<School>()[value.record].name);
}

} // namespace

template <class AddressIn>
FacetPages::Place FacetPages::existing_place(const ViewContext& context, AddressIn address_in) {
    for (const auto language : {context.page.language, 0U}) {
        if (auto address = address_in(language); context.plan.has_address(address)) {
            return {std::move(address), language};
        }
    }
    return {address_in(0U), 0};
}

Value FacetPages::options_of(const Facet& facet, ViewValues& values) const {
    const auto& context = values.context();
    const auto& page = context.page;
    const bool is_shown =
        page.kind == PageKind::OffersBy && page.subject == static_cast<std::uint32_t>(facet.kind);
    std::vector<Value> options;
    for (std::size_t i = 0; i < facet.values.size(); ++i) {
        const auto& value = facet.values[i];
        options.push_back(option_value({name_of_value(facet.kind, value, values),
                                        language_of_value(facet.kind, value, context),
                                        existing_place(context,
                                                       [&](std::uint32_t language) {
                                                           return context.plan.address_of_value(
                                                               facet.kind, value, language);
                                                       }),
                                        value.offers.size(), is_shown && page.record == i},
                                       values));
    }
    return context.arena.list(options);
}

Value FacetPages::facets(ViewValues& values) const {
    auto& context = values.context();
    std::vector<Value> all;
    for (const auto& facet : context.plan.facets) {
        const auto name = name_of(facet.kind);
        const std::array members{Value::text(name), context.word("filter", name),
                                 options_of(facet, values)};
        all.push_back(Value::object(*facet_, context.arena.list(members).values()));
    }
    return context.arena.list(all);
}

Value FacetPages::topics_of(std::uint32_t school, ViewValues& values) const {
    const auto& plan = values.context().plan;
    return topics_of(school, topics_at(school, plan.directory, plan.relations), values);
}

Value FacetPages::topics_of(std::uint32_t school, std::span<const SchoolTopic> all,
                            ViewValues& values) const {
    auto& context = values.context();
    const auto& plan = context.plan;
    const auto& topics = plan.directory.terms(Vocabulary::Topics);
    const auto& page = context.page;
    std::vector<Value> options;
    for (const auto& [topic, offers] : all) {
        const auto address_in = [&, topic = topic](std::uint32_t language) {
            return plan.address_of_school_topic(school, topic, language);
        };
        options.push_back(
            option_value({values.text(topics[topic].name), context.foreign(topics[topic].name),
                          existing_place(context, address_in), offers.size(),
                          page.kind == PageKind::SchoolTopic && page.subject == topic},
                         values));
    }
    return context.arena.list(options);
}

Value FacetPages::page_value(const std::vector<std::uint32_t>& offers, Value school, Value choice,
                             ViewValues& values) const {
    auto& context = values.context();
    const auto members = context.arena.values(page_->members().size());
    auto rest = members;
    ViewValues::put(rest, context.counted(type_name<Offer>.folder, offers.size()));
    ViewValues::put(rest, context.link(context.plan.list_address(type_name<Offer>.folder,
                                                                 context.page.language)));
    ViewValues::put(rest, school);
    ViewValues::put_list(rest, choice);
    const auto& page = context.page;
    ViewValues::put_list(rest,
                         values.cards<Offer>(std::span(offers).subspan(page.first, page.count)));
    put_pager(rest, values);
    return Value::object(*page_, members);
}

Value FacetPages::offers_by(ViewValues& values) const {
    const auto& page = values.context().page;
    const auto& facet = *values.context().plan.facet(static_cast<FacetKind>(page.subject));
    const auto& value = facet.values[page.record];
    const bool is_a_choice = facet.values.size() > 1;
    return page_value(value.offers, {}, is_a_choice ? options_of(facet, values) : Value{}, values);
}

Value FacetPages::school_topic(ViewValues& values) const {
    const auto& plan = values.context().plan;
    const auto& page = values.context().page;
    const auto all = topics_at(page.record, plan.directory, plan.relations);
    for (const auto& [topic, offers] : all) {
        if (topic != page.subject) continue;
        return page_value(offers, values.card<School>(page.record),
                          topics_of(page.record, all, values), values);
    }
    return {};
}

} // namespace schaukasten
