#include "fonts/shaped_text.h"

#include <algorithm>
#include <limits>

namespace fonts {

float Strip::Width() const {
  float width = 0;
  for (const ShapedGlyph& glyph : glyphs) width += glyph.advance;
  return width;
}

const Run* ShapedText::RunAt(uint32_t at) const {
  const auto found = std::partition_point(strip.runs.begin(), strip.runs.end(),
                                          [&](const ShapedRun& run) { return run.end <= at; });
  return found == strip.runs.end() ? nullptr : &*found;
}

size_t ShapedText::Bytes() const {
  size_t bytes = sizeof *this + source.text.size() * (sizeof(char16_t) + sizeof(float) + sizeof(Break));
  bytes += source.stretches.size() * sizeof(Stretch) + source.marks.size() * sizeof(Marked);
  bytes += source.annotations.size() * sizeof(Annotation);
  bytes += strip.runs.size() * sizeof(ShapedRun) + strip.glyphs.size() * sizeof(ShapedGlyph);
  for (const ShapedRuby& ruby : rubies) bytes += sizeof ruby + ruby.strip.glyphs.size() * sizeof(ShapedGlyph);
  bytes += adjustments.size() * sizeof(Adjustment) + adjusted.size() * sizeof(uint16_t);
  return bytes + graphemes.size() / 8;
}

void ShapedText::Adjust(uint32_t at, const Adjustment& adjustment) {
  if (adjusted.empty()) adjusted.assign(length(), 0);
  if (adjusted[at] == 0) {
    if (adjustments.size() >= std::numeric_limits<uint16_t>::max()) return;
    adjustments.emplace_back();
    adjusted[at] = static_cast<uint16_t>(adjustments.size());
  }
  Adjustment& sum = adjustments[adjusted[at] - 1u];
  sum.before += adjustment.before;
  sum.after += adjustment.after;
  sum.before_at_start += adjustment.before_at_start;
  sum.after_at_end += adjustment.after_at_end;
  advances[at] += adjustment.before + adjustment.after;
}

void ShapedText::SumAdvances() {
  advances.assign(length(), 0.0f);
  for (const ShapedGlyph& glyph : strip.glyphs) advances[glyph.cluster] += glyph.advance;
}

}  // namespace fonts
