#include "fonts/wrap.h"

#include <limits>

namespace fonts {
namespace {

constexpr char16_t kSoftHyphen = 0x00AD;
constexpr size_t kMostBalanced = 6;  // lines; longer text is not a heading
// Half a unit of a 2048-unit em: sums of floats must not push the last glyph of an exact fit to the next
// line.
constexpr float kTolerance = 1.0f / 4096;

}  // namespace

bool Wrapper::IsBlank(uint32_t at) const {
  const char16_t c = text_.source.text[at];
  return c == u' ' || c == u'\n' || (c > 0x7F && characters_[c].Is(Character::Blank)) || c == 0x200B;
}

Wrapper::Stop Wrapper::FindStop(uint32_t begin, float width) {
  Stop free;
  Stop reluctant;
  float used = -text_.SavedAtStart(begin);
  float blank = 0;
  const uint32_t length = text_.length();
  for (uint32_t at = begin; at < length; ++at) {
    if (at > begin) {
      const Break kind = text_.breaks[at];
      if (kind == Break::Must) return {at, kind};
      if (kind == Break::Free) free = {at, kind};
      if (kind == Break::Reluctant) reluctant = {at, kind};
    }
    if (IsBlank(at)) {
      blank += text_.advances[at];
      continue;
    }
    used += blank + text_.advances[at];
    blank = 0;
    if (used - text_.SavedAtEnd(at) <= width + kTolerance && (used <= width + kTolerance || MayEnd(at + 1)))
      continue;
    if (free.at > begin) return free;
    if (reluctant.at > begin) return reluctant;
    return CutWord(begin, width);
  }
  return {length, Break::Must};
}

// Punctuation that fits only when its blank half hangs is good for the end of a line, not for the middle.
bool Wrapper::MayEnd(uint32_t at) const {
  return at >= text_.length() || text_.breaks[at] >= Break::Reluctant || IsBlank(at);
}

// Between two graphemes, neither inside a ligature, whose later units have no advance, nor under furigana.
bool Wrapper::MayCut(uint32_t at) {
  if (text_.graphemes.empty()) {
    text_.graphemes = breaks_.Graphemes(text_.source.text);
    for (const ShapedRuby& ruby : text_.rubies) {
      for (uint32_t inside = ruby.begin + 1; inside < ruby.end; ++inside) text_.graphemes[inside] = false;
    }
  }
  return text_.graphemes[at] && (at == text_.length() || text_.advances[at] > 0);
}

Wrapper::Stop Wrapper::CutWord(uint32_t begin, float width) {
  float used = -text_.SavedAtStart(begin);
  uint32_t last = begin;
  for (uint32_t at = begin; at < text_.length(); ++at) {
    if (at > begin && text_.breaks[at] >= Break::Reluctant) return {at, text_.breaks[at]};
    if (too_wide_ == TooWide::Cut && at > begin && MayCut(at)) last = at;
    used += text_.advances[at];
    if (used > width + kTolerance && last > begin) return {last, Break::Never};
  }
  return {text_.length(), Break::Never};
}

LineRange Wrapper::CutToFit(uint32_t begin, float width) {
  LineRange line;
  line.begin = line.end = begin;
  float used = -text_.SavedAtStart(begin);
  for (uint32_t at = begin; at < text_.length(); ++at) {
    if (at > begin && MayCut(at)) line.end = at;
    if (at > begin && text_.breaks[at] == Break::Must) break;
    used += text_.advances[at];
    if (used > width) break;
    if (at + 1 == text_.length()) line.end = at + 1;
  }
  while (line.end > begin && IsBlank(line.end - 1)) --line.end;
  return line;
}

LineRange Wrapper::Trimmed(uint32_t begin, uint32_t stop) const {
  LineRange line;
  line.begin = begin;
  line.end = stop;
  while (line.end > begin && IsBlank(line.end - 1)) --line.end;
  line.hyphen = stop < text_.length() && line.end > begin && text_.source.text[line.end - 1] == kSoftHyphen;
  return line;
}

std::vector<LineRange> Wrapper::Fill(float width) {
  std::vector<LineRange> lines;
  uint32_t begin = 0;
  while (begin < text_.length()) {
    const Stop stop = FindStop(begin, width);
    lines.push_back(Trimmed(begin, stop.at));
    begin = stop.at;
  }
  if (lines.empty()) lines.push_back({});
  return lines;
}

float Wrapper::WidthOf(const LineRange& line) const {
  float width = 0;
  for (uint32_t at = line.begin; at < line.end; ++at) width += text_.advances[at];
  if (line.end > line.begin) width -= text_.SavedAtStart(line.begin) + text_.SavedAtEnd(line.end - 1);
  return width;
}

int Wrapper::Reluctance(const std::vector<LineRange>& lines) const {
  int sum = 0;
  for (size_t i = 1; i < lines.size(); ++i) sum += text_.breaks[lines[i].begin] < Break::Free ? 1 : 0;
  return sum;
}

std::vector<LineRange> Wrapper::Balance(float width, std::vector<LineRange> filled) {
  std::vector<LineRange> best = std::move(filled);
  if (best.size() < 2 || best.size() > kMostBalanced) return best;
  const int reluctance = Reluctance(best);
  float too_narrow = 0;
  float enough = width;
  for (const LineRange& line : best) too_narrow += WidthOf(line) / static_cast<float>(best.size());
  too_narrow *= 0.9f;
  for (int step = 0; step < 8; ++step) {
    const float middle = (too_narrow + enough) / 2;
    std::vector<LineRange> lines = Fill(middle);
    if (lines.size() > best.size() || Reluctance(lines) > reluctance) {
      too_narrow = middle;
    } else {
      enough = middle;
      best = std::move(lines);
    }
  }
  return best;
}

}  // namespace fonts
