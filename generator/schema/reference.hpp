#pragma once

#include <string>

namespace schaukasten {

/// The reference page of all keys, in German Markdown.
std::string reference_page();

} // namespace schaukasten
