#include "check/place_of.hpp"
#include "upkeep/rules.hpp"

#include <fmt/format.h>

namespace schaukasten {
namespace {

/// One with gaps was emptied, and a hint says what it lacks.
template <class T>
bool lacks_nothing(const T& record, const Record& file) {
    return record.draft && !(Round::name_of(record, file).empty() || record.publish_until);
}

} // namespace

void check_drafts_done(Round& round) {
    for_each_type([&]<class T>() {
        const auto& all = round.directory().all<T>();
        for (std::size_t place = 0; place < all.size(); ++place) {
            const auto* file = round.file_of<T>(place);
            if (!file || !lacks_nothing(all[place], *file)) continue;
            round.hint(file->where(key_of(&RecordHead::draft)),
                       "der Entwurf ist vollständig; soll er auf die Website, löschen Sie diese "
                       "Zeile");
        }
    });
}

} // namespace schaukasten
