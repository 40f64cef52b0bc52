#pragma once

#include <string>
#include <string_view>

#include "content/base/result.h"
#include "tools/brochure/brochures_library.h"

namespace tools {

// NAME.toml beside NAME.pdf says what the command line would. Everything may be left out:
//
//   title-ja = "金沢まち歩き"
//   title-en = "Kanazawa on Foot"
//   prefectures = ["17"]                  # JIS X 0401
//   language = "ja"                       # of the PDF; else it is found out
//   publisher = "金沢市"
//   licence = "CC-BY-4.0"
//   url = "https://example.jp/"           # the brochure's own address
//   from = "2026-11-28"
//   until = "2027-03-31"
//   id = "brochure-kanazawa-on-foot"      # this PDF is its new edition
//   [racks]
//   centre-tocho = "B-12"
//
// Usage for what is no TOML, for an unknown word and a value of another type, with the line. `path` is for
// the message.
content::Result<BrochureWords> ReadSidecar(std::string_view bytes, const std::string& path);

}  // namespace tools
