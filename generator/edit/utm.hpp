#pragma once

#include "model/place_on_earth.hpp"

namespace schaukasten {

/// A point of UTM zone 32 on the ellipsoid GRS80 (EPSG:25832, in which German authorities survey)
/// as latitude and longitude. That system moves with Europe; WGS 84 is less than a metre away.
/// Krüger's series to the fourth order in n: right to less than a millimetre.
GeoPoint from_utm32(double easting, double northing);

} // namespace schaukasten
