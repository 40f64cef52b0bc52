#pragma once

#include <string>
#include <string_view>

#include "content/base/result.h"
#include "tools/import/open_data.h"

namespace tools {

// A Reader of iCalendar files (RFC 5545). SUMMARY, DESCRIPTION and LOCATION may be there once for each
// LANGUAGE (Japanese where none is given); a record needs SUMMARY in Japanese and a LOCATION. A rule for
// every day with an end is one event of many days. Left out with a note: cancelled events, times outside
// Japan, and other rules, whose days a person must choose.
content::Result<Reading> ReadIcalEvents(std::string_view bytes, const SourceNote& note,
                                        const std::string& name);

}  // namespace tools
