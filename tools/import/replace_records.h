#pragma once

#include <string>
#include <vector>

#include "content/base/json.h"
#include "content/base/result.h"
#include "content/store/library.h"
#include "tools/import/import.h"

namespace tools {

struct ImportedRecord {
  content::Json json;
  std::string origin;  // begins with the source's; "/srv/japan/places/place-x.json", "/srv/events.csv#12"
};

// Makes `records` all that the library holds from this source, in one transaction, and counts in `report`.
// `source_origin` is the beginning that the origins of this source, and of no other, share.
content::Result<void> ReplaceRecords(content::Library& library, const std::string& source_origin,
                                     const std::vector<ImportedRecord>& records, ImportReport& report);

// The origin of a file or directory: its absolute path, so that importing content/japan from here and from
// elsewhere is the same source.
std::string OriginOf(const std::string& path);

// Whether a record with this origin is a file of a content tree, and not an entry of somebody's open data.
bool IsOfATree(const std::string& origin);

}  // namespace tools
