#pragma once

#include <string>
#include <vector>

#include "content/base/json.h"
#include "content/base/result.h"
#include "content/store/library.h"

namespace tools {

// How far one language has come with the texts that it wants (content/model/translatable.h).
struct Coverage {
  std::string language;
  size_t fresh = 0;
  size_t stale = 0;               // translated from what the source was once
  size_t missing = 0;             // wanted and not there
  std::vector<std::string> gaps;  // "stale: place-kenrokuen#/description", by record
};

// One for each language, in the order of TranslatedLanguages().
std::vector<Coverage> CoverageOf(const std::vector<content::Json>& records);

// The records that the people of this house write, and so translate: those of content trees. Open data comes
// in the languages that its publisher wrote.
content::Result<std::vector<content::Json>> RecordsToTranslate(content::Library& library);

// "fr: 1700 fresh, 12 stale, 340 missing".
std::string CoverageLine(const Coverage& coverage);

}  // namespace tools
