#pragma once

#include <string>

#include "tools/import/source_note.h"

namespace tools {

// Where a file's publisher is, for entries that do not say it themselves.
struct PublisherArea {
  std::string municipality;  // code of six digits, or ""
  std::string prefecture;    // code of two, or ""
};

// By the licence note's municipality, by a code in the file's name (222127_tourism.csv,
// o1-131041_g1-000304.csv), or by the municipality or prefecture that the note's name or attribution names.
PublisherArea AreaOfPublisher(const SourceNote& note, const std::string& file);

}  // namespace tools
