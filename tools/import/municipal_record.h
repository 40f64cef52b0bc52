#pragma once

#include <string>

#include "content/base/json.h"
#include "tools/import/municipal_row.h"

namespace tools {

// What sights and events have alike: id, kind, names, prefecture, municipality, address, point, access,
// telephone, url and sources. `key` tells rows apart that have no number of their own. Null, with a note,
// when the row has no name or lies in no prefecture that it names.
content::Json MunicipalRecord(MunicipalRow& row, const std::string& kind, const std::string& key,
                              const content::Json& source);

// Adds a Japanese text as `member` unless it is empty.
void AddJapanese(content::Json& record, const char* member, const std::string& text);

// Stamps the texts of other languages as made from this Japanese: the municipality published both together.
void StampTranslations(content::Json& record);

}  // namespace tools
