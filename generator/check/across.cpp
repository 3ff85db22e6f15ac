#include "check/across.hpp"

#include "check/place_of.hpp"
#include "check/sums.hpp"
#include "model/counted_posts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace schaukasten {
namespace {

class Across {
public:
    Across(const Directory& directory, const Sources& sources, AllRecords all,
           Diagnostics& diagnostics)
        : directory_(directory), sources_(sources), all_(all), diagnostics_(diagnostics) {}

    void run() {
        for_each_type([&]<class T>() { circles<T>(); });
        circles_of_shares();
        if (all_ == AllRecords::Read) counts();
        assignments();
        profiles();
    }

private:
    template <class T>
    [[nodiscard]] const Record& record_of(std::size_t place) const {
        return *sources_.at(type_index<T>)[place].original;
    }

    /// Of each single reference from a type to itself: nothing may lead back to where it came from.
    template <class T>
    void circles() {
        for_each_field<T>([&](const auto& f) {
            using Member = std::remove_cvref_t<decltype(std::declval<T&>().*(f.member))>;
            if constexpr (std::is_same_v<Member, Ref<T>>) circles_by(f.member);
        });
    }

    template <class T>
    void circles_by(Ref<T> T::*member) {
        const auto& all = directory_.all<T>();
        for (std::uint32_t start = 0; start < all.size(); ++start) {
            auto at = (all[start].*member).at;
            for (std::size_t steps = 0; at != Ref<T>::unset && at != start && steps < all.size();
                 ++steps) {
                at = (all[at].*member).at;
            }
            if (at != start) continue;
            const auto& record = record_of<T>(start);
            diagnostics_.error(
                record.where(key_of(member)),
                fmt::format("das führt im Kreis: »{}« gehört am Ende zu sich selbst; "
                            "löschen Sie »{}« bei einem der Einträge",
                            all[start].id, key_of(member)));
            return; // one mend opens the circle
        }
    }

    /// A unit also belongs to those that it has a share of.
    void circles_of_shares() {
        const auto& units = directory_.all<Unit>();
        for (std::uint32_t start = 0; start < units.size(); ++start) {
            if (units[start].shares.empty() || !leads_to(units, start)) continue;
            diagnostics_.error(
                record_of<Unit>(start).where(key_of(&Unit::shares)),
                fmt::format("das führt im Kreis: »{}« gehört am Ende zu sich selbst; "
                            "ändern Sie »{}« bei einem der Einträge",
                            units[start].id, key_of(&Unit::shares)));
            return;
        }
    }

    /// Whether what a unit belongs to belongs to the unit itself.
    static bool leads_to(const std::vector<Unit>& units, std::uint32_t start) {
        std::vector<bool> seen(units.size());
        std::vector<std::uint32_t> open{start};
        while (!open.empty()) {
            const auto& unit = units[open.back()];
            open.pop_back();
            const auto go_on = [&](Ref<Unit> to) {
                if (!to.is_set() || seen[to.at]) return;
                seen[to.at] = true;
                open.push_back(to.at);
            };
            go_on(unit.parent);
            for (const auto& share : unit.shares) go_on(share.unit);
        }
        return seen[start];
    }

    void counts() {
        const auto& figures = directory_.all<Figure>();
        for (std::size_t i = 0; i < figures.size(); ++i) {
            if (!figures[i].counts || !figures[i].value) continue;
            const auto counted = count(figures[i]);
            if (adds_up({static_cast<double>(counted)}, *figures[i].value)) continue;
            // No error: who adds a school need not know of the figures, which others keep.
            diagnostics_.warning(
                place_of(record_of<Figure>(i), &Figure::value),
                fmt::format("die Zahl passt nicht zu den Einträgen: gezählt sind {}, hier steht "
                            "{}; ändern Sie sie und, wo es sie gibt, ihre Teile",
                            german_number(static_cast<double>(counted)),
                            german_number(*figures[i].value)));
        }
    }

    [[nodiscard]] std::size_t count(const Figure& figure) const {
        const auto posts = counted_posts(directory_);
        switch (*figure.counts) {
        case Counted::Schools:
            return static_cast<std::size_t>(std::ranges::count_if(
                directory_.all<School>(), [](const School& school) { return !school.draft; }));
        case Counted::Fachkraefte: return count_people(figure.counts_of);
        case Counted::Posts:
            return static_cast<std::size_t>(std::ranges::count_if(
                posts, [&](const auto& post) { return is_of(post.carrier, figure.counts_of); }));
        case Counted::SchoolsWithPost: break;
        }
        const auto has = schools_with_post(directory_, posts, figure.counts_of);
        return static_cast<std::size_t>(std::ranges::count(has, true));
    }

    [[nodiscard]] std::size_t count_people(std::optional<CarrierKind> kind) const {
        return static_cast<std::size_t>(
            std::ranges::count_if(directory_.all<Fachkraft>(), [&](const Fachkraft& person) {
                return !person.draft && is_of(person.carrier, kind);
            }));
    }

    [[nodiscard]] bool is_of(Ref<Carrier> carrier, std::optional<CarrierKind> kind) const {
        return !kind || (carrier.is_set() && directory_.at(carrier).kind == *kind);
    }

    void assignments() {
        const auto& people = directory_.all<Fachkraft>();
        for (std::size_t i = 0; i < people.size(); ++i) {
            for (std::size_t k = 0; k < people[i].assignments.size(); ++k) {
                const auto& work = people[i].assignments[k];
                if (!work.post.is_set()) continue;
                if (work.hours || work.share) {
                    diagnostics_.error(
                        place_of(record_of<Fachkraft>(i), &Fachkraft::assignments, k,
                                 work.hours ? &Assignment::hours : &Assignment::share),
                        "die Stunden stehen bei der Stelle; löschen Sie sie hier");
                }
                if (directory_.at(work.post).occupancy == Occupancy::Vacant) {
                    diagnostics_.error(
                        place_of(record_of<Fachkraft>(i), &Fachkraft::assignments, k,
                                 &Assignment::post),
                        fmt::format("die Stelle »{}« ist unbesetzt, hier arbeitet aber jemand auf "
                                    "ihr; ändern Sie eins von beiden",
                                    directory_.at(work.post).id));
                }
            }
        }
    }

    void profiles() {
        const auto& profiles = directory_.all<SchoolProfile>();
        std::map<std::pair<std::uint32_t, SchoolYear>, std::size_t> seen;
        for (std::size_t i = 0; i < profiles.size(); ++i) {
            const auto& profile = profiles[i];
            if (!profile.school.is_set() || profile.year.empty()) continue;
            const auto [first, is_new] = seen.try_emplace({profile.school.at, profile.year}, i);
            if (is_new) continue;
            diagnostics_.error(place_of(record_of<SchoolProfile>(i), &SchoolProfile::year),
                               fmt::format("für diese Schule und dieses Schuljahr gibt es schon {}",
                                           record_of<SchoolProfile>(first->second).path));
        }
    }

    const Directory& directory_;
    const Sources& sources_;
    AllRecords all_;
    Diagnostics& diagnostics_;
};

} // namespace

void check_across(const Directory& directory, const Sources& sources, AllRecords all,
                  Diagnostics& diagnostics) {
    Across(directory, sources, all, diagnostics).run();
}

} // namespace schaukasten
