#include "write/at_once.hpp"

#include "write/exchange.hpp"
#include "write/other_tree.hpp"

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

void complete(const Folder& tree, const Manifest& site) {
    write_to(tree, site);
    tree.sync_file_system();
}

/// The output and the tree that has its place from now on.
bool exchange(const Workplace& place, const std::string& name) {
    if (!exchange_folders(place.state, name, place.parent, place.name)) return false;
    place.parent.sync();
    place.state.sync();
    return true;
}

void place_first(const Workplace& place, const Manifest& site) {
    complete(place.fresh, site);
    move_folder(place.state, "new", place.parent, place.name);
    place.parent.sync();
}

} // namespace

bool switch_at_once(const Workplace& place, const Manifest& planned, const SiteChanges& changes,
                    const ForeignFiles& foreign) {
    if (!place.output) {
        place_first(place, planned);
        return true;
    }
    auto site = planned; // copies have stamps of their own
    const bool mounted = place.output->stamp().device != place.parent.stamp().device;
    if (mounted || !foreign.to_carry.one_file_system) return false;
    if (const auto next = reuse_old(place, site, changes, foreign.to_carry)) {
        complete(*next, site);
        if (exchange(place, "next")) {
            keep_as_old(place, "next", foreign.found);
            return true;
        }
        give_back(place, *next, changes);
        return false;
    }
    if (!take_over(place, changes, site)) return false;
    carry_over(foreign.to_carry, *place.output, place.fresh);
    complete(place.fresh, site);
    if (!exchange(place, "new")) {
        place.fresh.remove_file(manifest_path);
        return false;
    }
    keep_as_old(place, "new", foreign.found);
    return true;
}

} // namespace schaukasten
