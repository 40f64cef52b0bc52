#include "fonts/set_paragraph.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "fonts/balance.h"
#include "fonts/ruby.h"
#include "fonts/struts.h"

namespace fonts {
namespace {

constexpr std::u16string_view kEllipsis = u"…";
constexpr std::u16string_view kHyphen = u"-";
constexpr float kTolerance = 0.001f;  // em

// How a line ends beyond its text.
struct Ending {
  LineRange line;
  Tail tail;
};

// The request's lengths, px. Whatever was asked for, they can be reckoned with: a size that is no size is the
// smallest, a width that is no width is no limit.
struct Lengths {
  explicit Lengths(const Request& request)
      : size(Within(request.size, 1, 1024)), line_height(Within(request.line_height, 0, 1 << 14)) {
    if (request.width < kWidest) width = std::max(request.width, 0.0f);
  }

  // NaN is `low`.
  static float Within(float length, float low, float high) {
    return length > low ? std::min(length, high) : low;
  }

  static constexpr float kWidest = 1 << 20;
  float size;
  float line_height;
  float width = std::numeric_limits<float>::infinity();
};

Strut StrutFor(const Request& request, const Lengths& lengths, const Source& source) {
  std::vector<const Language*> others;
  for (const Stretch& stretch : source.stretches) {
    if (stretch.language != source.language) others.push_back(stretch.language);
  }
  return StrutOf(*source.language, others, request.role, request.ruby, lengths.line_height / lengths.size);
}

float LeftOf(Align align, bool right_to_left, float room) {
  if (align == Align::Centre) return room / 2;
  const bool right = (align == Align::End) != right_to_left;
  return right ? room : 0;
}

class ParagraphSetter {
 public:
  ParagraphSetter(const Request& request, ShapedText& text, TextShaper& shaper)
      : request_(request),
        text_(text),
        shaper_(shaper),
        lengths_(request),
        strut_(StrutFor(request, lengths_, text.source)),
        wrapper_(text, shaper.characters(), shaper.breaks()) {}

  Paragraph Set() {
    paragraph_.right_to_left = text_.source.language->right_to_left;
    std::vector<LineRange> lines = Lines();
    const auto most = static_cast<size_t>(std::max(request_.max_lines, 0));
    paragraph_.truncated = most > 0 && lines.size() > most;
    if (paragraph_.truncated) lines.resize(most);
    const size_t whole = paragraph_.truncated ? most - 1 : lines.size();
    for (size_t i = 0; i < whole; ++i) AddLine(Hyphenate(lines[i]), text_);
    if (paragraph_.truncated) AddShortened(lines.back());
    paragraph_.height = static_cast<float>(lines.size()) * strut_.height * lengths_.size;
    AlignLines();
    return std::move(paragraph_);
  }

 private:
  float WidthInEm() const { return lengths_.width / lengths_.size; }

  std::vector<LineRange> Lines() {
    std::vector<LineRange> lines = wrapper_.Fill(WidthInEm());
    const bool fits = request_.max_lines <= 0 || lines.size() <= static_cast<size_t>(request_.max_lines);
    const bool balanced = request_.role == Role::Heading && std::isfinite(lengths_.width);
    return fits && balanced ? Balance(text_, wrapper_, std::move(lines), WidthInEm()) : lines;
  }

  // A line that ends in an ellipsis carries no readings, nor the white that made room for them.
  void AddShortened(const LineRange& line) {
    if (text_.rubies.empty()) return AddLine(Shorten(line, text_), text_);
    Request without = request_;
    without.ruby = false;
    ShapedText plain = shaper_.Shape(without);
    AddLine(Shorten(line, plain), plain);
  }

  // Takes the mark of the text that it follows.
  Tail MakeTail(std::u16string_view what, const Language& language, uint32_t after, uint8_t level) {
    const uint32_t before = after > 0 ? after - 1 : 0;
    Tail tail;
    tail.strip = shaper_.ShapeAside(what, language, text_.typeface, level);
    tail.level = level;
    tail.cluster = before;
    return tail;
  }

  // The ellipsis stands at the end in the base direction: on the left in a right-to-left paragraph. A letter
  // that ends a cut word takes its final form, which may be wider than the one that was measured: then one
  // letter more goes.
  Ending Shorten(const LineRange& line, ShapedText& text) {
    Wrapper wrapper(text, shaper_.characters(), shaper_.breaks());
    LineSetter setter(text, shaper_.shaper());
    Ending ending;
    ending.tail = MakeTail(kEllipsis, *text_.source.language, line.end, paragraph_.right_to_left ? 1 : 0);
    float room = WidthInEm() - ending.tail.strip.Width();
    ending.line = wrapper.CutToFit(line.begin, room);
    while (ending.line.end > line.begin &&
           setter.Set(ending.line, &ending.tail).width > WidthInEm() + kTolerance) {
      room = wrapper.WidthOf(ending.line) - kTolerance;
      ending.line = wrapper.CutToFit(line.begin, room);
    }
    ending.tail.cluster = ending.line.end > line.begin ? ending.line.end - 1 : line.begin;
    return ending;
  }

  Ending Hyphenate(const LineRange& line) {
    Ending ending;
    ending.line = line;
    if (!line.hyphen) return ending;
    const Run* run = text_.RunAt(line.end - 1);
    const Language& language = run == nullptr ? *text_.source.language : *run->language;
    ending.tail =
        MakeTail(kHyphen, language, line.end, run == nullptr ? static_cast<uint8_t>(0) : run->level);
    return ending;
  }

  void AddLine(const Ending& ending, const ShapedText& text) {
    SetLine set = LineSetter(text, shaper_.shaper())
                      .Set(ending.line, ending.tail.strip.runs.empty() ? nullptr : &ending.tail);
    AddMarked(text, set);
    PlaceRuby(text, ending.line, set);
    Line out;
    out.width = set.width * lengths_.size;
    out.height = strut_.height * lengths_.size;
    out.top = static_cast<float>(paragraph_.lines.size()) * out.height;
    out.baseline = out.top + strut_.baseline * lengths_.size;
    out.first_glyph = static_cast<uint32_t>(paragraph_.glyphs.size());
    out.glyph_count = static_cast<uint32_t>(set.glyphs.size());
    for (const SetGlyph& glyph : set.glyphs) {
      paragraph_.glyphs.push_back({glyph.face, glyph.id, glyph.x * lengths_.size,
                                   out.baseline - glyph.y * lengths_.size, glyph.size * lengths_.size,
                                   text_.source.MarkAt(glyph.cluster)});
    }
    paragraph_.width = std::max(paragraph_.width, out.width);
    paragraph_.lines.push_back(out);
  }

  // A ligature has one mark, its first letter's.
  void AddMarked(const ShapedText& text, const SetLine& set) {
    uint16_t before = 0;
    for (const SetGlyph& glyph : set.glyphs) {
      const uint16_t mark = text.source.MarkAt(glyph.cluster);
      const float left = glyph.pen * lengths_.size;
      if (mark != 0 && mark != before)
        paragraph_.marked.push_back({mark, static_cast<uint32_t>(paragraph_.lines.size()), left, 0});
      if (mark != 0) {
        MarkedPart& part = paragraph_.marked.back();
        part.width = std::max(part.width, left + glyph.advance * lengths_.size - part.left);
      }
      before = mark;
    }
  }

  void AlignLines() {
    const float box = std::isfinite(lengths_.width) ? lengths_.width : paragraph_.width;
    for (Line& line : paragraph_.lines) {
      line.left = LeftOf(request_.align, paragraph_.right_to_left, box - line.width);
      for (uint32_t i = 0; i < line.glyph_count; ++i) paragraph_.glyphs[line.first_glyph + i].x += line.left;
    }
    for (MarkedPart& part : paragraph_.marked) part.left += paragraph_.lines[part.line].left;
  }

  const Request& request_;
  ShapedText& text_;
  TextShaper& shaper_;
  Lengths lengths_;
  Strut strut_;
  Wrapper wrapper_;
  Paragraph paragraph_;
};

}  // namespace

Paragraph SetParagraph(const Request& request, ShapedText& text, TextShaper& shaper) {
  return ParagraphSetter(request, text, shaper).Set();
}

}  // namespace fonts
