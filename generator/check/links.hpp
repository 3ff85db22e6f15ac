#pragma once

#include "base/diagnostics.hpp"
#include "base/rich_text.hpp"
#include "check/ids.hpp"
#include "read/content.hpp"

#include <functional>

namespace schaukasten {

/// A link to a vocabulary has type `type_count` + its number; without a term it is the whole list.
inline constexpr std::uint32_t whole_vocabulary = 0xFFFFFFFFU;

/// Whether the record that a link leads to has such an anchor on its page.
using HasAnchor = std::function<bool(RecordTarget target, std::string_view anchor)>;

/// Turns the paths in `text`, written as an editor sees them in content/
/// (`../schulen/suedschule.toml#zeiten`, `../medien/hof.jpg`), into targets; reports those that
/// lead nowhere.
void resolve_links(RichText& text, const Record& record, const Ids& ids,
                   const HasAnchor& has_anchor, Diagnostics& diagnostics);

} // namespace schaukasten
