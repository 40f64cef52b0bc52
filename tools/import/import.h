#pragma once

#include <functional>
#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/base/result.h"
#include "content/store/library.h"
#include "tools/import/report_table.h"

namespace tools {

// What an import did. `records` counts those that the source now has in the library, `changed` those of them
// that are new or different, `removed` those that the source no longer has. Notes are for the person who
// imports: every repair with its row, every row that was left out, every warning.
struct ImportReport {
  int records = 0;
  int changed = 0;
  int removed = 0;
  std::vector<std::string> notes;
  Tally tally;  // of open data
};

// Brings one source into the library, in one transaction: on an error nothing of it is written. A directory
// is an authored content tree (see tree.h); a .csv, .tsv, .txt, .ics, .json, .jsonld or .geojson file is
// somebody's open data (see README.md) and needs a note of its licence beside it. `reports` is a directory,
// made when it is not there, for the report to the publisher of open data; "" for none. `progress` is told
// what is being done, a line at a time; it may be empty.
content::Result<ImportReport> ImportSource(content::Disk& disk, content::Library& library,
                                           const std::string& source, const std::string& reports,
                                           const std::function<void(const std::string&)>& progress);

}  // namespace tools
