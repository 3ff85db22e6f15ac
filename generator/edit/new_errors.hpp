#pragma once

#include "base/diagnostics.hpp"
#include "edit/file_change.hpp"
#include "read/content.hpp"

#include <span>
#include <vector>

namespace schaukasten {

/// Errors that a build would find in the content with these changes, and does not find now. Tried
/// in memory: an import never leaves a town that could be built as one that cannot.
std::vector<Diagnostic> new_errors(const Content& content, std::span<const FileChange> files);

} // namespace schaukasten
