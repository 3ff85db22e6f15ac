#pragma once

#include "base/diagnostics.hpp"

#include <string>
#include <vector>

namespace schaukasten {

// Messages for programs, each as one JSON text with a line end.

/// An array of severity, path, line, column (both from 1; 0: the file as a whole) and message.
std::string findings_as_json(const std::vector<Diagnostic>& found);

/// SARIF 2.1.0 (OASIS), which GitHub shows beside the lines of a change.
std::string findings_as_sarif(const std::vector<Diagnostic>& found);

/// A report of GitLab's Code Quality, which shows it beside the lines of a change.
std::string findings_as_code_quality(const std::vector<Diagnostic>& found);

} // namespace schaukasten
