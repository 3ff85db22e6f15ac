#pragma once

#include "exchange/hsds_context.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace schaukasten {

// What several kinds of HSDS objects have. `owner` is the key of the object that they belong to.

struct HsdsPhone {
    const Phone& phone;
    std::string_view key; // of its field
    std::string_view kind = "voice";
};

/// As it is dialled from anywhere: "+492307965139".
std::vector<Json> hsds_phones(const HsdsContext& context, std::string_view owner,
                              std::span<const HsdsPhone> phones);

struct HsdsAddress {
    std::string_view street;
    std::string_view postcode;
    std::string_view town;
};

/// One, or none if a part is missing.
std::vector<Json> hsds_addresses(const HsdsContext& context, std::string_view owner,
                                 const HsdsAddress& address);

std::vector<Json> hsds_languages(const HsdsContext& context, std::string_view owner,
                                 const std::vector<TermRef>& languages);

/// Key of a term: "themen/geld".
std::string hsds_term_key(const HsdsContext& context, Vocabulary vocabulary, TermRef term);
std::string hsds_taxonomy_key(Vocabulary vocabulary);
Json hsds_taxonomy(const HsdsContext& context, Vocabulary vocabulary);
Json hsds_term(const HsdsContext& context, Vocabulary vocabulary, TermRef term);

/// Says that a term applies to an object. `entity` is the kind of that, `field` the key by which it
/// has the term.
struct HsdsAttribute {
    std::string_view owner;
    std::string_view entity;
    std::string_view field;
};
Json hsds_attribute(const HsdsContext& context, const HsdsAttribute& of, Vocabulary vocabulary,
                    TermRef term);
/// A value that is no term.
Json hsds_attribute(const HsdsContext& context, const HsdsAttribute& of, std::string_view value);

/// Only of a person whose name may be published.
Json hsds_contact(const HsdsContext& context, std::string_view owner, const Fachkraft& person);

struct HsdsTime {
    Weekday day;
    TimeOfDay from;
    TimeOfDay to;
    std::string_view rhythm; // German; empty: every week
    std::string description;
};
Json hsds_schedule(const HsdsContext& context, std::string_view key, const HsdsTime& time);

/// "2026-09-01T00:00:00Z", the day on which somebody last checked a record.
void add_hsds_checked(JsonObject& object, const std::optional<Date>& checked);

} // namespace schaukasten
