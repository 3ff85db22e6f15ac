#pragma once

#include "model/audience.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace schaukasten {

enum class Vocabulary {
    SchoolForms,
    Topics,
    OfferForms,
    CoreAreas,
    Audiences,
    Languages,
    Districts,
    Roles,
};

/// File stem in content/vokabulare and first part of the address, in the enum's order.
inline constexpr std::array<std::string_view, 8> vocabulary_names{
    "schulformen", "themen",   "angebotsformen", "kernbereiche",
    "zielgruppen", "sprachen", "stadtteile",     "rollen",
};

constexpr std::string_view name_of(Vocabulary vocabulary) {
    return vocabulary_names.at(static_cast<std::size_t>(vocabulary));
}

constexpr Audience audience_of(Vocabulary vocabulary) {
    const bool is_jargon = vocabulary == Vocabulary::OfferForms ||
                           vocabulary == Vocabulary::CoreAreas || vocabulary == Vocabulary::Roles;
    return is_jargon ? Audience::Professionals : Audience::Families;
}

} // namespace schaukasten
