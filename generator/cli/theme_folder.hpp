#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace schaukasten {

/// `chosen` wins; else `themes/<name>` in the working folder; else the installed one. Throws
/// WorldError if there is none.
std::filesystem::path theme_folder(const std::optional<std::filesystem::path>& chosen,
                                   const std::string& name);

/// Every folder in which a build may look for themes, with those that lie elsewhere and are linked.
std::vector<std::filesystem::path> theme_places(const std::optional<std::filesystem::path>& chosen);

/// The theme that another one in `above` lies on: a neighbour of it, or found as above; nothing if
/// there is none.
std::optional<std::filesystem::path> theme_below(const std::filesystem::path& above,
                                                 const std::string& name);

} // namespace schaukasten
