#include "write/at_once.hpp"

#include "write/exchange.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace schaukasten {
namespace {

const std::string manifest_path(manifest_name);

/// False if the output lies behind a mount point.
bool take_over(const Workplace& place, const SiteChanges& changes, Manifest& site) {
    for (const auto& path : changes.kept) {
        if (place.fresh.link_from(*place.output, path)) continue;
        if (errno == EXDEV) return false;
        place.fresh.copy_from(*place.output, path);
        site.note_copy(path, place.fresh.stamp_of(path).value_or(FileStamp{}));
    }
    return true;
}

void complete(const Workplace& place, const Manifest& site) {
    place.fresh.write(manifest_path, to_text(site));
    place.fresh.sync_file_system();
}

/// The tree before stays complete at any moment: a killed run leaves at most a "new" to clear away.
void keep_old(const Workplace& place) {
    if (!place.state.stamp_of("old")) {
        move_folder(place.state, "new", place.state, "old");
    } else if (exchange_folders(place.state, "new", place.state, "old")) {
        place.state.remove_tree("new");
    }
}

} // namespace

bool switch_at_once(const Workplace& place, Manifest site, const SiteChanges& changes,
                    const Foreign& foreign) {
    if (!place.output) {
        complete(place, site);
        move_folder(place.state, "new", place.parent, place.name);
        place.parent.sync();
        return true;
    }
    const bool mounted = place.output->stamp().device != place.parent.stamp().device;
    if (mounted || !foreign.one_file_system || !take_over(place, changes, site)) return false;
    carry_over(foreign, *place.output, place.fresh);
    complete(place, site);
    if (!exchange_folders(place.state, "new", place.parent, place.name)) {
        place.fresh.remove_file(manifest_path);
        return false;
    }
    place.parent.sync();
    place.state.sync();
    keep_old(place);
    return true;
}

} // namespace schaukasten
