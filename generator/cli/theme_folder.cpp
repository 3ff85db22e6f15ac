#include "cli/theme_folder.hpp"

#include "base/slug.hpp"
#include "base/world_error.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace schaukasten {
namespace {

/// Of a program in build/release/ the source tree's, of an installed one share/.
std::array<std::filesystem::path, 2> beside_program(const std::string& name) {
    std::error_code unknown;
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", unknown).parent_path();
    return {folder / "../share/schaukasten/themes" / name, folder / "../../themes" / name};
}

/// A clone of the sources in which nobody has called `make`.
bool is_unfinished(const std::filesystem::path& theme) {
    return std::filesystem::exists(theme / "package.json") &&
           !std::filesystem::exists(theme / "dist");
}

std::optional<std::filesystem::path> find_theme(const std::string& name) {
    const auto near = std::filesystem::path("themes") / name;
    const bool is_near = std::filesystem::is_directory(near);
    if (is_near && !is_unfinished(near)) return near;
    for (const auto& folder : beside_program(name)) {
        if (std::filesystem::is_directory(folder)) return folder.lexically_normal();
    }
    if (is_near) return near;
    return std::nullopt;
}

/// A theme may be a link to where it is worked on.
void add_with_subfolders(const std::filesystem::path& folder,
                         std::vector<std::filesystem::path>& places) {
    places.push_back(folder);
    std::error_code unreadable;
    for (const auto& entry : std::filesystem::directory_iterator(folder, unreadable)) {
        std::error_code unknown;
        if (entry.is_symlink(unknown)) places.push_back(entry.path());
    }
}

} // namespace

std::vector<std::filesystem::path>
theme_places(const std::optional<std::filesystem::path>& chosen) {
    std::vector<std::filesystem::path> places;
    add_with_subfolders("themes", places);
    for (const auto& folder : beside_program("")) add_with_subfolders(folder, places);
    if (chosen) {
        places.push_back(*chosen);
        add_with_subfolders((*chosen / "..").lexically_normal(), places); // what it lies on
    }
    return places;
}

std::filesystem::path theme_folder(const std::optional<std::filesystem::path>& chosen,
                                   const std::string& name) {
    if (chosen) return *chosen;
    if (!is_slug(name)) {
        throw WorldError(fmt::format("»{}« ist kein Name eines Themes.", name));
    }
    if (auto found = find_theme(name)) return std::move(*found);
    throw WorldError(
        fmt::format("Das Theme »{}« fehlt; es gehört nach themes/{}, oder geben Sie den "
                    "Ordner mit --theme an.",
                    name, name));
}

std::optional<std::filesystem::path> theme_below(const std::filesystem::path& above,
                                                 const std::string& name) {
    auto neighbour = (above / ".." / name).lexically_normal();
    if (std::filesystem::is_directory(neighbour)) return neighbour;
    return find_theme(name);
}

} // namespace schaukasten
