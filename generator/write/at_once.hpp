#pragma once

#include "write/foreign.hpp"
#include "write/manifest.hpp"
#include "write/site_changes.hpp"
#include "write/workplace.hpp"

namespace schaukasten {

/// What lies in the output and is not ours, and the part of it that the new tree has to have.
struct ForeignFiles {
    Foreign found;
    Foreign to_carry;
};

/// Completes the new tree by what stays as it is and exchanges it with the output in one step; the
/// tree before becomes "old". False, with the output untouched, where trees cannot be exchanged.
bool switch_at_once(const Workplace& place, const Manifest& site, const SiteChanges& changes,
                    const ForeignFiles& foreign);

} // namespace schaukasten
