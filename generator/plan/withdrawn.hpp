#pragma once

#include "base/date.hpp"
#include "model/directory.hpp"

#include <string>
#include <vector>

namespace schaukasten {

struct SitePlan;

/// Addresses in the first language where there was a page that is gone on purpose: of records whose
/// last day is over, of people whose consent has ended, and what the site file lists. Not of drafts
/// and internal records: nobody is told that they exist. REQUIRES: `directory` is as it was read,
/// not its published part.
std::vector<std::string> withdrawn_addresses(const Directory& directory, Date today);

/// The same in all languages, without those that lead to a page, or have one below; sorted.
/// REQUIRES: the plan has its pages.
std::vector<std::string> withdrawn_in_all_languages(const std::vector<std::string>& addresses,
                                                    const SitePlan& plan);

} // namespace schaukasten
