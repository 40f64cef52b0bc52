#pragma once

#include <string>

#include "content/base/json.h"
#include "tools/import/municipal_row.h"

namespace tools {

// What sights and events have alike: id, kind, names, prefecture, municipality, address, point, access,
// telephone, url and sources. `key` is what the row is about: rows with one key are one record. Null, with a
// note, when nothing tells the row's prefecture.
content::Json MunicipalRecord(MunicipalRow& row, const std::string& kind, const std::string& key);

// Why no record may be made of the row, or null: it has no name, is not in Japanese, or is a lodging.
const Reason* ReasonAgainst(const MunicipalRow& row);

}  // namespace tools
