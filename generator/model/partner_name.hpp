#pragma once

#include "model/field.hpp"
#include "model/partner.hpp"

namespace schaukasten {

/// Whoever takes part in an offer: a record, or else just a name.
struct PartnerName {
    Ref<Partner> partner;
    std::string name; // if it is no record
};

template <>
inline constexpr auto fields<PartnerName> = FieldTable{
    field("eintrag", &PartnerName::partner, "Eintrag: Id eines Partners."),
    field("name", &PartnerName::name, "Name, wenn es keinen Eintrag gibt."),
};

} // namespace schaukasten
