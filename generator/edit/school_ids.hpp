#pragma once

#include "edit/register.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// Ids of schools that come from the register. An id is an address and stays, so it depends on the
// whole register and not on the area that is imported today:
//
//     Gutenbergschule, once in the register             ->  gutenbergschule
//     Josefschule, in Herne and in Krefeld              ->  josefschule-herne, josefschule-krefeld
//     Marienschule, twice in Werl and nowhere else      ->  marienschule-135550, marienschule-…

/// One id a school, in the order of the schools; each of at most 80 characters and none twice.
/// REQUIRES: each Schulnummer once, digits only.
std::vector<std::string> school_ids(std::span<const RegisterSchool> schools);

/// The id that is left when the others are taken: slug(name)-schulnummer.
std::string numbered_id(const RegisterSchool& school);

} // namespace schaukasten
