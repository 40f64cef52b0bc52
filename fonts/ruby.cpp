#include "fonts/ruby.h"

#include <algorithm>
#include <limits>

namespace fonts {
namespace {

constexpr float kBaseTop = 0.88f;    // of the ideographic square
constexpr float kRubyDepth = 0.12f;  // of the reading's own square
constexpr float kClearance = 0.02f;  // between the two
constexpr float kOverhang = kRubySize / 2;

bool IsKana(char16_t c) {
  return c >= 0x3041 && c <= 0x30FF && c != u'・';
}

bool Annotated(const ShapedText& text, uint32_t at) {
  return std::any_of(text.rubies.begin(), text.rubies.end(),
                     [&](const ShapedRuby& ruby) { return at >= ruby.begin && at < ruby.end; });
}

// How far a reading may hang over the neighbour at `at`.
float OverhangAt(const ShapedText& text, uint32_t at) {
  if (at >= text.length() || Annotated(text, at)) return 0;
  return IsKana(text.source.text[at]) ? kOverhang : 0;
}

uint32_t LastLetter(const ShapedText& text, const ShapedRuby& ruby) {
  uint32_t last = ruby.end - 1;
  while (last > ruby.begin && text.advances[last] == 0) --last;
  return last;
}

// Where the base stands on the line, em from its left end.
struct Place {
  float left = std::numeric_limits<float>::infinity();
  float right = -std::numeric_limits<float>::infinity();
};

Place PlaceOf(const ShapedRuby& ruby, const SetLine& set) {
  Place place;
  for (const SetGlyph& glyph : set.glyphs) {
    if (glyph.cluster < ruby.begin || glyph.cluster >= ruby.end || glyph.size != 1) continue;
    place.left = std::min(place.left, glyph.pen);
    place.right = std::max(place.right, glyph.pen + glyph.advance);
  }
  return place;
}

// A reading that is narrower than its base is spread over it, with half a share of white at each end.
void PlaceOne(const ShapedRuby& ruby, const Place& place, SetLine& set) {
  const float room = place.right - place.left - ruby.width;
  const auto letters = static_cast<float>(ruby.strip.glyphs.size());
  const float share = room > 0 ? room / letters : 0;
  float pen = room > 0 ? place.left + share / 2 : place.left + room / 2;
  for (const ShapedRun& run : ruby.strip.runs) {
    for (uint32_t i = 0; i < run.glyph_count; ++i) {
      const ShapedGlyph& glyph = ruby.strip.glyphs[run.first_glyph + i];
      SetGlyph out;
      out.face = run.face;
      out.id = glyph.id;
      out.cluster = ruby.begin;
      out.x = pen + glyph.dx * kRubySize;
      out.y = kBaseTop + kClearance + (kRubyDepth + glyph.dy) * kRubySize;
      out.size = kRubySize;
      set.glyphs.push_back(out);
      pen += glyph.advance * kRubySize + share;
    }
  }
}

}  // namespace

void MakeRoomForRuby(ShapedText& text) {
  for (const ShapedRuby& ruby : text.rubies) {
    std::fill(text.breaks.begin() + ruby.begin + 1, text.breaks.begin() + ruby.end, Break::Never);
    float base = 0;
    for (uint32_t at = ruby.begin; at < ruby.end; ++at) base += text.advances[at];
    const float side = (ruby.width - base) / 2;
    if (side <= 0) continue;
    Adjustment before;
    before.before = std::max(0.0f, side - (ruby.begin > 0 ? OverhangAt(text, ruby.begin - 1) : 0));
    before.before_at_start = side;
    text.Adjust(ruby.begin, before);
    Adjustment after;
    after.after = std::max(0.0f, side - OverhangAt(text, ruby.end));
    after.after_at_end = side;
    text.Adjust(LastLetter(text, ruby), after);
  }
}

void PlaceRuby(const ShapedText& text, const LineRange& line, SetLine& set) {
  for (const ShapedRuby& ruby : text.rubies) {
    if (ruby.begin < line.begin || ruby.end > line.end) continue;
    const Place place = PlaceOf(ruby, set);
    if (place.right > place.left) PlaceOne(ruby, place, set);
  }
}

}  // namespace fonts
