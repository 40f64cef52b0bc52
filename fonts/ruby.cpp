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

using Rubies = std::vector<ShapedRuby>::const_iterator;

// The reading whose base the unit at `at` belongs to, among [first, last), which stand in order; else `last`.
Rubies RubyAt(Rubies first, Rubies last, uint32_t at) {
  first = std::partition_point(first, last, [&](const ShapedRuby& ruby) { return ruby.end <= at; });
  return first == last || at < first->begin ? last : first;
}

bool Annotated(const ShapedText& text, uint32_t at) {
  return RubyAt(text.rubies.begin(), text.rubies.end(), at) != text.rubies.end();
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

std::vector<Place> PlacesOf(Rubies first, Rubies last, const SetLine& set) {
  std::vector<Place> places(static_cast<size_t>(last - first));
  for (const SetGlyph& glyph : set.glyphs) {
    const Rubies ruby = RubyAt(first, last, glyph.cluster);
    if (ruby == last) continue;
    Place& place = places[static_cast<size_t>(ruby - first)];
    place.left = std::min(place.left, glyph.pen);
    place.right = std::max(place.right, glyph.pen + glyph.advance);
  }
  return places;
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
  const Rubies end = text.rubies.end();
  const Rubies first = std::partition_point(text.rubies.begin(), end,
                                            [&](const ShapedRuby& ruby) { return ruby.begin < line.begin; });
  const Rubies last =
      std::partition_point(first, end, [&](const ShapedRuby& ruby) { return ruby.end <= line.end; });
  if (first == last) return;
  const std::vector<Place> places = PlacesOf(first, last, set);
  for (Rubies ruby = first; ruby != last; ++ruby) {
    const Place& place = places[static_cast<size_t>(ruby - first)];
    if (place.right > place.left) PlaceOne(*ruby, place, set);
  }
}

}  // namespace fonts
