#include "tools/import/geojson.h"

#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "tools/import/municipal_list.h"
#include "tools/import/object_rows.h"

namespace tools {
namespace {

using content::GeoPoint;
using content::Json;
using content::MemberIn;
using content::StringIn;

std::optional<GeoPoint> PositionOf(const Json& position) {
  if (!position.is_array() || position.size() < 2 || !position[0].is_number() || !position[1].is_number())
    return std::nullopt;
  return GeoPoint{position[1].get<double>(), position[0].get<double>()};
}

std::vector<GeoPoint> RingOf(const Json& ring) {
  std::vector<GeoPoint> points;
  if (!ring.is_array()) return points;
  for (const Json& position : ring) {
    if (const auto point = PositionOf(position)) points.push_back(*point);
  }
  return points;
}

bool Holds(const std::vector<GeoPoint>& ring, GeoPoint point) {
  bool inside = false;
  for (size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
    const GeoPoint& a = ring[i];
    const GeoPoint& b = ring[before];
    if ((a.latitude > point.latitude) == (b.latitude > point.latitude)) continue;
    const double crossing =
        (b.longitude - a.longitude) * (point.latitude - a.latitude) / (b.latitude - a.latitude) + a.longitude;
    if (point.longitude < crossing) inside = !inside;
  }
  return inside;
}

// The centre of gravity of the outer ring, when it lies inside.
std::optional<GeoPoint> MiddleOf(const std::vector<GeoPoint>& ring) {
  if (ring.size() < 4) return std::nullopt;
  double twice_area = 0;
  GeoPoint sum{0, 0};
  const GeoPoint origin = ring.front();
  for (size_t i = 0; i + 1 < ring.size(); ++i) {
    const double ax = ring[i].longitude - origin.longitude;
    const double ay = ring[i].latitude - origin.latitude;
    const double bx = ring[i + 1].longitude - origin.longitude;
    const double by = ring[i + 1].latitude - origin.latitude;
    const double cross = ax * by - bx * ay;
    twice_area += cross;
    sum.longitude += (ax + bx) * cross;
    sum.latitude += (ay + by) * cross;
  }
  if (twice_area == 0 || !std::isfinite(twice_area)) return std::nullopt;
  const GeoPoint middle{origin.latitude + sum.latitude / (3 * twice_area),
                        origin.longitude + sum.longitude / (3 * twice_area)};
  return Holds(ring, middle) ? std::optional(middle) : std::nullopt;
}

struct Located {
  std::optional<GeoPoint> point;
  const Reason* note = nullptr;
};

Located Locate(const Json& geometry) {
  if (geometry.is_null()) return {};
  const std::string type = StringIn(geometry, "type");
  const Json coordinates = MemberIn(geometry, "coordinates");
  if (type == "Point") return {PositionOf(coordinates), nullptr};
  const bool single = coordinates.is_array() && coordinates.size() == 1;
  if (type == "MultiPoint" && single) return {PositionOf(coordinates[0]), nullptr};
  Json rings = type == "Polygon" ? coordinates : Json();
  if (type == "MultiPolygon" && single) rings = coordinates[0];
  if (rings.is_array() && !rings.empty()) {
    if (const auto middle = MiddleOf(RingOf(rings[0]))) return {middle, &reasons::kMiddleOfArea};
  }
  return {std::nullopt, &reasons::kNoPointGeometry};
}

std::vector<Json> FeaturesOf(const Json& document) {
  if (StringIn(document, "type") == "Feature") return {document};
  const Json features = MemberIn(document, "features");
  return features.is_array() ? features.get<std::vector<Json>>() : std::vector<Json>();
}

enum class System { World, Tokyo, Other };

System SystemOf(const Json& document) {
  const std::string name = StringIn(MemberIn(MemberIn(document, "crs"), "properties"), "name");
  if (name.empty()) return System::World;
  for (const char* world : {"CRS84", "4326", "6668", "4612", "6697"}) {
    if (name.ends_with(world)) return System::World;
  }
  return name.ends_with("4301") ? System::Tokyo : System::Other;
}

Refusal OtherSystem(const Json& document) {
  const std::string name = StringIn(MemberIn(MemberIn(document, "crs"), "properties"), "name");
  return {
      "取り込みません。座標系が " + name + " です。世界測地系の緯度経度（EPSG:4326）で保存し直してください。",
      "not imported, its coordinates are in " + name + "; save it in degrees of WGS 84 (EPSG:4326)"};
}

}  // namespace

bool IsGeoJson(const Json& document) {
  const std::string type = StringIn(document, "type");
  return type == "FeatureCollection" || (type == "Feature" && document.contains("geometry"));
}

Reading ReadGeoJson(const Json& document, const SourceNote& note, const std::string& file) {
  Reading refused;
  const System system = SystemOf(document);
  const std::vector<Json> features = FeaturesOf(document);
  if (system == System::Other) {
    refused.items = features.size();
    refused.refusal = OtherSystem(document);
    return refused;
  }
  std::vector<Json> objects;
  std::vector<ImportNote> notes;
  for (const Json& feature : features) {
    const Where where{Where::Unit::Feature, static_cast<int>(objects.size()) + 1};
    Json properties = MemberIn(feature, "properties");
    if (!properties.is_object()) properties = Json::object();
    const Located located = Locate(MemberIn(feature, "geometry"));
    if (located.note != nullptr)
      notes.push_back({where, located.note, "geometry", StringIn(MemberIn(feature, "geometry"), "type"), ""});
    if (located.note == &reasons::kNoPointGeometry) properties = Json::object();
    if (located.point) {
      for (const char* own : {"緯度", "経度", "latitude", "longitude", "lat", "lng", "lon"})
        properties.erase(own);
      properties["緯度"] = located.point->latitude;
      properties["経度"] = located.point->longitude;
      if (system == System::Tokyo) properties["測地系"] = "日本測地系";
    }
    objects.push_back(std::move(properties));
  }
  Reading reading = ReadMunicipalList(RowsOfObjects(objects), Where::Unit::Feature, note, file);
  for (const ImportNote& each : notes) reading.items += each.reason == &reasons::kNoPointGeometry ? 1 : 0;
  reading.notes.insert(reading.notes.begin(), notes.begin(), notes.end());
  return reading;
}

}  // namespace tools
