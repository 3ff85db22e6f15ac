#pragma once

#include "render/values.hpp"

#include <span>

namespace schaukasten {

// The links between the parts of what is split: all of a few; of many the first, the last and those
// beside the part at hand, since nobody on a phone reads past 200 numbers.

/// `teile` with `hat_teile`, `voriger_teil`, `naechster_teil`; empty where nothing is split.
void add_pager(ViewShapes& shapes, ObjectShape& object);
void put_pager(std::span<Value>& rest, ViewValues& values);

/// Of the first part of what the page at hand is a part of.
std::string first_address(const Page& page);

} // namespace schaukasten
