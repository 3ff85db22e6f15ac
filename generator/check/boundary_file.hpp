#pragma once

#include "base/diagnostics.hpp"
#include "model/boundary.hpp"
#include "read/boundary_text.hpp"

namespace schaukasten {

/// What content/karte.geojson says (RFC 7946); empty if it is wrong.
Boundary check_boundary(const BoundaryText& file, Diagnostics& diagnostics);

} // namespace schaukasten
