#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.h"

namespace tools {

// One property of an iCalendar component (RFC 5545, 3.1): SUMMARY;LANGUAGE=en:Autumn fair. Names are upper
// case, the value as it stands in the file, unfolded.
struct IcalProperty {
  std::string name;
  std::map<std::string, std::string, std::less<>> parameters;
  std::string value;
};

using IcalEvent = std::vector<IcalProperty>;

// The VEVENT components of a calendar, without their alarms and without anything else. Damaged when it is no
// calendar or breaks off; the error has `name` and the line.
content::Result<std::vector<IcalEvent>> ParseIcal(std::string_view text, const std::string& name);

// A TEXT value without its escapes (3.3.11): "A\, B\nC" -> "A, B", line feed, "C".
std::string IcalText(std::string_view value);

}  // namespace tools
