#pragma once

#include <string>
#include <string_view>

#include "content/base/json.h"
#include "content/base/result.h"
#include "tools/import/open_data.h"

namespace tools {

// A Reader of JSON-LD with schema.org's words: Event becomes an event, TouristAttraction a place. An object,
// an array or an @graph; contexts are not fetched, so that names must be schema.org's own. Texts are strings
// (Japanese, or the context's @language) or {"@language", "@value"}, one or several; a record needs its name
// in Japanese and English.
content::Result<Reading> ReadJsonLd(std::string_view bytes, const content::Json& source,
                                    const std::string& name);

}  // namespace tools
