#include "serve/content_type.hpp"

#include "base/media_types.hpp"

namespace schaukasten {

std::string_view content_type_of(std::string_view path) {
    const auto type = media_type_of(path);
    return type.empty() ? "application/octet-stream" : type;
}

} // namespace schaukasten
