#pragma once

#include "model/directory.hpp"

namespace schaukasten {

/// The school in which an event takes place, as far as its words tell; null if nobody knows.
const School* school_of(const Event& event, const Directory& directory);

} // namespace schaukasten
