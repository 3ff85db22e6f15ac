#pragma once

#include "base/rich_text.hpp"

#include <string>
#include <string_view>

namespace schaukasten {

/// What a link's destination is, judged by its text alone.
struct Destination {
    RichText::LinkKind kind = RichText::LinkKind::Unresolved;
    std::string mistake; // German; empty if there is none
};

/// Allows https, http, mailto, tel, `#anchor` and relative paths, and nothing else: no disguise by
/// control characters, backslashes or a missing scheme.
Destination judge_destination(std::string_view destination);

/// An image must be a relative path to a file in content/medien. Empty: it is.
std::string mistake_in_image_path(std::string_view destination);

} // namespace schaukasten
