#include "plan/withdrawn.hpp"

#include "model/address.hpp"
#include "plan/site_plan.hpp"

#include <algorithm>

namespace schaukasten {
namespace {

bool is_over(const std::optional<Date>& last_day, Date today) {
    return last_day && *last_day < today;
}

/// Whether a person ever had a page; all other records had.
bool had_page(const Fachkraft& person) {
    const auto& consent = person.consent;
    return !person.last_name.empty() && consent &&
           std::ranges::find(consent->keys, key_of(&Fachkraft::last_name)) != consent->keys.end();
}

template <class T>
bool is_withdrawn(const T& record, Date today) {
    const bool was_published = !record.draft && record.visibility == Visibility::Public &&
                               !(record.publish_from && today < *record.publish_from);
    if (!was_published) return false;
    if constexpr (std::is_same_v<T, Fachkraft>) {
        return had_page(record) &&
               (is_over(record.publish_until, today) || is_over(record.consent->until, today));
    } else {
        return is_over(record.publish_until, today);
    }
}

/// A page at the address, or one below it; a redirect below does not count.
bool is_in_use(const std::string& address, const SitePlan& plan) {
    auto page = std::ranges::lower_bound(plan.pages, address, {}, &Page::address);
    if (page != plan.pages.end() && page->address == address) return true;
    for (; page != plan.pages.end() && page->address.starts_with(address); ++page) {
        if (page->kind != PageKind::Redirect) return true;
    }
    return false;
}

} // namespace

std::vector<std::string> withdrawn_addresses(const Directory& directory, Date today) {
    std::vector<std::string> all;
    for_each_type([&]<class T>() {
        for (const auto& record : directory.all<T>()) {
            if (!is_withdrawn(record, today)) continue;
            all.push_back(address_of(type_name<T>.folder, record.id));
            for (const auto& alias : record.aliases) {
                all.push_back(alias_address(type_name<T>.folder, alias));
            }
        }
    });
    if (const auto& old = directory.site.old_addresses) {
        for (const auto& address : old->withdrawn) all.push_back(alias_address({}, address));
    }
    return all;
}

std::vector<std::string> withdrawn_in_all_languages(const std::vector<std::string>& addresses,
                                                    const SitePlan& plan) {
    std::vector<std::string> all;
    for (const auto& address : addresses) {
        bool is_of_one = false;
        for (std::uint32_t i = 1; i < plan.languages.size(); ++i) {
            is_of_one = is_of_one || address.starts_with(plan.prefix_of(i));
        }
        all.push_back(address);
        for (std::uint32_t i = 1; !is_of_one && i < plan.languages.size(); ++i) {
            all.push_back(plan.prefix_of(i) + address);
        }
    }
    std::erase_if(all, [&](const std::string& address) { return is_in_use(address, plan); });
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace schaukasten
