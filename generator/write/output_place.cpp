#include "write/output_place.hpp"

#include "base/world_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <system_error>

namespace schaukasten {
namespace {

namespace fs = std::filesystem;

fs::path real_path(const fs::path& path) {
    std::error_code error;
    auto real = fs::weakly_canonical(fs::absolute(path), error);
    if (error) throw_world_error("finden", path, error.value());
    return real.has_filename() ? real : real.parent_path();
}

/// The last part stays as it is, so that a symbolic link is still seen as one.
fs::path place_of(const fs::path& output) {
    auto path = fs::absolute(output);
    if (!path.has_filename()) path = path.parent_path();
    const auto name = path.filename();
    if (name.empty() || name == "." || name == "..") return real_path(path);
    return real_path(path.parent_path()) / name;
}

bool is_same_or_below(const fs::path& path, const fs::path& folder) {
    return std::ranges::mismatch(folder, path).in1 == folder.end();
}

[[noreturn]] void refuse(const fs::path& output, std::string_view reason) {
    throw WorldError(fmt::format("»{}« kann nicht die Ausgabe sein: {}. Nennen Sie mit --output "
                                 "einen anderen Ordner.",
                                 output.native(), reason));
}

} // namespace

fs::path output_place(const fs::path& output, const fs::path& content) {
    if (output.empty()) refuse(output, "der Name ist leer");
    auto place = place_of(output);

    const auto status = fs::symlink_status(place);
    if (fs::is_symlink(status)) refuse(output, "das ist eine symbolische Verknüpfung");
    if (fs::exists(status) && !fs::is_directory(status)) refuse(output, "das ist kein Ordner");
    if (place == place.root_path()) refuse(output, "das ist das ganze Dateisystem");
    if (place.filename() == ".schaukasten") {
        refuse(output, "dort merkt sich Schaukasten seinen Arbeitsstand");
    }
    const auto* home = std::getenv("HOME");
    if (home != nullptr && *home != '\0' && is_same_or_below(real_path(home), place)) {
        refuse(output, "dort liegt Ihr persönlicher Ordner");
    }
    if (!content.empty()) {
        const auto inside = real_path(content);
        if (is_same_or_below(inside, place)) refuse(output, "dort liegen die Inhalte");
        if (is_same_or_below(place, inside)) refuse(output, "das liegt in den Inhalten");
    }
    return place;
}

} // namespace schaukasten
