#include "plan/facets.hpp"

#include "base/content_hash.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

namespace schaukasten {
namespace {

constexpr std::uint32_t highest_class = 13;

using Places = std::vector<std::uint32_t>;

Places copied(std::span<const std::uint32_t> places) {
    return {places.begin(), places.end()};
}

/// A school has few offers, a topic many: to go through these for each school would make the work
/// grow with the square of a town.
Places both(const Places& few, std::span<const std::uint32_t> many) {
    Places all;
    std::ranges::copy_if(few, std::back_inserter(all), [&](std::uint32_t place) {
        return std::ranges::binary_search(many, place);
    });
    return all;
}

Facet by_term(FacetKind kind, const Directory& directory, const Relations& relations) {
    Facet facet{kind, {}};
    const auto vocabulary = *vocabulary_of(kind);
    const bool is_of_schools = kind == FacetKind::Districts || kind == FacetKind::SchoolForms;
    const auto& terms = directory.terms(vocabulary);
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
        auto offers = is_of_schools ? offers_by_school(directory, relations, vocabulary, i)
                                    : copied(relations.with_term<Offer>(vocabulary, i));
        if (!offers.empty()) facet.values.push_back({terms[i].id, i, std::move(offers)});
    }
    return facet;
}

Facet by_school(const Directory& directory, const Relations& relations) {
    Facet facet{FacetKind::Schools, {}};
    const auto& schools = directory.all<School>();
    for (std::uint32_t i = 0; i < schools.size(); ++i) {
        const auto offers = relations.to<Offer, School>(i);
        if (!offers.empty()) facet.values.push_back({schools[i].id, i, copied(offers)});
    }
    return facet;
}

template <class Has>
Places offers_that(const Directory& directory, const Has& has) {
    Places places;
    const auto& offers = directory.all<Offer>();
    for (std::uint32_t i = 0; i < offers.size(); ++i) {
        if (has(offers[i])) places.push_back(i);
    }
    return places;
}

Facet by_class(const Directory& directory) {
    Facet facet{FacetKind::Classes, {}};
    for (std::uint32_t number = 1; number <= highest_class; ++number) {
        const auto wanted = static_cast<int>(number);
        auto offers = offers_that(directory, [&](const Offer& offer) {
            return offer.classes && offer.classes->from <= wanted && wanted <= offer.classes->to;
        });
        if (!offers.empty()) {
            facet.values.push_back({std::to_string(number), number, std::move(offers)});
        }
    }
    return facet;
}

Facet free_of_charge(const Directory& directory) {
    Facet facet{FacetKind::Free, {}};
    auto offers =
        offers_that(directory, [](const Offer& offer) { return offer.free_of_charge == true; });
    if (!offers.empty()) facet.values.push_back({"ja", 0, std::move(offers)});
    return facet;
}

} // namespace

std::string_view name_of(FacetKind kind) {
    if (const auto vocabulary = vocabulary_of(kind)) return name_of(*vocabulary);
    if (kind == FacetKind::Schools) return type_name<School>.folder;
    return kind == FacetKind::Classes ? key_of(&Offer::classes) : key_of(&Offer::free_of_charge);
}

std::optional<Vocabulary> vocabulary_of(FacetKind kind) {
    switch (kind) {
    case FacetKind::Topics: return Vocabulary::Topics;
    case FacetKind::Audiences: return Vocabulary::Audiences;
    case FacetKind::Districts: return Vocabulary::Districts;
    case FacetKind::SchoolForms: return Vocabulary::SchoolForms;
    case FacetKind::Languages: return Vocabulary::Languages;
    case FacetKind::OfferForms: return Vocabulary::OfferForms;
    case FacetKind::Classes:
    case FacetKind::Free:
    case FacetKind::Schools: break;
    }
    return std::nullopt;
}

std::vector<std::uint32_t> offers_by_school(const Directory& directory, const Relations& relations,
                                            Vocabulary vocabulary, std::uint32_t term) {
    std::vector<bool> has(directory.all<Offer>().size());
    for (const auto school : relations.with_term<School>(vocabulary, term)) {
        for (const auto offer : relations.to<Offer, School>(school)) has[offer] = true;
    }
    Places places;
    for (std::uint32_t i = 0; i < has.size(); ++i) {
        if (has[i]) places.push_back(i);
    }
    return places;
}

std::vector<Facet> facets_of_offers(const Directory& directory, const Relations& relations) {
    std::vector<Facet> all;
    const auto add = [&](Facet facet) {
        if (!facet.values.empty()) all.push_back(std::move(facet));
    };
    add(by_term(FacetKind::Topics, directory, relations));
    add(by_term(FacetKind::Audiences, directory, relations));
    add(by_class(directory));
    add(free_of_charge(directory));
    auto schools = by_school(directory, relations);
    if (schools.values.size() <= most_schools_to_choose) add(std::move(schools));
    for (const auto kind : {FacetKind::Districts, FacetKind::SchoolForms, FacetKind::Languages,
                            FacetKind::OfferForms}) {
        add(by_term(kind, directory, relations));
    }
    return all;
}

std::vector<SchoolTopic> topics_at(std::uint32_t school, const Directory& directory,
                                   const Relations& relations) {
    const auto here = copied(relations.to<Offer, School>(school));
    std::vector<SchoolTopic> all;
    const auto topics = static_cast<std::uint32_t>(directory.terms(Vocabulary::Topics).size());
    for (std::uint32_t topic = 0; topic < topics && !here.empty(); ++topic) {
        auto offers = both(here, relations.with_term<Offer>(Vocabulary::Topics, topic));
        if (!offers.empty()) all.push_back({topic, std::move(offers)});
    }
    return all;
}

OutputFile facet_file(const std::vector<Facet>& facets, std::size_t offers,
                      std::uint32_t offers_a_part) {
    std::vector<Places> numbers(offers);
    std::uint32_t number = 0;
    for (const auto& facet : facets) {
        for (const auto& value : facet.values) {
            for (const auto offer : value.offers) numbers[offer].push_back(number);
            ++number;
        }
    }
    std::vector<std::string> lists;
    lists.reserve(offers);
    for (const auto& each : numbers) lists.push_back(fmt::format("[{}]", fmt::join(each, ",")));
    OutputFile file;
    file.bytes =
        fmt::format(R"({{"je":{},"angebote":[{}]}})", offers_a_part, fmt::join(lists, ","));
    file.path = fmt::format("assets/filter-{:016x}.json", hash_of(file.bytes).high);
    return file;
}

} // namespace schaukasten
