#pragma once

#include <string>
#include <string_view>

#include "content/base/result.h"

namespace tools {

struct DecodedText {
  std::string text;      // UTF-8 without a byte order mark
  std::string encoding;  // as found, for the report: "UTF-8", "UTF-8 with BOM", "Shift_JIS (cp932)"
};

// The text of a file that a Japanese office made: UTF-8 with or without a byte order mark, or cp932, which is
// what Excel in Japan writes and calls Shift_JIS. `name` is for the error.
content::Result<DecodedText> DecodeText(std::string_view bytes, const std::string& name);

}  // namespace tools
