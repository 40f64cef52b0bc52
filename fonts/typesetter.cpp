#include "fonts/typesetter.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "fonts/request_key.h"
#include "fonts/struts.h"

namespace fonts {
namespace {

constexpr size_t kShapedBytes = 16u << 20;
constexpr size_t kParagraphBytes = 16u << 20;
constexpr std::u16string_view kEllipsis = u"…";
constexpr std::u16string_view kHyphen = u"-";

size_t BytesOf(const Paragraph& paragraph) {
  return sizeof paragraph + paragraph.glyphs.size() * sizeof(Glyph) + paragraph.lines.size() * sizeof(Line);
}

ShapeStyle StyleOf(const Request& request, const Language& language) {
  ShapeStyle style;
  style.tabular_figures = request.tabular_figures;
  style.proportional_kana = request.role == Role::Heading && language.script == USCRIPT_KATAKANA;
  return style;
}

Strut StrutFor(const Request& request, const Source& source) {
  std::vector<const Language*> others;
  for (const Stretch& stretch : source.stretches) {
    if (stretch.language != source.language) others.push_back(stretch.language);
  }
  return StrutOf(*source.language, others, request.role, request.ruby, request.line_height / request.size);
}

float LeftOf(Align align, bool right_to_left, float room) {
  if (align == Align::Centre) return room / 2;
  const bool right = (align == Align::End) != right_to_left;
  return right ? room : 0;
}

uint16_t MarkAt(const Source& source, uint32_t cluster) {
  if (source.stretches.size() == 1) return source.stretches.front().mark;
  const auto found = std::partition_point(source.stretches.begin(), source.stretches.end(),
                                          [&](const Stretch& stretch) { return stretch.end <= cluster; });
  return found == source.stretches.end() ? static_cast<uint16_t>(0) : found->mark;
}

const Run* RunAt(const ShapedText& text, uint32_t at) {
  const auto found = std::partition_point(text.runs.begin(), text.runs.end(),
                                          [&](const ShapedRun& run) { return run.end <= at; });
  return found == text.runs.end() ? nullptr : &*found;
}

}  // namespace

Typesetter::Typesetter(Faces& faces, FaceChoice& choice)
    : choice_(choice),
      breaks_(characters_),
      shaper_(faces),
      shaped_(kShapedBytes),
      paragraphs_(kParagraphBytes) {}

void Typesetter::Forget() {
  shaped_.Clear();
  paragraphs_.Clear();
}

ShapedText Typesetter::Shape(const Request& request) {
  ShapedText text;
  text.source = ReadSource(request, languages_);
  text.style = StyleOf(request, *text.source.language);
  const std::vector<uint8_t> levels =
      bidi_.Levels(text.source.text, text.source.language->right_to_left, characters_);
  for (const Run& run : Itemise(text.source, levels, request.family, request.weight, characters_, choice_)) {
    ShapedRun shaped{run};
    shaped.first_glyph = static_cast<uint32_t>(text.glyphs.size());
    shaper_.Shape(text.source.text, 0, text.length(), run, text.style, text.glyphs);
    shaped.glyph_count = static_cast<uint32_t>(text.glyphs.size()) - shaped.first_glyph;
    text.runs.push_back(shaped);
  }
  SumAdvances(text);
  text.breaks = breaks_.Find(text.source, request.role);
  return text;
}

std::vector<LineRange> Typesetter::Lines(const Request& request, ShapedText& text) {
  const float width = request.width / request.size;
  Wrapper wrapper(text, characters_, breaks_);
  std::vector<LineRange> lines = wrapper.Fill(width);
  const bool fits = request.max_lines <= 0 || lines.size() <= static_cast<size_t>(request.max_lines);
  if (fits && request.role == Role::Heading && std::isfinite(width)) return wrapper.Balance(width);
  return lines;
}

// The tail is set in the language and direction of the text that it follows.
Tail Typesetter::MakeTail(const ShapedText& text, uint32_t after, std::u16string_view what,
                          const Request& request, int level) {
  const Run* before = RunAt(text, after > 0 ? after - 1 : 0);
  Source source;
  source.text = what;
  source.language = before == nullptr ? text.source.language : before->language;
  source.stretches.push_back({0, static_cast<uint32_t>(what.size()), source.language, 0});
  std::vector<Run> runs = Itemise(source, {}, request.family, request.weight, characters_, choice_);
  Tail tail;
  tail.level = static_cast<uint8_t>(level);
  for (Run& run : runs) {
    run.level = tail.level;
    tail.face = run.face;
    shaper_.Shape(source.text, 0, run.end, run, text.style, tail.glyphs);
  }
  for (ShapedGlyph& glyph : tail.glyphs) {
    tail.width += glyph.advance;
    glyph.cluster = after > 0 ? after - 1 : 0;  // it takes the mark of the text that it follows
  }
  return tail;
}

// The longest start of the text at `begin` that leaves room for an ellipsis, ending between graphemes.
LineRange Typesetter::CutForTail(ShapedText& text, uint32_t begin, float room) {
  if (text.graphemes.empty()) text.graphemes = breaks_.Graphemes(text.source.text);
  LineRange line{begin, begin};
  float used = 0;
  for (uint32_t at = begin; at < text.length(); ++at) {
    if (text.graphemes[at] && (text.advances[at] > 0 || at == begin)) line.end = at;
    if (text.breaks[at] == Break::Must && at > begin) break;
    used += text.advances[at];
    if (used > room) break;
    if (at + 1 == text.length()) line.end = text.length();
  }
  const auto hangs = [&](uint32_t at) { return characters_[text.source.text[at]].Is(Character::Blank); };
  while (line.end > begin && hangs(line.end - 1)) --line.end;
  return line;
}

void Typesetter::Set(const Request& request, ShapedText& text, Paragraph& paragraph) {
  const Strut strut = StrutFor(request, text.source);
  std::vector<LineRange> lines = Lines(request, text);
  const auto most = static_cast<size_t>(std::max(request.max_lines, 0));
  paragraph.truncated = most > 0 && lines.size() > most;
  if (paragraph.truncated) lines.resize(most);

  LineSetter setter(text, shaper_);
  const int base_level = text.source.language->right_to_left ? 1 : 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    LineRange line = lines[i];
    Tail tail;
    const bool last = paragraph.truncated && i + 1 == lines.size();
    if (last) {
      tail = MakeTail(text, line.end, kEllipsis, request, base_level);
      line = CutForTail(text, line.begin, request.width / request.size - tail.width);
    } else if (line.hyphen) {
      const Run* run = RunAt(text, line.end - 1);
      tail = MakeTail(text, line.end, kHyphen, request, run == nullptr ? base_level : run->level);
    }
    const SetLine set = setter.Set(line, tail.glyphs.empty() ? nullptr : &tail);
    Line out;
    out.width = set.width * request.size;
    out.top = static_cast<float>(i) * strut.height * request.size;
    out.height = strut.height * request.size;
    out.baseline = out.top + strut.baseline * request.size;
    out.first_glyph = static_cast<uint32_t>(paragraph.glyphs.size());
    out.glyph_count = static_cast<uint32_t>(set.glyphs.size());
    for (const SetGlyph& glyph : set.glyphs) {
      paragraph.glyphs.push_back({glyph.face, glyph.id, glyph.x * request.size,
                                  out.baseline - glyph.y * request.size, glyph.size * request.size,
                                  MarkAt(text.source, glyph.cluster)});
    }
    paragraph.lines.push_back(out);
    paragraph.width = std::max(paragraph.width, out.width);
  }
  paragraph.height = static_cast<float>(lines.size()) * strut.height * request.size;
}

std::shared_ptr<Paragraph> Typesetter::Make(const Request& request) {
  std::string key = ShapeKey(request);
  std::unique_ptr<ShapedText>* text = shaped_.Find(key);
  if (text == nullptr) {
    auto shaped = std::make_unique<ShapedText>(Shape(request));
    const size_t bytes = shaped->Bytes();
    text = &shaped_.Put(std::move(key), std::move(shaped), bytes);
  }
  auto paragraph = std::make_shared<Paragraph>();
  paragraph->right_to_left = (*text)->source.language->right_to_left;
  Set(request, **text, *paragraph);
  const float box = std::isfinite(request.width) ? request.width : paragraph->width;
  for (Line& line : paragraph->lines) {
    line.left = LeftOf(request.align, paragraph->right_to_left, box - line.width);
    for (uint32_t i = 0; i < line.glyph_count; ++i) paragraph->glyphs[line.first_glyph + i].x += line.left;
  }
  return paragraph;
}

std::shared_ptr<const Paragraph> Typesetter::Of(const Request& request) {
  std::string key = ParagraphKey(request);
  if (const auto* known = paragraphs_.Find(key)) return *known;
  std::shared_ptr<const Paragraph> paragraph = Make(request);
  const size_t bytes = BytesOf(*paragraph);
  return paragraphs_.Put(std::move(key), std::move(paragraph), bytes);
}

}  // namespace fonts
