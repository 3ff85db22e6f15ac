#include "plan/feeds.hpp"

#include "model/address.hpp"
#include "plan/belonging.hpp"
#include "plan/site_plan.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <tuple>

namespace schaukasten {
namespace {

using std::chrono::sys_days;

constexpr std::size_t longest_feed = 50;
constexpr std::array types{type_index<Article>, type_index<Offer>, type_index<Event>};

template <class Visit>
auto of_record(RecordTarget entry, const Directory& directory, const Visit& visit) {
    if (entry.type == type_index<Article>) return visit(directory.all<Article>()[entry.record]);
    if (entry.type == type_index<Offer>) return visit(directory.all<Offer>()[entry.record]);
    return visit(directory.all<Event>()[entry.record]);
}

bool is_shown(RecordTarget entry, const Directory& directory) {
    if (entry.type != type_index<Event>) return true;
    return !directory.all<Event>()[entry.record].is_over();
}

class Feeds {
public:
    Feeds(const Directory& directory, const Relations& relations)
        : directory_(directory), relations_(relations) {}

    std::vector<Feed> all() {
        for (const auto type : types) of_town(type);
        const auto schools = static_cast<std::uint32_t>(directory_.all<School>().size());
        for (std::uint32_t i = 0; i < schools; ++i) of_owner(target_of<School>(i));
        const auto topics = static_cast<std::uint32_t>(directory_.terms(Vocabulary::Topics).size());
        for (std::uint32_t i = 0; i < topics; ++i) of_owner(term_target(Vocabulary::Topics, i));
        return std::move(feeds_);
    }

private:
    void of_town(std::size_t type) {
        Feed feed;
        feed.type = type;
        for_each_type([&]<class T>() {
            if (type_index<T> != type) return;
            const auto count = static_cast<std::uint32_t>(directory_.all<T>().size());
            for (std::uint32_t i = 0; i < count; ++i) feed.entries.push_back(target_of<T>(i));
        });
        add(std::move(feed));
    }

    void of_owner(RecordTarget owner) {
        Feed feed;
        feed.owner = owner;
        for (const auto type : types) {
            for (const auto place : belonging(directory_, relations_, owner, type)) {
                feed.entries.push_back({static_cast<std::uint32_t>(type), place});
            }
        }
        add(std::move(feed));
    }

    /// What has no date stands behind all that has one; else in the order of the site.
    void add(Feed feed) {
        std::erase_if(feed.entries,
                      [&](RecordTarget entry) { return !is_shown(entry, directory_); });
        if (feed.entries.empty()) return;
        std::ranges::stable_sort(feed.entries, std::greater{}, [&](RecordTarget entry) {
            return published_on(entry, directory_).value_or(Date{});
        });
        if (feed.entries.size() > longest_feed) feed.entries.resize(longest_feed);
        for (const auto entry : feed.entries) {
            feed.changed = std::max(feed.changed, changed_on(entry, directory_));
        }
        feeds_.push_back(std::move(feed));
    }

    const Directory& directory_;
    const Relations& relations_;
    std::vector<Feed> feeds_;
};

} // namespace

std::optional<Date> published_on(RecordTarget entry, const Directory& directory) {
    return of_record(entry, directory, [](const auto& record) -> std::optional<Date> {
        if constexpr (requires { record.date; }) {
            return record.date;
        } else {
            return record.publish_from ? record.publish_from : record.checked;
        }
    });
}

std::optional<Date> changed_on(RecordTarget entry, const Directory& directory) {
    const auto checked =
        of_record(entry, directory, [](const RecordHead& record) { return record.checked; });
    return std::max(published_on(entry, directory), checked);
}

std::vector<Feed> feeds_of(const Directory& directory, const Relations& relations) {
    return Feeds(directory, relations).all();
}

const Feed* feed_of_town(const SitePlan& plan, std::size_t type) {
    const auto found = std::ranges::find(plan.feeds, type, &Feed::type);
    return found == plan.feeds.end() ? nullptr : &*found;
}

const Feed* feed_of(const SitePlan& plan, RecordTarget owner) {
    const auto found = std::ranges::find(plan.feeds, std::optional(owner), &Feed::owner);
    return found == plan.feeds.end() ? nullptr : &*found;
}

std::string page_of(const Feed& feed, const SitePlan& plan) {
    if (feed.owner) return *plan.address(*feed.owner, 0);
    if (feed.type == type_index<Offer>) return plan.list_address(type_name<Offer>.folder, 0);
    if (feed.type == type_index<Event>) return plan.list_address(type_name<Event>.folder, 0);
    return {};
}

std::string address_of(const Feed& feed, const SitePlan& plan) {
    return page_of(feed, plan) + std::string(feed_file);
}

} // namespace schaukasten
