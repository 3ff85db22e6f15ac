#pragma once

#include "render/view_context.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// What the generator works out for a record, shown among its facts and called computed.
struct OwnFact {
    std::string_view key; // of its label, in the texts' group `feld`
    std::string text;
};

template <class T>
std::vector<OwnFact> own_facts(const T& /*record*/, const ViewContext& /*context*/) {
    return {};
}
std::vector<OwnFact> own_facts(const Figure& figure, const ViewContext& context);
std::vector<OwnFact> own_facts(const Unit& unit, const ViewContext& context);
std::vector<OwnFact> own_facts(const SchoolProfile& profile, const ViewContext& context);

} // namespace schaukasten
