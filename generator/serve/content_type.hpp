#pragma once

#include <string_view>

namespace schaukasten {

/// By the end of the file's name; texts are UTF-8.
std::string_view content_type_of(std::string_view path);

} // namespace schaukasten
