#pragma once

#include "edit/existing_content.hpp"
#include "edit/file_change.hpp"
#include "edit/register.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// What of a school in the content the register has otherwise; what it does not say, and the keys
/// in `kept`, stay. `form` is the id of the Schulform, or empty. No changes: all is as it is.
FileChange update_of(const ExistingContent::KnownSchool& known, const RegisterSchool& school,
                     std::string_view form, std::span<const std::string> kept);

} // namespace schaukasten
