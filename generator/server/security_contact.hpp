#pragma once

#include "base/date.hpp"
#include "base/output_file.hpp"

#include <optional>

namespace schaukasten {

struct SitePlan;

/// `.well-known/security.txt` (RFC 9116): whom to tell of a weakness of the site. Nothing where the
/// site is only a folder of its server, which has to say so itself, or where there is nobody.
std::optional<OutputFile> security_contact(const SitePlan& plan);

/// The day from which on the file does not count any more: the beginning of a quarter, six to nine
/// months from today, so that the file changes four times a year and not every day.
Date expiry_of_security_contact(Date today);

} // namespace schaukasten
