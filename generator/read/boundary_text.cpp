#include "read/boundary_text.hpp"

#include "read/folder.hpp"

#include <cstddef>
#include <utility>

namespace schaukasten {

std::optional<BoundaryText> read_boundary_text(const std::filesystem::path& content,
                                               Diagnostics& diagnostics) {
    constexpr std::size_t largest = std::size_t{4} * 1024 * 1024;
    const ContentFolder folder(content);
    const std::string name(boundary_file_name);
    if (!folder.read_start(name, 1)) return std::nullopt;
    auto text = folder.read(name, largest, diagnostics);
    if (!text) return std::nullopt;
    return BoundaryText{folder.shown(name), std::move(*text)};
}

} // namespace schaukasten
