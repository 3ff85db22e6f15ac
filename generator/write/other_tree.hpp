#pragma once

#include "write/foreign.hpp"
#include "write/manifest.hpp"
#include "write/site_changes.hpp"
#include "write/workplace.hpp"

#include <optional>

namespace schaukasten {

// The tree of the build before, "old", is brought up to date and becomes the new site, at the price
// of what changed. While that is done it is called "next": a killed run leaves no "old" that is
// none. What was foreign in it is noted beside it, so that it need not be searched.

/// "next" with all of the new site but its manifest; the files that the build has written are moved
/// there from "new". Nothing if there is no such tree, or other hands were in it; then it is gone
/// and "new" is as it was.
std::optional<Folder> reuse_old(const Workplace& place, const Manifest& site,
                                const SiteChanges& changes, const Foreign& foreign);

/// Moves the written files back to "new".
void give_back(const Workplace& place, const Folder& next, const SiteChanges& changes);

/// `name` in the state folder, the output until now, becomes "old"; `foreign` is what lay in it.
void keep_as_old(const Workplace& place, const std::string& name, const Foreign& foreign);

/// Removes "old" for good. REQUIRES: nobody builds there.
void forget_old(const Folder& state);

} // namespace schaukasten
