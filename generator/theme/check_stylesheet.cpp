#include "theme/check_stylesheet.hpp"

#include "base/ascii.hpp"
#include "base/diagnostics.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace schaukasten {
namespace {

constexpr std::array<std::string_view, 3> foreign{"http:", "https:", "//"};
constexpr std::string_view embedded = "data:";

/// In small letters, comments blanked: every byte stays where it is.
std::string plain(std::string_view css) {
    std::string text(css);
    for (auto at = text.find("/*"); at != std::string::npos; at = text.find("/*", at)) {
        const auto end = std::min(text.find("*/", at + 2), text.size() - 2) + 2;
        std::fill(text.begin() + static_cast<std::ptrdiff_t>(at),
                  text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    }
    return in_small_letters(text);
}

} // namespace

void check_stylesheet(const ThemeFile& file, Diagnostics& diagnostics) {
    const auto css = plain(file.bytes);
    for (const std::string_view start : {"url(", "@import"}) {
        for (auto at = css.find(start); at != std::string::npos; at = css.find(start, at + 1)) {
            const auto target = css.find_first_not_of(" \t\r\n\"'", at + start.size());
            if (target == std::string::npos) break;
            const auto rest = std::string_view(css).substr(target);
            const bool is_foreign = std::ranges::any_of(
                foreign, [&](std::string_view scheme) { return rest.starts_with(scheme); });
            if (!is_foreign && !rest.starts_with(embedded)) continue;
            diagnostics.error(
                {file.shown, file.bytes, position_of(file.bytes, target)},
                is_foreign
                    ? "die Website holt nichts von anderen Servern; legen Sie die Datei in "
                      "den Ordner assets und nennen Sie nur ihren Namen"
                    : "ein Bild mitten im Stilblatt zeigt der Browser auf der Website nicht; legen "
                      "Sie es in den Ordner assets und nennen Sie nur seinen Namen");
        }
    }
}

} // namespace schaukasten
