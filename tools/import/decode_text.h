#pragma once

#include <string>
#include <string_view>

#include "content/base/result.h"

namespace tools {

struct DecodedText {
  std::string text;      // UTF-8 without a byte order mark and without NUL; U+FFFD for what cannot be read
  std::string encoding;  // as found, for the report: "UTF-8", "UTF-8 with BOM", "Shift_JIS (cp932)", ...
};

// The text of a file that a Japanese office made: UTF-8 with or without a byte order mark, UTF-16 as Excel's
// "Unicode text" has it, cp932, which Excel in Japan writes and calls Shift_JIS, with the letters of NEC and
// IBM, EUC-JP or ISO-2022-JP. UTF-8 in which a few letters are broken, as where a system cut a text in the
// middle of one, is read with U+FFFD in their place. `name` is for the error.
content::Result<DecodedText> DecodeText(std::string_view bytes, const std::string& name);

}  // namespace tools
