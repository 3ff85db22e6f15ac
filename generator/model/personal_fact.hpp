#pragma once

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace schaukasten {

/// Something that a site says of a person, by their leave.
struct PersonalFact {
    std::string record; // "fachkraefte/suedschule-1"
    std::string key;    // "nachname"
    std::string text; // "Brandt", in one line; of what does not name anybody by itself, the record

    auto operator<=>(const PersonalFact&) const = default;
};

using PersonalFacts = std::set<PersonalFact>;

/// "fachkraefte/suedschule-1 nachname Brandt"
std::string to_line(const PersonalFact& fact);
/// Nothing if the line is no such line.
std::optional<PersonalFact> personal_fact_from(std::string_view line);

/// What was said before and no record says now. Whoever moves to another record stays.
PersonalFacts withdrawn(const PersonalFacts& before, const PersonalFacts& now);

// The manifest of a site has them among its other facts.

void note(const PersonalFacts& personal, std::map<std::string, std::string>& facts);
PersonalFacts noted_in(const std::map<std::string, std::string>& facts);

} // namespace schaukasten
