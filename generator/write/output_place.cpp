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

void keep_apart(const fs::path& output, const fs::path& place, const fs::path& other,
                std::string_view around, std::string_view inside) {
    if (other.empty()) return;
    const auto real = real_path(other);
    if (is_same_or_below(real, place)) refuse(output, around);
    if (is_same_or_below(place, real)) refuse(output, inside);
}

} // namespace

fs::path output_place(const fs::path& output, const fs::path& content, const fs::path& theme) {
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
    keep_apart(output, place, content, "dort liegen die Inhalte", "das liegt in den Inhalten");
    keep_apart(output, place, theme, "dort liegt das Theme", "das liegt im Theme");
    return place;
}

} // namespace schaukasten
