#include "exchange/hsds_context.hpp"

#include "exchange/hsds_parts.hpp"

namespace schaukasten {

HsdsContext::HsdsContext(const SitePlan& of, const CalendarWords& by)
    : plan(of), words(by),
      space(name_uuid(uuids_of_addresses, of.directory.site.heading.base_url.text)) {
    for (std::size_t v = 0; v < terms.size(); ++v) {
        const auto vocabulary = static_cast<Vocabulary>(v);
        const auto count = plan.directory.terms(vocabulary).size();
        for (std::uint32_t i = 0; i < count; ++i) {
            terms.at(v).push_back(hsds_term(*this, vocabulary, {i}));
        }
    }
}

} // namespace schaukasten
