#pragma once

#include <string_view>

namespace schaukasten {

/// As the servers of the site have it.
std::string_view content_type_of(std::string_view path);

} // namespace schaukasten
