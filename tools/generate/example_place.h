#pragma once

#include <cstdint>

#include "content/base/json.h"

namespace tools {

// Records for measuring programs, never for visitors: each says in its name and its texts that it is an
// example. They are shaped like those of a real place (names and readings, texts, address, position, words to
// search by) in Japanese, English, Chinese in both scripts, Korean and Thai, about 3.5 kB each, valid by
// ValidateRecord.

// The same bytes for the same arguments, on every machine. Places lie in prefectures 01 to 47 in turn;
// `edition` is how often an editor has changed a sentence of it.
content::Json ExamplePlace(uint64_t number, uint64_t edition = 0);

}  // namespace tools
