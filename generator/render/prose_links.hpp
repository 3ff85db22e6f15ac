#pragma once

#include "base/html.hpp"
#include "base/rich_text.hpp"
#include "render/view_context.hpp"

#include <string>
#include <string_view>

namespace schaukasten {

/// HTML of a text, its links as they are seen from the page.
Html html_of(const RichText& text, const ViewContext& context);

} // namespace schaukasten
