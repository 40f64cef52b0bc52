#pragma once

#include <string>
#include <string_view>

#include "content/base/json.h"
#include "content/base/result.h"
#include "tools/import/open_data.h"

namespace tools {

// A Reader of iCalendar files. SUMMARY, DESCRIPTION and LOCATION may be there once for each LANGUAGE
// (Japanese where none is given); a record needs SUMMARY in Japanese and English and a LOCATION. Left out
// with a note: cancelled events, and repeated ones, whose days a person must choose.
content::Result<Reading> ReadIcalEvents(std::string_view bytes, const content::Json& source,
                                        const std::string& name);

}  // namespace tools
