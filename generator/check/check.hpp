#pragma once

#include "base/diagnostics.hpp"
#include "base/media.hpp"
#include "model/directory.hpp"
#include "read/content.hpp"

namespace schaukasten {

/// Makes a Directory of what was read: every value of its kind, every reference, term, link, anchor
/// and named file there. What is wrong is reported with its place, all of it in one run; the
/// Directory is complete only if `diagnostics` has no errors then. Where files of content/medien
/// are named goes into `uses`; they view the Content.
Directory check(const Content& content, unsigned jobs, Diagnostics& diagnostics,
                MediaUses* uses = nullptr);

} // namespace schaukasten
