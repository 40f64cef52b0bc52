#include "kiosk/ui/frame.h"

#include <algorithm>
#include <cmath>

#include "content/base/check.h"

namespace kiosk {
namespace {

int Round(float value) {
  return static_cast<int>(std::lround(value));
}

// Grown evenly to the least size that a finger hits.
Rect TouchArea(const Rect& seen, int least) {
  int dx = std::max(0, least - seen.width);
  int dy = std::max(0, least - seen.height);
  return {seen.x - dx / 2, seen.y - dy / 2, seen.width + dx, seen.height + dy};
}

// Paragraphs align by their own direction, screens by the session's.
fonts::Align InParagraph(fonts::Align align, bool screen_right_to_left, bool text_right_to_left) {
  if (align == fonts::Align::Centre || screen_right_to_left == text_right_to_left) return align;
  return align == fonts::Align::Start ? fonts::Align::End : fonts::Align::Start;
}

bool IsRightToLeft(const std::string& language) {
  std::string primary = language.substr(0, language.find('-'));
  return primary == "ar" || primary == "he" || primary == "fa" || primary == "ur";
}

}  // namespace

Frame::Frame(fonts::Engine& engine, Images& images, Setting setting, content::Localized screen_name)
    : engine_(engine), images_(images), setting_(std::move(setting)) {
  list_.size = setting_.surface;
  Element screen;
  screen.role = Role::Screen;
  screen.name = std::move(screen_name.text);
  screen.language = std::move(screen_name.language);
  screen.bounds = setting_.panel;
  screen.touch = screen.bounds;
  stack_.push_back(std::move(screen));
  // Paper lies under everything: a pixel that no screen covers would keep what was there before.
  list_.items.emplace_back(Shape{setting_.panel, {}, colour::kWashi, 0, {}, 0});
}

Rect Frame::ToPixels(const Box& box) const {
  // Both edges are rounded, not the width: neighbours stay neighbours at every scale.
  int left = Round(px(box.x));
  int right = Round(px(box.end()));
  int top = Round(px(box.y));
  int bottom = Round(px(box.bottom()));
  if (setting_.right_to_left) {
    int mirrored = setting_.panel.width - right;
    right = setting_.panel.width - left;
    left = mirrored;
  }
  return {setting_.panel.x + left, setting_.panel.y + top, right - left, bottom - top};
}

Box Frame::OnGlass(const Box& box) const {
  if (!setting_.right_to_left) return box;
  return {width() - box.end(), box.y, box.width, box.height};
}

Radii Frame::Mirrored(Radii radii) const {
  Radii scaled{px(radii.top_left), px(radii.top_right), px(radii.bottom_right), px(radii.bottom_left)};
  if (setting_.right_to_left) {
    std::swap(scaled.top_left, scaled.top_right);
    std::swap(scaled.bottom_left, scaled.bottom_right);
  }
  return scaled;
}

bool Frame::InsideTarget() const {
  return std::any_of(stack_.begin(), stack_.end(), [](const Element& e) { return !e.target.empty(); });
}

Frame::Scope Frame::Begin(Role role, const content::Localized& name, const Box& bounds,
                          const std::string& target, State state) {
  Element element;
  element.role = role;
  element.name = name.text;
  element.language = name.language;
  element.bounds = ToPixels(bounds);
  element.touch = target.empty() ? element.bounds : TouchArea(element.bounds, Round(px(layout::kLeastTouch)));
  element.target = target;
  element.state = state;
  const auto& pressed = setting_.pressed;
  element.state.pressed =
      pressed && !target.empty() && pressed->target == target && pressed->bounds == element.bounds;
  content::Check(target.empty() || !element.name.empty(), "a target without a name");
  bool is_pressed = element.state.pressed;
  stack_.push_back(std::move(element));
  return {*this, is_pressed};
}

void Frame::End() {
  content::Check(stack_.size() > 1, "an element ended that did not begin");
  Element done = std::move(stack_.back());
  stack_.pop_back();
  stack_.back().children.push_back(std::move(done));
}

LaidText Frame::Lay(const content::Localized& text, const TextStyle& style, float width) {
  LaidText laid = Lay({fonts::Span{text.text, text.language, 0}}, style, {style.colour}, width);
  laid.text = text;
  return laid;
}

LaidText Frame::Lay(const std::vector<fonts::Span>& spans, const TextStyle& style,
                    std::vector<Colour> colours, float width) {
  fonts::Request request;
  request.spans = spans;
  request.language = spans.empty() ? setting_.language : spans.front().language;
  request.family = style.family;
  request.weight = style.weight;
  request.size = px(style.size);
  request.role = style.role;
  request.align = InParagraph(style.align, setting_.right_to_left, IsRightToLeft(request.language));
  if (width > 0) request.width = px(width);
  request.max_lines = style.max_lines;
  request.line_height = px(style.line_height);
  // Easy Japanese has its furigana on every kanji, wherever that stands.
  request.ruby = style.ruby || request.language == "ja-simple";
  request.tabular_figures = style.tabular;
  LaidText laid;
  laid.paragraph = engine_.Layout(request);
  laid.colours = std::move(colours);
  laid.ink_width = laid.paragraph->width / setting_.px_per_unit;
  laid.width = width > 0 ? width : laid.ink_width;
  laid.height = laid.paragraph->height / setting_.px_per_unit;
  for (const fonts::Span& span : spans) laid.text.text += span.text;
  laid.text.language = request.language;
  return laid;
}

void Frame::Draw(const LaidText& text, float x, float y) {
  if (text.paragraph->glyphs.empty()) return;
  Rect box = ToPixels({x, y, text.width, text.height});
  // Marks above and below a line (Thai, Khmer, ruby) may reach beyond its box.
  int margin = Round(text.paragraph->lines.empty() ? 0 : text.paragraph->lines.front().height * 0.5F);
  Rect ink{box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin};
  list_.items.emplace_back(Text{text.paragraph, {box.x, box.y}, ink, text.colours});
}

float Frame::Write(Role role, const content::Localized& text, const TextStyle& style, float x, float y,
                   float width) {
  LaidText laid = Lay(text, style, width);
  Write(role, laid, x, y);
  return laid.height;
}

void Frame::Write(Role role, const LaidText& text, float x, float y) {
  if (text.paragraph->glyphs.empty()) return;
  Draw(text, x, y);
  if (InsideTarget()) return;
  auto element = Begin(role, text.text, {x, y, text.width, text.height});
}

void Frame::Fill(const Box& box, Colour fill, Radii radii) {
  list_.items.emplace_back(Shape{ToPixels(box), Mirrored(radii), fill, 0, {}, 0});
}

void Frame::Outline(const Box& box, Colour fill, float radius, float edge_width, Colour edge, float dash) {
  list_.items.emplace_back(
      Shape{ToPixels(box), Radii::All(px(radius)), fill, px(edge_width), edge, px(dash)});
}

void Frame::Shade(const Box& box, Colour from, Colour to, bool horizontal, Radii radii) {
  if (horizontal && setting_.right_to_left) std::swap(from, to);
  list_.items.emplace_back(Gradient{ToPixels(box), Mirrored(radii), from, to, horizontal});
}

void Frame::Shadow(const Box& box) {
  list_.items.emplace_back(NineSlice{"nine:shadow_e1_r24", ToPixels(box), 48, 72, setting_.px_per_unit});
}

void Frame::Image(const ImageKey& image, const Box& box, Radii radii, float focus_y) {
  list_.items.emplace_back(Picture{image, ToPixels(box), Mirrored(radii), focus_y, false});
}

void Frame::Tile(const ImageKey& image, const Box& box, float scale, float opacity) {
  list_.items.emplace_back(Pattern{image, ToPixels(box), scale * setting_.px_per_unit, opacity});
}

void Frame::Glyph(const std::string& icon, float x, float y, float size, Colour colour, bool directional) {
  list_.items.emplace_back(
      Icon{icon, ToPixels({x, y, size, size}), colour, directional && setting_.right_to_left});
}

Frame::Cut Frame::Clip(const Box& box, Radii radii) {
  list_.items.emplace_back(PushClip{ToPixels(box), Mirrored(radii)});
  return Cut(*this);
}

}  // namespace kiosk
