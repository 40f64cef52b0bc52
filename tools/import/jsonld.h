#pragma once

#include <string>
#include <vector>

#include "content/base/json.h"
#include "tools/import/open_data.h"

namespace tools {

// Whether an object says what it is in JSON-LD's way: @type, or schema.org's `type`, or an ItemList.
bool HasSchemaType(const content::Json& object);

// The language of a document's bare strings: its context's @language, or ja.
std::string LanguageOf(const content::Json& document);

// Records of JSON-LD with schema.org's words: Event and its kinds become events, TouristAttraction, Place,
// Museum and the like places. Contexts are not fetched, so that names must be schema.org's own. Texts are
// strings in `language`,
// {"@language", "@value"}, one or several, or {"ja": ..., "en": ...}; a record needs its name in Japanese.
// Lodgings and cancelled events are left out.
Reading ReadJsonLd(const std::vector<content::Json>& objects, const std::string& language,
                   const SourceNote& note, const std::string& file);

}  // namespace tools
