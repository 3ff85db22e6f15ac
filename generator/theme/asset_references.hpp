#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// What stands for a reference, such as "schriften/fira.woff2" or "../bild.svg#oben".
using RewriteReference = std::function<std::string(std::string_view)>;

struct AssetReference {
    std::size_t offset = 0;
    std::string_view text; // views the stylesheet
};

/// What stands in url(…) and behind @import, without blanks and quotes around it.
std::vector<AssetReference> references_of_stylesheet(std::string_view css);

/// A stylesheet with each url(…) and @import put through `rewrite`.
std::string rewrite_stylesheet(std::string_view css, const RewriteReference& rewrite);

/// A script with each quoted text put through it that begins as a relative module does: "./",
/// "../".
std::string rewrite_script(std::string_view script, const RewriteReference& rewrite);

} // namespace schaukasten
