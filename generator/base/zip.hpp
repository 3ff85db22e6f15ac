#pragma once

#include "base/output_file.hpp"

#include <span>
#include <string>

namespace schaukasten {

/// Files in one archive (ZIP, PKWARE APPNOTE 6.3), as every system opens it. It names no day: the
/// same files become the same bytes. REQUIRES: fewer than 65536 files, less than 4 GiB in all.
std::string zip_archive(std::span<const OutputFile> files);

} // namespace schaukasten
