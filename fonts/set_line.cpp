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
  const ShapedGlyph* first = text.glyphs.data() + run.first_glyph;
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
  auto run = std::partition_point(text_.runs.begin(), text_.runs.end(),
                                  [&](const ShapedRun& candidate) { return candidate.end <= line.begin; });
  for (; run != text_.runs.end() && run->begin < line.end; ++run) {
    pieces.push_back({&*run, std::max(run->begin, line.begin), std::min(run->end, line.end), run->level});
  }
  return pieces;
}

void LineSetter::Place(const ShapedGlyph* glyphs, size_t count, FaceId face, SetLine& set) {
  for (size_t i = 0; i < count; ++i) {
    const ShapedGlyph& glyph = glyphs[i];
    set.glyphs.push_back({face, glyph.id, glyph.cluster, set.width + glyph.dx, glyph.dy, 1});
    set.width += glyph.advance;
  }
}

void LineSetter::Place(const Piece& piece, const LineRange& line, SetLine& set) {
  const Slice slice = Take(text_, *piece.run, piece.begin, piece.end);
  if (slice.clean) {
    Place(slice.first, static_cast<size_t>(slice.last - slice.first), piece.run->face, set);
    return;
  }
  Run run = *piece.run;
  run.begin = piece.begin;
  run.end = piece.end;
  again_.clear();
  shaper_.Shape(text_.source.text, line.begin, line.end, run, text_.style, again_);
  Place(again_.data(), again_.size(), run.face, set);
}

SetLine LineSetter::Set(const LineRange& line, const Tail* tail) {
  SetLine set;
  std::vector<Piece> pieces = Cut(line);
  if (tail != nullptr) pieces.push_back({nullptr, line.end, line.end, tail->level});
  std::vector<uint8_t> levels;
  for (const Piece& piece : pieces) levels.push_back(piece.level);
  for (const uint32_t i : Bidi::VisualOrder(levels)) {
    if (pieces[i].run == nullptr) {
      Place(tail->glyphs.data(), tail->glyphs.size(), tail->face, set);
    } else {
      Place(pieces[i], line, set);
    }
  }
  return set;
}

}  // namespace fonts
