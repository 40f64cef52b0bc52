#pragma once

#include <string_view>

namespace content {

// Chinese characters that are one for search, in pairs: a form, then the form that stands for it. The latter is
// the simplified one where there is one, so that 東京, 东京 and 東亰 meet, and 沢 and 澤. By code point of the
// first. Made by tools/han-data.
extern const std::string_view kHanVariants;

}  // namespace content
