#pragma once

#include "cli/publish.hpp"
#include "publish/destination.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace schaukasten {

// What a publish takes back of what the site said of persons: told in the plan, noted until it is
// proved to be gone.

/// For the plan: of whom what goes, never what it said. Empty if nothing goes.
std::string withdrawal_in_words(const PersonalFacts& gone);

/// What is to be proved once `next` is live: what was noted before and what goes now, without what
/// `next` says itself.
Ledger to_be_proved(const Ledger& noted, const Live& live, const Snapshot& next);

/// By which the withdrawn would be recognised on pages: whole names, numbers, addresses.
std::vector<std::string> recognisable(const PersonalFacts& gone);

/// Proves it as far as this computer can: no such text in the built site, none of the withdrawn
/// files on the live one. Says what speaks against it; true if nothing does.
bool is_gone(const Ledger& withdrawn, const PublishOptions& options, const std::string& address,
             std::ostream& messages);

} // namespace schaukasten
