#pragma once

#include "plan/site_plan.hpp"

#include <cstdint>
#include <vector>

namespace schaukasten {

/// Other records of a type that share topics with one, those that share most first; at most three.
/// Looks only at the nearest neighbours in each topic's list: the price does not grow with the
/// town, and not every page recommends the same three.
template <class T>
std::vector<std::uint32_t> similar_records(const SitePlan& plan, std::uint32_t record);

extern template std::vector<std::uint32_t> similar_records<Offer>(const SitePlan&, std::uint32_t);
extern template std::vector<std::uint32_t> similar_records<Article>(const SitePlan&, std::uint32_t);

} // namespace schaukasten
