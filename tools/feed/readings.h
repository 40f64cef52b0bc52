#pragma once

#include <vector>

#include "content/base/json.h"
#include "content/model/findings.h"

namespace tools {

// Warnings about a name whose kana reading (ja-Hira) is not hiragana, or whose romanisation (ja-Latn) is not
// that reading in modified Hepburn. Compared loosely: macrons, word division, capitals, the particles は and
// へ, and n or m before a lip sound do not count, and words that the Japanese name itself writes in Latin
// letters may stand as they are. A name that lacks either is not judged. content/model/RECORDS.md, Text.
std::vector<content::Finding> CheckReadings(const content::Json& record);

}  // namespace tools
