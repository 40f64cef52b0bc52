#pragma once

#include <string>

#include "content/base/json.h"
#include "content/model/record.h"
#include "tools/import/open_data.h"

namespace tools {

// Whether a document is GeoJSON (RFC 7946) by its type: FeatureCollection or Feature.
bool IsGeoJson(const content::Json& document);

// The features as rows of a municipal list: their properties are the columns, their points 緯度 and 経度. An
// area is represented by its middle when that lies inside it; lines and other geometries are left out.
// Coordinates are those of RFC 7946 (WGS 84), or by an old "crs" member the Japanese datums that are the same
// to a metre, or the Tokyo Datum; any other system refuses the file.
Reading ReadGeoJson(const content::Json& document, const SourceNote& note, const std::string& file);

}  // namespace tools
