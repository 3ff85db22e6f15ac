#pragma once

#include "model/directory.hpp"
#include "model/personal_fact.hpp"

namespace schaukasten {

/// What a published Directory says of persons: names, numbers, addresses and pictures as they are;
/// of texts and terms only that there are some, since what they say of a person may be corrected
/// without taking anything back.
PersonalFacts personal_facts(const Directory& published);

} // namespace schaukasten
