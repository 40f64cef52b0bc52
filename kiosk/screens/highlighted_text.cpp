#include "kiosk/screens/highlighted_text.h"

#include <algorithm>

namespace kiosk {
namespace {

using content::TextRange;

constexpr uint16_t kTyped = 1;
constexpr float kLine = 0.2F;   // em, as thick as it is
constexpr float kDrop = 0.09F;  // em, that it reaches below the baseline

bool IsMarked(const std::vector<TextRange>& ranges, size_t from, size_t to) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const TextRange& range) { return range.from < to && from < range.to; });
}

class Spans {
 public:
  explicit Spans(std::string language) : language_(std::move(language)) {}

  void Add(std::string_view text, bool marked) {
    if (text.empty()) return;
    uint16_t mark = marked ? kTyped : 0;
    if (spans_.empty() || spans_.back().mark != mark) spans_.push_back({"", language_, mark});
    spans_.back().text += text;
  }
  // Bytes [from, from + text.size()) of what the ranges count.
  void AddPlain(std::string_view text, size_t from, const std::vector<TextRange>& ranges) {
    size_t at = 0;
    for (const TextRange& range : ranges) {
      size_t begin = std::clamp(range.from, from + at, from + text.size()) - from;
      size_t end = std::clamp(range.to, from + begin, from + text.size()) - from;
      Add(text.substr(at, begin - at), false);
      Add(text.substr(begin, end - begin), true);
      at = end;
    }
    Add(text.substr(at), false);
  }
  std::vector<fonts::Span> Take() { return std::move(spans_); }

 private:
  std::string language_;
  std::vector<fonts::Span> spans_;
};

// A base text with its furigana is marked as a whole.
std::vector<fonts::Span> SpansOf(const content::Highlighted& text, std::string_view written) {
  Spans spans(text.language);
  size_t from = 0;
  while (!written.empty()) {
    size_t open = written.find('{');
    size_t bar = written.find('|', open);
    size_t close = written.find('}', bar);
    if (open == std::string_view::npos || bar == std::string_view::npos || close == std::string_view::npos)
      break;
    spans.AddPlain(written.substr(0, open), from, text.ranges);
    from += open;
    size_t base = bar - open - 1;
    spans.Add(written.substr(open, close + 1 - open), IsMarked(text.ranges, from, from + base));
    from += base;
    written.remove_prefix(close + 1);
  }
  spans.AddPlain(written, from, text.ranges);
  return spans.Take();
}

}  // namespace

LaidText LayHighlighted(Frame& frame, const content::Highlighted& text, const TextStyle& style, float width,
                        const std::string& written) {
  return frame.Lay(SpansOf(text, written.empty() ? text.text : written), style,
                   {style.colour, colour::kShuText}, width);
}

void DrawHighlighted(Frame& frame, const LaidText& text, float x, float y) {
  const fonts::Paragraph& paragraph = *text.paragraph;
  float unit = 1 / frame.px_per_unit();
  for (const fonts::MarkedPart& part : paragraph.marked) {
    const fonts::Line& line = paragraph.lines[part.line];
    if (line.glyph_count == 0) continue;
    float size = paragraph.glyphs[line.first_glyph].size * unit;
    float left = part.left * unit;
    float width = part.width * unit;
    float start = frame.right_to_left() ? text.width - left - width : left;
    float bottom = y + line.baseline * unit + kDrop * size;
    frame.Fill({x + start, bottom - kLine * size, width, kLine * size}, colour::kYamabuki);
  }
  frame.Draw(text, x, y);
}

}  // namespace kiosk
