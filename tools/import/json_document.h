#pragma once

#include <string>
#include <string_view>

#include "content/base/result.h"
#include "tools/import/open_data.h"

namespace tools {

// A Reader of JSON, whatever the file is called: GeoJSON (geojson.h), JSON-LD with schema.org's words
// (jsonld.h), or a list of flat objects whose members are the columns of a municipal list (object_rows.h).
content::Result<Reading> ReadJsonDocument(std::string_view bytes, const SourceNote& note,
                                          const std::string& name);

}  // namespace tools
