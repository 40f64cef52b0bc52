#include "kiosk/screens/distance.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk {

double MetresBetween(const content::GeoPoint& from, const content::GeoPoint& to) {
  constexpr double kEarth = 6'371'000;
  constexpr double kRadians = std::numbers::pi / 180;
  double latitude = (to.latitude - from.latitude) * kRadians / 2;
  double longitude = (to.longitude - from.longitude) * kRadians / 2;
  double chord = std::pow(std::sin(latitude), 2) + std::cos(from.latitude * kRadians) *
                                                       std::cos(to.latitude * kRadians) *
                                                       std::pow(std::sin(longitude), 2);
  return 2 * kEarth * std::asin(std::min(1.0, std::sqrt(chord)));
}

}  // namespace kiosk
