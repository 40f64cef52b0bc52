#include "fonts/shaped_text.h"

namespace fonts {

size_t ShapedText::Bytes() const {
  size_t bytes = sizeof *this + source.text.size() * (sizeof(char16_t) + sizeof(float) + sizeof(Break));
  bytes += source.stretches.size() * sizeof(Stretch) + source.annotations.size() * sizeof(Annotation);
  bytes += runs.size() * sizeof(ShapedRun) + glyphs.size() * sizeof(ShapedGlyph);
  return bytes + graphemes.size() / 8;
}

void SumAdvances(ShapedText& text) {
  text.advances.assign(text.length(), 0.0f);
  for (const ShapedGlyph& glyph : text.glyphs) text.advances[glyph.cluster] += glyph.advance;
}

}  // namespace fonts
