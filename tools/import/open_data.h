#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/disk.h"
#include "content/base/json.h"
#include "content/base/result.h"
#include "content/store/library.h"
#include "tools/import/import.h"
#include "tools/import/import_note.h"
#include "tools/import/other_lists.h"
#include "tools/import/source_note.h"

namespace tools {

// A record that a file of open data seems to hold, and where.
struct Candidate {
  content::Json record;
  Where where;
};

// What a reader made of a file: candidates, and what it repaired or left out on the way. Every item makes a
// candidate or a note with Treatment::LeftOut.
struct Reading {
  size_t items = 0;  // rows or events, with those that make no candidate
  std::vector<Candidate> candidates;
  std::vector<ImportNote> notes;
  std::optional<Refusal> refusal;  // why nothing of the file is taken
};

// Turns the bytes of a file into candidates whose `sources` hold the note's. `name` is for errors, and may
// tell what the file is.
using Reader = content::Result<Reading> (*)(std::string_view bytes, const SourceNote& note,
                                            const std::string& name);

// Imports a file of open data, which nobody wrote for us: what does not make a valid record is left out with
// a note, and so is a record that another source already has in the library: one of the same kind, name and
// prefecture, at the same place or on the same day. A file of which nothing is left
// is refused, for it would remove all that it brought before. `reports` is the directory for the report to
// the publisher (report_table.h), which is written in every case; "" for none.
content::Result<ImportReport> ImportOpenData(content::Disk& disk, content::Library& library,
                                             const std::string& file, Reader reader,
                                             const std::string& reports,
                                             const std::function<void(const std::string&)>& progress);

}  // namespace tools
