#pragma once

#include <string>
#include <vector>

#include "tools/import/import_note.h"

namespace tools {

// How many of a file's rows became what.
struct Tally {
  size_t items = 0;
  size_t records = 0;
  size_t repaired = 0;   // notes, not rows: a row may need two repairs
  size_t not_taken = 0;  // cells
  size_t left_out = 0;   // rows
};
Tally Count(size_t items, size_t records, const std::vector<ImportNote>& notes);

// The report on a file to the office that published it: a table that a spreadsheet opens (CSV, UTF-8 with
// byte order mark, CR LF), Japanese first and English beside it. First what became of the file in all, then
// each reason with the number of its rows and what to do about it, most frequent first; then row by row what
// was found and what was done. `refusal` is the sentence for a file of which nothing was taken, in both
// languages, or empty.
struct FileVerdict {
  std::string file;  // its name, without directories
  std::string refusal_japanese;
  std::string refusal_english;
};
std::string ReportTable(const FileVerdict& verdict, const Tally& tally, const std::vector<ImportNote>& notes);

// Where the report on a file goes: below `directory`, named after the file and the directory it lies in.
std::string ReportPath(const std::string& directory, const std::string& file);

}  // namespace tools
