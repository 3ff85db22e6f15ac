#pragma once

#include "render/facet_pages.hpp"
#include "render/shapes.hpp"
#include "render/values.hpp"

#include <cstdint>
#include <span>

namespace schaukasten {

/// What only the page of a school has: who works there and when, posts that are vacant, and what
/// takes the page elsewhere.
class SchoolParts {
public:
    /// REQUIRES: `facets` outlives this.
    SchoolParts(ViewShapes& shapes, const FacetPages& facets);

    void add_to(ViewShapes& shapes, ObjectShape& page) const;
    /// In the order of `add_to`.
    void put(std::span<Value>& rest, const ObjectShape& page, std::uint32_t record,
             ViewValues& values) const;

    [[nodiscard]] const ObjectShape& assignment() const { return *assignment_; }
    /// Who works at a school, whoever can be met first standing first.
    [[nodiscard]] Value work_at(std::uint32_t school, ViewValues& values) const;

private:
    void put_sheets(std::span<Value>& rest, std::uint32_t school, ViewValues& values) const;
    [[nodiscard]] Value embedding(std::uint32_t school, ViewValues& values) const;

    const FacetPages& choice_;
    const ObjectShape* assignment_ = nullptr;
    const ObjectShape* qr_code_ = nullptr;
    const ObjectShape* embedding_ = nullptr;
};

} // namespace schaukasten
