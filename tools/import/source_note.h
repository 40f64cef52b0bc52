#pragma once

#include <string>

#include "content/base/disk.h"
#include "content/base/json.h"
#include "content/base/result.h"

namespace tools {

// The note that must lie beside every file of open data, FILE.source.json: {"name", "url", "licence",
// "attribution", "checked"}, all but url required, as a record's `sources` has them. Without a licence
// nothing is imported. The answer is that object, ready for `sources`.
content::Result<content::Json> ReadSourceNote(content::Disk& disk, const std::string& file);

}  // namespace tools
