#pragma once

#include "base/rich_text.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace schaukasten {

/// "../schulen/suedschule.toml#zeiten" -> path and anchor. Views the destination.
struct PathAndAnchor {
    std::string_view path;
    std::string_view anchor; // without '#'
};
PathAndAnchor split_destination(std::string_view destination);

/// Indices of the links and images of a kind, in reading order. Unresolved: the ones that name a
/// file of the content. Anchor: links inside the text; `id_of` is the anchor.
std::vector<std::uint32_t> links_of(const RichText& text, RichText::LinkKind kind);

/// Whether a heading of the text has this id.
bool has_anchor(const RichText& text, std::string_view anchor);

/// The ids of the text's headings, to say which ones there are. Views the text.
std::vector<std::string_view> anchors_of(const RichText& text);

/// What `check` finds out about a link.
void link_to_record(RichText& text, std::uint32_t link, RecordTarget target,
                    std::string_view anchor);
void link_to_file(RichText& text, std::uint32_t link, std::string_view file);
void drop_link(RichText& text, std::uint32_t link);

} // namespace schaukasten
