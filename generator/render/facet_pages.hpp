#pragma once

#include "plan/facets.hpp"
#include "render/values.hpp"

#include <span>
#include <string>
#include <vector>

namespace schaukasten {

/// How families narrow down the offers: the choice beside the list of offers, the pages of one
/// class, of what is free, and of one topic at one school.
class FacetPages {
public:
    explicit FacetPages(ViewShapes& shapes);

    [[nodiscard]] const ObjectShape& shape() const { return *page_; }
    [[nodiscard]] const ObjectShape& facet() const { return *facet_; }
    [[nodiscard]] const ObjectShape& facet_value() const { return *value_; }

    [[nodiscard]] Value offers_by(ViewValues& values) const;
    [[nodiscard]] Value school_topic(ViewValues& values) const;

    /// All facets of the offers, for the list of offers.
    [[nodiscard]] Value facets(ViewValues& values) const;
    /// The topics of a school's offers, each with its page.
    [[nodiscard]] Value topics_of(std::uint32_t school, ViewValues& values) const;

private:
    [[nodiscard]] Value topics_of(std::uint32_t school, std::span<const SchoolTopic> all,
                                  ViewValues& values) const;
    struct Place {
        std::string address;
        std::uint32_t language = 0;
    };
    struct Option {
        Value name;
        Value name_language;
        Place place;
        std::size_t count = 0;
        bool is_current = false;
    };

    /// Where there is a page: in the page's own language, or else in the first.
    template <class AddressIn>
    [[nodiscard]] static Place existing_place(const ViewContext& context, AddressIn address_in);
    [[nodiscard]] Value option_value(const Option& option, ViewValues& values) const;
    [[nodiscard]] Value options_of(const Facet& facet, ViewValues& values) const;
    [[nodiscard]] Value page_value(const std::vector<std::uint32_t>& offers, Value school,
                                   Value choice, ViewValues& values) const;

    const ObjectShape* value_ = nullptr;
    const ObjectShape* facet_ = nullptr;
    const ObjectShape* page_ = nullptr;
};

} // namespace schaukasten
