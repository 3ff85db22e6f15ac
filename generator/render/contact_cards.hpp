#pragma once

#include "base/file_sink.hpp"
#include "plan/site_plan.hpp"

#include <type_traits>

namespace schaukasten {

/// Records of what somebody can keep as a contact.
template <class T>
inline constexpr bool has_contact_card =
    std::is_same_v<T, School> || std::is_same_v<T, Fachkraft> || std::is_same_v<T, Carrier> ||
    std::is_same_v<T, Body>;

/// A vCard 4.0 (RFC 6350) beside each page of a school, a Fachkraft, a carrier and a body, in the
/// language of the records: what a telephone keeps when a reader taps "Kontakt speichern". What a
/// person did not consent to is not in the plan, so it is not here either.
void put_contact_cards(const SitePlan& plan, FileSink& sink);

} // namespace schaukasten
