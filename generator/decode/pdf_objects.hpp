#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

// A PDF as the objects that it is made of, read by qpdf, which shows all of them: poppler shows
// what it has a function for.

/// What there is of the three things that a reader of screens needs, in one word each: "markiert"
/// (structure, in which the text stands in order), "sprache", "titel". Nothing if qpdf cannot tell.
std::optional<std::vector<std::string>> access_of(std::string_view pdf);

/// Every string in every object but the pages' own text: properties, bookmarks, comments, forms,
/// addresses, descriptions of pictures; XMP as it stands. Throws Unusable if that cannot be read,
/// or if another file is attached, in which nobody looks.
std::string strings_of(std::string_view pdf);

} // namespace schaukasten
