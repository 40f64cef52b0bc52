#include "fonts/missing.h"

#include <unicode/utf16.h>

#include <algorithm>

namespace fonts {

std::vector<char32_t> MissingFrom(TextShaper& shaper, const std::string& text, const std::string& language) {
  Request request;
  request.spans.push_back({text, language, 0});
  request.language = language;
  const ShapedText shaped = shaper.Shape(request);
  std::vector<char32_t> missing;
  for (const ShapedGlyph& glyph : shaped.strip.glyphs) {
    if (glyph.id != 0) continue;
    UChar32 c = 0;
    U16_GET(shaped.source.text.data(), 0, glyph.cluster, shaped.source.text.size(), c);
    if (shaper.characters()[static_cast<char32_t>(c)].Is(Character::Ignorable)) continue;
    missing.push_back(static_cast<char32_t>(c));
  }
  std::sort(missing.begin(), missing.end());
  missing.erase(std::unique(missing.begin(), missing.end()), missing.end());
  return missing;
}

}  // namespace fonts
