#pragma once

#include <functional>
#include <string>

#include "content/base/disk.h"
#include "content/base/result.h"
#include "content/store/library.h"
#include "tools/import/import.h"

namespace tools {

// An authored content tree: <kinds>/<id>.json and art/*.svg (content/model/RECORDS.md, "Where records live").
// All records are checked before anything is written. A picture that a record names by file becomes a WebP
// blob.
content::Result<ImportReport> ImportTree(content::Disk& disk, content::Library& library,
                                         const std::string& directory,
                                         const std::function<void(const std::string&)>& progress);

}  // namespace tools
