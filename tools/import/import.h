#pragma once

#include <functional>
#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/base/result.h"
#include "content/store/library.h"

namespace tools {

// What an import did. `records` counts those that the source now has in the library, `changed` those of them
// that are new or different, `removed` those that the source no longer has. Notes are for the person who
// imports: every repair with its row, every row that was left out, every warning.
struct ImportReport {
  int records = 0;
  int changed = 0;
  int removed = 0;
  std::vector<std::string> notes;
};

// Brings one source into the library, in one transaction: on an error nothing of it is written. A directory
// is an authored content tree (see tree.h); a .csv, .ics or .jsonld file is somebody's open data (see
// README.md) and needs a note of its licence beside it. `progress` is told what is being done, a line at a
// time; it may be empty.
content::Result<ImportReport> ImportSource(content::Disk& disk, content::Library& library,
                                           const std::string& source,
                                           const std::function<void(const std::string&)>& progress);

}  // namespace tools
