#include "render/similar.hpp"

#include <algorithm>
#include <map>
#include <span>

namespace schaukasten {
namespace {

constexpr std::size_t most = 3;
constexpr std::size_t neighbours = 12; // before and behind, in each list

/// The part of a sorted list around one of its entries.
std::span<const std::uint32_t> around(std::span<const std::uint32_t> list, std::uint32_t entry) {
    const auto found = std::ranges::lower_bound(list, entry);
    const auto at = static_cast<std::size_t>(found - list.begin());
    const auto first = at > neighbours ? at - neighbours : 0;
    return list.subspan(first, std::min(list.size(), at + neighbours + 1) - first);
}

} // namespace

template <class T>
std::vector<std::uint32_t> similar_records(const SitePlan& plan, std::uint32_t record) {
    std::map<std::uint32_t, std::size_t> shared; // topics in common, by record
    for (const auto topic : plan.directory.all<T>()[record].topics) {
        const auto list = plan.relations.with_term<T>(Vocabulary::Topics, topic.at);
        for (const auto other : around(list, record)) {
            if (other != record) ++shared[other];
        }
    }
    std::vector<std::pair<std::uint32_t, std::size_t>> ranking(shared.begin(), shared.end());
    std::ranges::stable_sort(ranking, std::greater{}, &decltype(ranking)::value_type::second);
    std::vector<std::uint32_t> best;
    for (const auto& [other, topics] : ranking) {
        if (best.size() == most) break;
        best.push_back(other);
    }
    return best;
}

template std::vector<std::uint32_t> similar_records<Offer>(const SitePlan&, std::uint32_t);
template std::vector<std::uint32_t> similar_records<Article>(const SitePlan&, std::uint32_t);

} // namespace schaukasten
