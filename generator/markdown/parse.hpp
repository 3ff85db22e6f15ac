#pragma once
#include "base/diagnostics.hpp"
#include "base/rich_text.hpp"
namespace schaukasten {
RichText parse_markdown(std::string_view markdown, const Place& start, std::string_view language, Diagnostics& diagnostics);
}
