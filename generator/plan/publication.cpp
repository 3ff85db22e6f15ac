#include "plan/publication.hpp"

#include "model/each_prose.hpp"
#include "model/member_kind.hpp"
#include "plan/collation.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <compare>
#include <cstdint>
#include <type_traits>
#include <vector>

namespace schaukasten {
namespace {

using Places = std::vector<std::uint32_t>; // new place by old place, or unset

constexpr std::uint32_t gone = Ref<School>::unset;

bool is_visible(const RecordHead& record, Date today, Drafts drafts) {
    if (record.visibility == Visibility::Internal) return false;
    if (record.publish_until && *record.publish_until < today) return false;
    if (drafts == Drafts::Show) return true;
    return !record.draft && !(record.publish_from && today < *record.publish_from);
}

bool covers(const std::optional<Consent>& consent, std::string_view key, Date today) {
    return consent && consent->given <= today && !(consent->until && *consent->until < today) &&
           std::ranges::find(consent->keys, key) != consent->keys.end();
}

void withhold_personal_fields(Fachkraft& fachkraft, Date today) {
    for_each_field<Fachkraft>([&](const auto& f) {
        if (!f.is_personal || covers(fachkraft.consent, f.key, today)) return;
        auto& member = fachkraft.*(f.member);
        member = std::remove_cvref_t<decltype(member)>{};
    });
    // A credit is owed to whoever made the picture, so it needs no consent; it goes with the
    // picture.
    if (fachkraft.picture.empty()) fachkraft.picture_credit = {};
    if (fachkraft.has_name()) return;
    // What stands on a page of the person's own alone; there is none, in no language.
    fachkraft.picture = {};
    fachkraft.picture_text = {};
    fachkraft.picture_credit = {};
    fachkraft.description = {};
    fachkraft.languages.clear();
}

/// Whoever has left a school, or is still to come, does not help there today.
void keep_present_work(Fachkraft& fachkraft, Date today) {
    std::erase_if(fachkraft.assignments, [&](const Assignment& work) {
        return (work.until && *work.until < today) || (work.since && today < *work.since);
    });
}

/// A post that becomes vacant later is still filled.
void keep_present_vacancies(School& school, Date today) {
    std::erase_if(school.vacancies,
                  [&](const Vacancy& post) { return post.since && today < *post.since; });
}

std::int64_t days_since_epoch(Date date) {
    return std::chrono::sys_days{date}.time_since_epoch().count();
}

/// What comes next stands first, then what goes on without days that are known, then what is over,
/// the latest first.
std::int64_t rank_of(const Event& event) {
    constexpr std::int64_t later_than_all = 1'000'000;
    if (!event.coming.empty()) return days_since_epoch(event.coming.front());
    return event.goes_on ? later_than_all : 2 * later_than_all - days_since_epoch(event.last_day);
}

/// Order in which the site lists records of one type.
template <class T>
std::vector<std::uint32_t> listed_order(const std::vector<T>& table, const std::string& language) {
    struct Entry {
        std::int64_t days = 0; // what is ordered before the title: a date, a level
        std::string key;
        std::uint32_t place = 0;

        auto operator<=>(const Entry&) const = default;
    };
    std::vector<Entry> entries(table.size());
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        auto& entry = entries[i];
        if constexpr (requires { table[i].date; }) {
            entry.days = -days_since_epoch(table[i].date);
        } else if constexpr (requires { table[i].when; }) {
            entry.days = days_since_epoch(first_day_of(table[i].when));
        } else if constexpr (std::is_same_v<T, Event>) {
            entry.days = rank_of(table[i]);
        }
        if constexpr (std::is_same_v<T, Goal>) {
            const bool is_tree =
                table[i].level == GoalLevel::Guiding || table[i].level == GoalLevel::Acting;
            entry.days = is_tree ? 0 : static_cast<std::int64_t>(table[i].level);
            entry.key = collation_key(table[i].number, language);
        }
        entry.key += collation_key(title_of(table[i]).original, language) + table[i].id;
        entry.place = i;
    }
    std::ranges::sort(entries);
    std::vector<std::uint32_t> order(table.size());
    std::ranges::transform(entries, order.begin(), &Entry::place);
    return order;
}

class PublishedPart {
public:
    PublishedPart(Directory& directory, Date today, Drafts drafts)
        : directory_(directory), today_(today), drafts_(drafts) {}

    void run() {
        for (auto& person : directory_.all<Fachkraft>()) {
            withhold_personal_fields(person, today_);
            keep_present_work(person, today_);
        }
        for (auto& school : directory_.all<School>()) keep_present_vacancies(school, today_);
        for (auto& event : directory_.all<Event>()) {
            event.coming = coming_days(event, directory_.calendar, today_);
            event.goes_on = goes_on(event, directory_.calendar, today_);
            event.last_day = last_day_of(event, directory_.calendar, today_);
        }
        for_each_type([&]<class T>() { choose_and_sort<T>(); });
        for_each_type([&]<class T>() {
            for (auto& record : directory_.all<T>()) {
                renumber(record);
                for_each_prose(record, [&](auto, RichText& text) { renumber_links(text); });
            }
        });
        renumber_free_days();
    }

private:
    template <class T>
    void choose_and_sort() {
        auto& table = directory_.all<T>();
        auto& places = places_.at(type_index<T>);
        places.assign(table.size(), gone);
        std::vector<T> kept;
        for (const auto old : listed_order(table, directory_.site.language())) {
            if (!is_visible(table[old], today_, drafts_)) continue;
            places[old] = static_cast<std::uint32_t>(kept.size());
            kept.push_back(std::move(table[old]));
        }
        table = std::move(kept);
    }

    /// A day off of schools that are gone is not one of all schools.
    void renumber_free_days() {
        std::erase_if(directory_.calendar.free_days, [&](FreeDay& day) {
            const bool is_of_all = day.schools.empty();
            renumber(day);
            return !is_of_all && day.schools.empty();
        });
    }

    template <class T>
    void renumber(T& table) {
        for_each_field_of<T>([&](const auto& f) { renumber_member(table.*(f.member)); });
    }

    template <class Member>
    void renumber_member(Member& member) {
        if constexpr (is_record_ref<Member>) {
            if (member.is_set()) member.at = places_of(member)[member.at];
        } else if constexpr (is_list<Member>) {
            for (auto& element : member) renumber_member(element);
            std::erase_if(member, [](const auto& element) { return lost_its_reference(element); });
        } else if constexpr (is_optional<Member>) {
            if (member) renumber_member(*member);
        } else if constexpr (has_fields<Member>) {
            renumber(member);
        }
    }

    /// A list has no place for what is gone, nor for a table whose required record is gone.
    template <class Element>
    static bool lost_its_reference(const Element& element) {
        bool lost = false;
        if constexpr (is_record_ref<Element>) {
            lost = !element.is_set();
        } else if constexpr (has_fields<Element>) {
            for_each_field<Element>([&](const auto& f) {
                if constexpr (is_record_ref<std::remove_cvref_t<decltype(element.*(f.member))>>) {
                    lost = lost || (f.is_required && !(element.*(f.member)).is_set());
                }
            });
        }
        return lost;
    }

    void renumber_links(RichText& text) {
        for (auto& node : text.nodes) {
            if (node.link_kind != RichText::LinkKind::Record || node.target.type >= type_count) {
                continue;
            }
            const auto place = places_.at(node.target.type)[node.target.record];
            if (place == gone || is_nameless(node.target.type, place)) {
                node.link_kind = RichText::LinkKind::Dropped;
            }
            node.target.record = place;
        }
    }

    /// A person whose name may not be published has no page to link to.
    [[nodiscard]] bool is_nameless(std::uint32_t type, std::uint32_t place) const {
        return type == type_index<Fachkraft> && !directory_.all<Fachkraft>()[place].has_name();
    }

    template <class T>
    [[nodiscard]] const Places& places_of(Ref<T> /*ref*/) const {
        return places_.at(type_index<T>);
    }

    Directory& directory_;
    Date today_;
    Drafts drafts_;
    std::array<Places, type_count> places_;
};

} // namespace

std::size_t count_internal(const Directory& directory) {
    std::size_t count = 0;
    for_each_type([&]<class T>() {
        for (const auto& record : directory.all<T>()) {
            if (record.visibility == Visibility::Internal) ++count;
        }
    });
    return count;
}

Directory published(Directory directory, Date today, Drafts drafts) {
    PublishedPart(directory, today, drafts).run();
    return directory;
}

} // namespace schaukasten
