#pragma once

#include "absence/absence.hpp"
#include "base/diagnostics.hpp"
#include "cli/prove_absent.hpp"

#include <string>

namespace schaukasten {

// What is said of a proof that a text is nowhere, in German.

/// Each place where the text stands, and each file that could not be looked into.
Diagnostics diagnostics_of(const Absence& absence, const std::string& text);

/// The answer, and what to do next.
std::string summary_of(const Absence& absence, const AbsenceOptions& options);

} // namespace schaukasten
