#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace schaukasten {

/// Writes a new file, whole or not at all, and its folder if that is missing. False if there is a
/// file of that name already; throws WorldError if the disk will not have it.
bool create_text_file(const std::filesystem::path& folder, const std::string& name,
                      std::string_view text);

/// Writes a file, over one that is there: by a new one in its place, so that no reader meets half
/// of it.
void replace_text_file(const std::filesystem::path& folder, const std::string& name,
                       std::string_view text);

} // namespace schaukasten
