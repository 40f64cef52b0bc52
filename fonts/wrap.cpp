#include "fonts/wrap.h"

#include <array>

namespace fonts {
namespace {

constexpr char16_t kSoftHyphen = 0x00AD;
// Half a unit of a 2048-unit em: sums of floats must not push the last glyph of an exact fit to the next
// line.
constexpr float kTolerance = 1.0f / 4096;

}  // namespace

bool Wrapper::IsBlank(uint32_t at) const {
  const char16_t c = text_.source.text[at];
  return c == u' ' || c == u'\n' || (c > 0x7F && characters_[c].Is(Character::Blank)) || c == 0x200B;
}

Wrapper::Stop Wrapper::FindStop(uint32_t begin, float width) {
  std::array<Stop, 4> last;  // by kind, the last that fits
  float used = -text_.SavedAtStart(begin);
  float blank = 0;
  const uint32_t length = text_.length();
  for (uint32_t at = begin; at < length; ++at) {
    if (at > begin) {
      const Break kind = text_.breaks[at];
      if (kind == Break::Must) return {at, kind};
      last[static_cast<size_t>(kind)] = {at, kind};
    }
    if (IsBlank(at)) {
      blank += text_.advances[at];
      continue;
    }
    used += blank + text_.advances[at];
    blank = 0;
    if (used - text_.SavedAtEnd(at) <= width + kTolerance && (used <= width + kTolerance || MayEnd(at + 1)))
      continue;
    for (const Break kind : {Break::Free, Break::Reluctant, Break::Loath}) {
      if (last[static_cast<size_t>(kind)].at > begin) return last[static_cast<size_t>(kind)];
    }
    return CutWord(begin, width);
  }
  return {length, Break::Must};
}

// Punctuation that fits only when its blank half hangs is good for the end of a line, not for the middle.
bool Wrapper::MayEnd(uint32_t at) const {
  return at >= text_.length() || text_.breaks[at] >= Break::Loath || IsBlank(at);
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
    if (at > begin && text_.breaks[at] >= Break::Loath) return {at, text_.breaks[at]};
    if (too_wide_ == TooWide::Cut && at > begin && MayCut(at)) last = at;
    used += text_.advances[at];
    if (used > width + kTolerance && last > begin) return {last, Break::Never};
  }
  return {text_.length(), Break::Never};
}

namespace {

bool IsDigit(char16_t c) {
  return c >= u'0' && c <= u'9';
}

// The begin of the number that `at` stands inside, for a price that is cut is another price; `at` itself
// where it stands in none.
uint32_t NumberBegin(const std::u16string& text, uint32_t at) {
  constexpr std::u16string_view kSeparators = u".,:\u00A0\u202F";
  const auto in_number = [&](uint32_t place) {
    if (place == 0 || place >= text.size() || !IsDigit(text[place])) return false;
    if (IsDigit(text[place - 1])) return true;
    return place > 1 && IsDigit(text[place - 2]) && kSeparators.find(text[place - 1]) != kSeparators.npos;
  };
  const auto before_separator = [&](uint32_t place) {
    return place + 1 < text.size() && in_number(place + 1) && !IsDigit(text[place]);
  };
  while (in_number(at) || before_separator(at)) --at;
  return at;
}

}  // namespace

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
  const uint32_t whole = NumberBegin(text_.source.text, line.end);
  if (whole > begin) line.end = whole;
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

}  // namespace fonts
