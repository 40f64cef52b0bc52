#pragma once

#include <optional>

#include "content/model/record.h"

namespace kiosk {

// Metres between two points of the earth in a straight line over its surface (haversine, on a sphere of
// 6,371 km: within 0.5 % of the ellipsoid).
double MetresBetween(const content::GeoPoint& from, const content::GeoPoint& to);

}  // namespace kiosk
