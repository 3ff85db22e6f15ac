#include "upkeep/rules.hpp"

#include <set>

namespace schaukasten {

void check_unused_media(Round& round) {
    std::set<std::string_view> used;
    for (const auto& use : round.view().uses.all()) used.insert(use.path);
    const auto folder = round.view().content.shown_folder + "medien/";
    for (const auto& path : round.view().content.media) {
        if (used.contains(path)) continue;
        const auto shown = folder + path;
        round.hint({shown, {}, {}}, "kein Eintrag nennt diese Datei; wenn sie niemand mehr "
                                    "braucht, löschen Sie sie");
    }
}

} // namespace schaukasten
