#pragma once

#include <string>
#include <vector>

#include "tools/import/reason.h"

namespace tools {

// Where in a source something stands, as the program counts that its publisher works with: the header and
// blank rows of a spreadsheet too, entries from 1.
struct Where {
  enum class Unit { File, Header, Row, Event, Entry, Feature };

  Unit unit = Unit::File;
  int number = 0;

  std::string English() const;   // "row 12", "header"
  std::string Japanese() const;  // "12行目", "見出し"
};

// One thing that an import did with one part of a source.
struct ImportNote {
  Where where;
  const Reason* reason;  // one of `reasons`
  std::string column;    // as the source calls it, or ""
  std::string found;     // what stands there, or ""
  std::string now;       // what was made of it, or ""

  std::string Line() const;  // "row 2: 開始日: the day was read: 2026/7/24 -> 2026-07-24"
};

}  // namespace tools
