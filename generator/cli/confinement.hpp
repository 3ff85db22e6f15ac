#pragma once

#include "cli/build.hpp"
#include "write/output_options.hpp"
#include "write/workplace.hpp"

namespace schaukasten {

/// Where a build writes, and what it keeps out of.
OutputOptions output_of(const BuildOptions& options);

/// Keeps this process to the build where the kernel can (Landlock): it reads the content and the
/// themes, and writes the claimed output and what lies beside it.
void confine_to(const BuildOptions& options, const OutputClaim& claim);

} // namespace schaukasten
