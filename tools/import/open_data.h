#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/disk.h"
#include "content/base/json.h"
#include "content/base/result.h"
#include "content/store/library.h"
#include "tools/import/import.h"

namespace tools {

// A record that a file of open data seems to hold. `where` is what its reader sees: "row 12", "event 3".
struct Candidate {
  content::Json record;
  std::string where;
};

// What a reader made of a file: candidates, and what it repaired or left out on the way.
struct Reading {
  size_t items = 0;  // rows or events, with those that make no candidate
  std::vector<Candidate> candidates;
  std::vector<std::string> notes;
};

// Turns the bytes of a file into candidates whose `sources` hold `source`. `name` is for errors.
using Reader = content::Result<Reading> (*)(std::string_view bytes, const content::Json& source,
                                            const std::string& name);

// Imports a file of open data, which nobody wrote for us: what does not make a valid record is left out with
// a note, and so is a record that another source already has in the library. A file of which nothing is left
// is refused, for it would remove all that it brought before.
content::Result<ImportReport> ImportOpenData(content::Disk& disk, content::Library& library,
                                             const std::string& file, Reader reader,
                                             const std::function<void(const std::string&)>& progress);

}  // namespace tools
