#pragma once

#include <string>
#include <string_view>

namespace schaukasten {

// Slugs: the last part of a page's address. Once published a slug stays: it is bookmarked and
// printed on flyers.  "Grundschule Süd (Haus 2)"  ->  "grundschule-sued-haus-2"
// Two records with one slug are an error in the content, never a silent "-2".

/// Makes a slug of `[a-z0-9-]{0,80}` from any text, by ICU's transliteration de-ASCII (ä -> ae).
std::string slug_of(std::string_view text);

/// `[a-z0-9-]{1,80}`, with no hyphen at either end.
bool is_slug(std::string_view text);

} // namespace schaukasten
