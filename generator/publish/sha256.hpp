#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

/// 64 hexadecimal digits, as `sha256sum` writes them.
std::string sha256_of(std::string_view bytes);

} // namespace schaukasten
