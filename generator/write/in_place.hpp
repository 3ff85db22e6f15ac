#pragma once

#include "write/folder.hpp"
#include "write/manifest.hpp"
#include "write/site_changes.hpp"

namespace schaukasten {

/// The way where two trees cannot be exchanged: takes the written files from `fresh` into the
/// output one by one, pages after the files they need, and deletes what is gone last. A run that is
/// killed in between leaves a mixture, which the next one mends: the manifest names old and new
/// files then.
void switch_file_by_file(const Folder& output, const Folder& fresh, const Manifest& old,
                         Manifest site, SiteChanges changes);

} // namespace schaukasten
