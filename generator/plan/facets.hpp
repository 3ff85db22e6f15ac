#pragma once

#include "base/output_file.hpp"
#include "plan/relations.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// By what families narrow down the offers: each value that any offer has, with its offers. A value
// without offers is not among them, so nothing is offered that leads to an empty list.

enum class FacetKind {
    Topics,
    Audiences,
    Classes,
    Free,
    Schools,
    Districts,
    SchoolForms,
    Languages,
    OfferForms
};

/// A vocabulary's name, a record type's folder or a key of an offer, so that addresses and words
/// of the site can be looked up by it.
std::string_view name_of(FacetKind kind);

struct FacetValue {
    std::string id;                    // in the address of a selection: "mobbing", "5"
    std::uint32_t record = 0;          // place of the term or the school; the class
    std::vector<std::uint32_t> offers; // in the order of the Directory
};

struct Facet {
    FacetKind kind = FacetKind::Topics;
    std::vector<FacetValue>
        values; // in the order of the vocabulary, of the schools, of the classes
};

/// In a longer list nobody finds a school, and it would outweigh the offers below it: there the
/// district and the Schulform narrow down, and each school's own page has its offers.
inline constexpr std::size_t most_schools_to_choose = 120;

/// An offer has the Schulform and the district of each school where it is; one for the whole town
/// has none. Facets without values are left out, and the schools where there are too many.
std::vector<Facet> facets_of_offers(const Directory& directory, const Relations& relations);

/// The vocabulary whose terms are the values.
std::optional<Vocabulary> vocabulary_of(FacetKind kind);

/// Offers at schools that have a term, or one below it.
std::vector<std::uint32_t> offers_by_school(const Directory& directory, const Relations& relations,
                                            Vocabulary vocabulary, std::uint32_t term);

/// A topic that offers at a school have.
struct SchoolTopic {
    std::uint32_t topic = 0;
    std::vector<std::uint32_t> offers;
};

/// In the order of the vocabulary; a topic includes those below it.
std::vector<SchoolTopic> topics_at(std::uint32_t school, const Directory& directory,
                                   const Relations& relations);

/// For scripts, `{"je": 20, "angebote": [[0, 7], …]}`: how many offers a part of their list has,
/// and of each offer the numbers of its values, counted through all facets. Named by its bytes, so
/// that no page meets one of another build.
OutputFile facet_file(const std::vector<Facet>& facets, std::size_t offers,
                      std::uint32_t offers_a_part);

} // namespace schaukasten
