#pragma once

#include <set>
#include <string>
#include <string_view>

namespace schaukasten {

/// What markup may hold. Without elements any may stand there.
struct MarkupRules {
    std::set<std::string_view> elements;
    std::set<std::string_view> attributes;
    int depth = 1; // folders between the site's root and the page
};

/// What the writer of Markdown may write, and nothing else.
const MarkupRules& markdown_rules();

/// Reads HTML as strictly as the generator writes it, by code that knows nothing of the generator:
/// each element is closed in turn, values stand in double quotes, `&` begins a reference, no
/// handler, no inline script, and each address is https, http, mailto, tel or inside the site.
/// Empty: all is well.
std::string complaint_about(std::string_view html, const MarkupRules& rules);

/// An address that stands in markup, decoded. Empty: it is allowed.
std::string complaint_about_address(std::string_view address, int depth);

/// &amp; &lt; &gt; &quot; and &#39; as the characters that they mean.
std::string decoded(std::string_view escaped);

} // namespace schaukasten
