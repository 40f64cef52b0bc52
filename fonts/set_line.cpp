#include "fonts/set_line.h"

#include <algorithm>

namespace fonts {
namespace {

// A run's glyphs in logical order: clusters rise.
class Logical {
 public:
  Logical(const ShapedText& text, const ShapedRun& run)
      : first_(text.strip.glyphs.data() + run.first_glyph),
        count_(run.glyph_count),
        backward_((run.level & 1) != 0) {}

  uint32_t size() const { return count_; }
  const ShapedGlyph& operator[](uint32_t i) const { return first_[backward_ ? count_ - 1 - i : i]; }

  // The place of the first glyph whose cluster is not before `offset`.
  uint32_t From(uint32_t offset) const {
    uint32_t low = 0;
    uint32_t high = count_;
    while (low < high) {
      const uint32_t middle = (low + high) / 2;
      if ((*this)[middle].cluster < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  // The glyphs [begin, end) as they stand in memory, which is their visual order.
  std::pair<const ShapedGlyph*, size_t> Visual(uint32_t begin, uint32_t end) const {
    return {first_ + (backward_ ? count_ - end : begin), end - begin};
  }

 private:
  const ShapedGlyph* first_;
  uint32_t count_;
  bool backward_;
};

}  // namespace

std::vector<LineSetter::Piece> LineSetter::Cut(const LineRange& line) const {
  std::vector<Piece> pieces;
  auto run = std::partition_point(text_.strip.runs.begin(), text_.strip.runs.end(),
                                  [&](const ShapedRun& candidate) { return candidate.end <= line.begin; });
  for (; run != text_.strip.runs.end() && run->begin < line.end; ++run) {
    CutRun(*run, std::max(run->begin, line.begin), std::min(run->end, line.end), pieces);
  }
  return pieces;
}

// What an unsafe cut has changed reaches to the next place that is safe to break at; only that is shaped
// again.
void LineSetter::CutRun(const ShapedRun& run, uint32_t begin, uint32_t end,
                        std::vector<Piece>& pieces) const {
  const Logical glyphs(text_, run);
  const uint32_t first = glyphs.From(begin);
  const uint32_t last = glyphs.From(end);
  uint32_t kept_first = first;
  uint32_t kept_last = last;
  if (begin > run.begin) {
    while (kept_first < last && glyphs[kept_first].unsafe) ++kept_first;
  }
  if (end < run.end && last < glyphs.size() && glyphs[last].unsafe) {
    while (kept_last > kept_first && glyphs[--kept_last].unsafe) continue;
    // A cluster is kept or shaped again as a whole.
    while (kept_last > kept_first && glyphs[kept_last - 1].cluster == glyphs[kept_last].cluster) --kept_last;
  }
  if (kept_first >= kept_last) {
    if (first < last) pieces.push_back({&run, begin, end, run.level, true});
    return;
  }
  const uint32_t kept_begin = kept_first == first ? begin : glyphs[kept_first].cluster;
  const uint32_t kept_end = kept_last == last ? end : glyphs[kept_last].cluster;
  if (kept_begin > begin) pieces.push_back({&run, begin, kept_begin, run.level, true});
  pieces.push_back({&run, kept_begin, kept_end, run.level, false});
  if (kept_end < end) pieces.push_back({&run, kept_end, end, run.level, true});
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
    if (!text_.adjusted.empty()) set.width += WhiteBefore(glyph, glyphs);
    set.glyphs.push_back(
        {face, glyph->id, glyph->cluster, set.width + glyph->dx, glyph->dy, 1, set.width, glyph->advance});
    set.width += glyph->advance;
    if (!text_.adjusted.empty()) set.width += WhiteAfter(glyph, glyphs + count);
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
  if (!piece.again) {
    const Logical glyphs(text_, *piece.run);
    const auto [first, count] = glyphs.Visual(glyphs.From(piece.begin), glyphs.From(piece.end));
    Place(first, count, piece.run->face, set);
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
  if (tail != nullptr) pieces.push_back({nullptr, line.end, line.end, tail->level, false});
  set.glyphs.reserve(line.end - line.begin + 1);
  if (pieces.size() == 1 && pieces[0].run != nullptr) {
    Place(pieces[0], set);
    return set;
  }
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
