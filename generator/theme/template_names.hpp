#pragma once

#include <set>
#include <string>
#include <string_view>

namespace schaukasten {

class ObjectShape;
struct Template;

// Names in messages about templates.

/// Of the blocks that an heir of `parent` may override, also of those in what it calls.
std::set<std::string_view> block_names(const Template& parent);

/// How a name is shown: {{.}} needs its braces to be recognised.
std::string shown(std::string_view name);

/// A field that can be written as text, as an example; empty if there is none.
std::string example_of(const ObjectShape& object, std::string_view name);

} // namespace schaukasten
