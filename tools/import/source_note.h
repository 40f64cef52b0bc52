#pragma once

#include <map>
#include <string>

#include "content/base/clock.h"
#include "content/base/disk.h"
#include "content/base/json.h"
#include "content/base/result.h"

namespace tools {

// What lies beside a file of open data.
struct SourceNote {
  content::Json source;  // ready for a record's `sources`
  content::Date checked{};
  std::string municipality;                    // code of the publisher, six digits, or ""
  std::map<std::string, std::string> columns;  // the file's name for a column -> ours
};

// The note that must lie beside every file of open data, FILE.source.json: {"name", "url", "licence",
// "attribution", "checked"}, all but url required, as a record's `sources` has them. Without a licence
// nothing is imported. Two members more help with files that do not say enough: "municipality", the code of
// the publisher for rows that name no place, and "columns", {"item4": "名称"}.
content::Result<SourceNote> ReadSourceNote(content::Disk& disk, const std::string& file);

}  // namespace tools
