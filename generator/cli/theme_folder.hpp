#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace schaukasten {

/// `chosen` wins; else `themes/<name>` in the working folder; else the installed one. Throws
/// WorldError if there is none.
std::filesystem::path theme_folder(const std::optional<std::filesystem::path>& chosen,
                                   const std::string& name);

} // namespace schaukasten
