#pragma once

#include <string>
#include <string_view>

namespace tools {

// A header's name without the drift: half-width kana, full-width letters and brackets, a leading number
// ("1.名称") or #, a mark for what must be filled in, blanks and line breaks are all one; 名称(カナ) is
// 名称_カナ, and event_name, eventName and "Event name" are EVENTNAME.
std::string PlainColumnName(std::string_view header);

// The column that a header means, by the name that generation 1 of the standard (推奨データセット) has for it
// with ASCII underscores: 名称, 名称_カナ, 開始時間; events have their name in 名称, too. "" for one that is
// not known.
std::string_view ColumnOf(std::string_view header);

}  // namespace tools
