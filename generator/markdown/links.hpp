#pragma once
#include "base/rich_text.hpp"
#include <utility>
namespace schaukasten {
std::pair<std::string_view, std::string_view> split_link(std::string_view destination);
bool has_anchor(const RichText& text, std::string_view anchor);
}
