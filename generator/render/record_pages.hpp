#pragma once

#include "render/facts.hpp"
#include "render/legal_parts.hpp"
#include "render/school_parts.hpp"
#include "render/shapes.hpp"
#include "render/values.hpp"

#include <array>
#include <optional>

namespace schaukasten {

/// The page of one record: all its fields, and the cards of all that refers to it, under the name
/// of their type's folder.
class RecordPages {
public:
    /// REQUIRES: `facets` outlives this.
    RecordPages(ViewShapes& shapes, const FacetPages& facets);

    [[nodiscard]] const ObjectShape& shape(std::size_t type) const { return *shapes_.at(type); }
    [[nodiscard]] const SchoolParts& schools() const { return schools_; }
    [[nodiscard]] const FactShapes& facts() const { return *facts_; }

    [[nodiscard]] Value value(RecordTarget record, ViewValues& values) const;

private:
    template <class T>
    void describe(ViewShapes& shapes);

    template <class T>
    Value value_of(std::uint32_t record, ViewValues& values) const;

    // What only some types have beside that.
    template <class T>
    void put_own(std::span<Value>& /*rest*/, const T& /*subject*/, std::uint32_t /*record*/,
                 ViewValues& /*values*/) const {}
    void put_own(std::span<Value>& rest, const School& school, std::uint32_t record,
                 ViewValues& values) const;
    void put_own(std::span<Value>& rest, const Offer& offer, std::uint32_t record,
                 ViewValues& values) const;
    void put_own(std::span<Value>& rest, const Event& event, std::uint32_t record,
                 ViewValues& values) const;
    void put_own(std::span<Value>& rest, const Article& article, std::uint32_t record,
                 ViewValues& values) const;
    void put_own(std::span<Value>& rest, const Concept& one, std::uint32_t record,
                 ViewValues& values) const;
    void put_own(std::span<Value>& rest, const InfoPage& page, std::uint32_t record,
                 ViewValues& values) const;
    void put_body(std::span<Value>& rest, const Prose& body, ViewValues& values) const;

    std::array<const ObjectShape*, type_count> shapes_{};
    SchoolParts schools_;
    std::optional<FactShapes> facts_;
    std::optional<LegalParts> legal_;
    const ObjectShape* section_ = nullptr;
};

} // namespace schaukasten
