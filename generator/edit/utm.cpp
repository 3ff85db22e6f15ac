#include "edit/utm.hpp"

#include <array>
#include <cmath>
#include <numbers>

namespace schaukasten {
namespace {

constexpr double major_axis = 6378137.0; // GRS80, metres
constexpr double flattening = 1 / 298.257222101;
constexpr double n = flattening / (2 - flattening); // the third flattening
constexpr double scale = 0.9996;
constexpr double false_easting = 500000.0;
constexpr double central_meridian = 9.0;

constexpr double n2 = n * n;
constexpr double n3 = n2 * n;
constexpr double n4 = n3 * n;
constexpr double rectifying_radius = major_axis / (1 + n) * (1 + n2 / 4 + n4 / 64);

/// From the plane to the sphere that keeps angles.
constexpr std::array beta{n / 2 - 2 * n2 / 3 + 37 * n3 / 96 - n4 / 360,
                          n2 / 48 + n3 / 15 - 437 * n4 / 1440, 17 * n3 / 480 - 37 * n4 / 840,
                          4397 * n4 / 161280};
/// From that sphere to the ellipsoid.
constexpr std::array delta{2 * n - 2 * n2 / 3 - 2 * n3 + 116 * n4 / 45,
                           7 * n2 / 3 - 8 * n3 / 5 - 227 * n4 / 45, 56 * n3 / 15 - 136 * n4 / 35,
                           4279 * n4 / 630};

double degrees(double radians) {
    return radians * 180 / std::numbers::pi;
}

} // namespace

GeoPoint from_utm32(double easting, double northing) {
    const auto xi = northing / (scale * rectifying_radius);
    const auto eta = (easting - false_easting) / (scale * rectifying_radius);
    auto xi_sphere = xi;
    auto eta_sphere = eta;
    for (std::size_t k = 0; k < beta.size(); ++k) {
        const auto twice = 2.0 * static_cast<double>(k + 1);
        xi_sphere -= beta.at(k) * std::sin(twice * xi) * std::cosh(twice * eta);
        eta_sphere -= beta.at(k) * std::cos(twice * xi) * std::sinh(twice * eta);
    }
    const auto conformal = std::asin(std::sin(xi_sphere) / std::cosh(eta_sphere));
    auto latitude = conformal;
    for (std::size_t k = 0; k < delta.size(); ++k) {
        latitude += delta.at(k) * std::sin(2.0 * static_cast<double>(k + 1) * conformal);
    }
    const auto longitude = std::atan2(std::sinh(eta_sphere), std::cos(xi_sphere));
    return {degrees(latitude), central_meridian + degrees(longitude)};
}

} // namespace schaukasten
