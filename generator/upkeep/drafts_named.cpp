#include "model/each_ref.hpp"
#include "upkeep/rules.hpp"

#include <fmt/format.h>

#include <set>

namespace schaukasten {
namespace {

template <class T>
void check_record(const T& record, const Record& file, Round& round) {
    std::set<std::string> told;
    for_each_ref(record, [&]<class Target>(Ref<Target> ref, std::optional<Vocabulary> /*of*/) {
        if constexpr (!std::is_same_v<Target, Term>) {
            const auto& target = round.directory().at(ref);
            if (!target.draft || !told.insert(target.id).second) return;
            round.warn(file.place({}),
                       fmt::format("»{}« ist noch ein Entwurf und fehlt deshalb auf der Website "
                                   "bei diesem Eintrag",
                                   target.id));
        }
    });
}

} // namespace

void check_drafts_named(Round& round) {
    for_each_type([&]<class T>() {
        round.for_each<T>([&](const T& record, const Record& file, std::size_t /*place*/) {
            check_record(record, file, round);
        });
    });
}

} // namespace schaukasten
