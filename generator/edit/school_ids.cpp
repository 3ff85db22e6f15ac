#include "edit/school_ids.hpp"

#include "base/slug.hpp"

#include <set>
#include <unordered_map>

namespace schaukasten {
namespace {

constexpr std::size_t longest = 80;

/// Cuts `slug` rather than the `ending` that tells it apart.
std::string with_ending(std::string slug, std::string_view ending) {
    if (ending.empty()) return slug;
    if (slug.empty()) return std::string(ending);
    const auto room = longest - std::min(longest, ending.size() + 1);
    if (slug.size() > room) slug.resize(room);
    while (slug.ends_with('-')) slug.pop_back();
    return slug + "-" + std::string(ending);
}

std::string base_of(const RegisterSchool& school) {
    auto slug = slug_of(school.name);
    return slug.empty() ? "schule" : slug;
}

std::vector<std::string> by_name_and_town(std::span<const RegisterSchool> schools) {
    std::vector<std::string> ids;
    std::unordered_map<std::string, std::set<std::string>> towns_of;
    for (const auto& school : schools) {
        ids.push_back(base_of(school));
        towns_of[ids.back()].insert(school.town);
    }
    for (std::size_t k = 0; k < ids.size(); ++k) {
        if (towns_of[ids[k]].size() > 1) ids[k] = with_ending(ids[k], slug_of(schools[k].town));
    }
    return ids;
}

} // namespace

std::string numbered_id(const RegisterSchool& school) {
    return with_ending(base_of(school), school.number);
}

std::vector<std::string> school_ids(std::span<const RegisterSchool> schools) {
    auto ids = by_name_and_town(schools);
    // Ids with a number can only meet one without ("Schule 100132"), which then gets its own.
    for (bool is_settled = false; !is_settled;) {
        is_settled = true;
        std::unordered_map<std::string, std::size_t> uses;
        for (const auto& id : ids) ++uses[id];
        for (std::size_t k = 0; k < ids.size(); ++k) {
            if (uses[ids[k]] == 1) continue;
            auto numbered = numbered_id(schools[k]);
            if (numbered == ids[k]) continue;
            ids[k] = std::move(numbered);
            is_settled = false;
        }
    }
    return ids;
}

} // namespace schaukasten
