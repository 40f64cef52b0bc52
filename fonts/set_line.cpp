#include "fonts/set_line.h"

#include <algorithm>

namespace fonts {
namespace {

// The glyphs of a run whose clusters lie in [begin, end), as a range of the run's glyphs; clusters rise from
// left to right, or fall in a right-to-left run.
struct Slice {
  const ShapedGlyph* first;
  const ShapedGlyph* last;
  bool clean;  // both cuts may be made without shaping again
};

Slice Take(const ShapedText& text, const ShapedRun& run, uint32_t begin, uint32_t end) {
  const ShapedGlyph* first = text.strip.glyphs.data() + run.first_glyph;
  const ShapedGlyph* last = first + run.glyph_count;
  if (begin <= run.begin && end >= run.end) return {first, last, true};
  const bool backward = (run.level & 1) != 0;
  const auto before = [&](uint32_t offset) {
    return std::partition_point(first, last, [&](const ShapedGlyph& glyph) {
      return backward ? glyph.cluster >= offset : glyph.cluster < offset;
    });
  };
  const ShapedGlyph* from = before(backward ? end : begin);
  const ShapedGlyph* to = before(backward ? begin : end);
  // The glyph that begins the piece, and the one that begins what follows it.
  const ShapedGlyph* head = backward ? to - 1 : from;
  const ShapedGlyph* next = backward ? from - 1 : to;
  const bool head_unsafe = begin > run.begin && from < to && head->unsafe;
  const bool next_unsafe = end < run.end && next >= first && next < last && next->unsafe;
  return {from, to, !head_unsafe && !next_unsafe};
}

}  // namespace

std::vector<LineSetter::Piece> LineSetter::Cut(const LineRange& line) const {
  std::vector<Piece> pieces;
  auto run = std::partition_point(text_.strip.runs.begin(), text_.strip.runs.end(),
                                  [&](const ShapedRun& candidate) { return candidate.end <= line.begin; });
  for (; run != text_.strip.runs.end() && run->begin < line.end; ++run) {
    pieces.push_back({&*run, std::max(run->begin, line.begin), std::min(run->end, line.end), run->level});
  }
  return pieces;
}

// White goes before the first and after the last glyph of a cluster.
float LineSetter::WhiteBefore(const ShapedGlyph* glyph, const ShapedGlyph* first) const {
  if (glyph > first && glyph[-1].cluster == glyph->cluster) return 0;
  const Adjustment* adjustment = text_.AdjustmentAt(glyph->cluster);
  if (adjustment == nullptr) return 0;
  return glyph->cluster == line_.begin ? adjustment->before_at_start : adjustment->before;
}

float LineSetter::WhiteAfter(const ShapedGlyph* glyph, const ShapedGlyph* last) const {
  if (glyph + 1 < last && glyph[1].cluster == glyph->cluster) return 0;
  const Adjustment* adjustment = text_.AdjustmentAt(glyph->cluster);
  if (adjustment == nullptr) return 0;
  const bool ends = glyph->cluster + 1 == line_.end && !tailed_;
  return ends ? adjustment->after_at_end : adjustment->after;
}

void LineSetter::Place(const ShapedGlyph* glyphs, size_t count, FaceId face, SetLine& set) {
  for (const ShapedGlyph* glyph = glyphs; glyph < glyphs + count; ++glyph) {
    set.width += WhiteBefore(glyph, glyphs);
    set.glyphs.push_back(
        {face, glyph->id, glyph->cluster, set.width + glyph->dx, glyph->dy, 1, set.width, glyph->advance});
    set.width += glyph->advance + WhiteAfter(glyph, glyphs + count);
  }
}

void LineSetter::Place(const Tail& tail, SetLine& set) {
  for (const ShapedRun& run : tail.strip.runs) {
    for (uint32_t i = 0; i < run.glyph_count; ++i) {
      const ShapedGlyph& glyph = tail.strip.glyphs[run.first_glyph + i];
      set.glyphs.push_back(
          {run.face, glyph.id, tail.cluster, set.width + glyph.dx, glyph.dy, 1, set.width, glyph.advance});
      set.width += glyph.advance;
    }
  }
}

void LineSetter::Place(const Piece& piece, SetLine& set) {
  const Slice slice = Take(text_, *piece.run, piece.begin, piece.end);
  if (slice.clean) {
    Place(slice.first, static_cast<size_t>(slice.last - slice.first), piece.run->face, set);
    return;
  }
  Run run = *piece.run;
  run.begin = piece.begin;
  run.end = piece.end;
  again_.clear();
  shaper_.Shape(text_.source.text, line_.begin, line_.end, run, text_.typeface.style, again_);
  Place(again_.data(), again_.size(), run.face, set);
}

SetLine LineSetter::Set(const LineRange& line, const Tail* tail) {
  SetLine set;
  line_ = line;
  tailed_ = tail != nullptr;
  std::vector<Piece> pieces = Cut(line);
  if (tail != nullptr) pieces.push_back({nullptr, line.end, line.end, tail->level});
  std::vector<uint8_t> levels;
  for (const Piece& piece : pieces) levels.push_back(piece.level);
  for (const uint32_t i : Bidi::VisualOrder(levels)) {
    if (pieces[i].run == nullptr) {
      Place(*tail, set);
    } else {
      Place(pieces[i], set);
    }
  }
  return set;
}

}  // namespace fonts
