#include "kiosk/ui/frame.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "content/base/check.h"

namespace kiosk {
namespace {

// Edges of cards and controls in high contrast.
constexpr float kContrastEdge = 4;

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
  list_.items.emplace_back(Shape{setting_.panel, {}, Of(colour::kWashi), 0, {}, 0});
}

Rect Frame::ToPixels(const Box& box) const {
  // Both edges are rounded, not the width: neighbours stay neighbours at every scale.
  int left = Round(px(box.x));
  int right = Round(px(box.end()));
  int top = Round(px(box.y - scrolled_));
  int bottom = Round(px(box.bottom() - scrolled_));
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
  if (!clips_.empty()) {
    element.touch = Intersection(element.touch, clips_.back());
    state.offscreen = Intersection(element.bounds, clips_.back()).empty();
    if (state.offscreen) element.touch = {};
  }
  element.target = target;
  element.state = state;
  const auto& pressed = setting_.pressed;
  element.state.pressed =
      pressed && !target.empty() && pressed->target == target && pressed->bounds == element.bounds;
  content::Check(target.empty() || !element.name.empty(), "a target without a name");
  const State begun = element.state;
  if (!target.empty() && !state.disabled && setting_.focused == targets_++) {
    element.state.focused = true;
    Rect seen = clips_.empty() ? Rect{0, 0, setting_.surface.width, setting_.surface.height} : clips_.back();
    focus_ = Focus{element.bounds, seen, Radii::All(px(radius::kCard))};
  }
  stack_.push_back(std::move(element));
  return {*this, begun};
}

void Frame::BehaveAsKey(const std::string& held) {
  stack_.back().is_key = true;
  stack_.back().held = held;
}

Frame::Scope Frame::Cover(const content::Localized& name) {
  content::Check(stack_.size() == 1, "a dialog covers a whole screen");
  stack_.front().children.clear();
  scroll_areas_.clear();
  targets_ = 0;
  focus_.reset();
  Box all{0, 0, width(), height()};
  Fill(all, colour::kScrim.Faded(0.62F));
  return Begin(Role::Dialog, name, all);
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

LaidText Frame::LayLargest(const content::Localized& text, const TextStyle& style,
                           std::initializer_list<float> sizes, float width) {
  LaidText laid;
  for (float size : sizes) {
    laid = Lay(text, style.Sized(size), width);
    if (!laid.paragraph->truncated) break;
  }
  return laid;
}

LaidText Frame::Lay(const std::vector<fonts::Span>& spans, const TextStyle& style, std::vector<Ink> inks,
                    float width) {
  fonts::Request request;
  request.spans = spans;
  request.language = spans.empty() ? setting_.language : spans.front().language;
  request.family = high_contrast() ? fonts::Family::Sans : style.family;
  request.weight = style.weight;
  float scale = std::min(style.most_scale, setting_.text_scale);
  request.size = px(style.size * scale);
  request.role = style.role;
  request.align = InParagraph(style.align, setting_.right_to_left, IsRightToLeft(request.language));
  if (width > 0) request.width = px(width);
  request.max_lines = style.max_lines;
  request.line_height = px(style.line_height * scale);
  // Easy Japanese has its furigana on every kanji, wherever that stands.
  request.ruby = style.ruby || request.language == "ja-simple";
  request.tabular_figures = style.tabular;
  LaidText laid;
  laid.paragraph = engine_.Layout(request);
  laid.inks = std::move(inks);
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
  std::vector<Colour> colours;
  for (const Ink& each : text.inks) colours.push_back(Of(each));
  Add(Text{text.paragraph, {box.x, box.y}, ink, std::move(colours)});
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

// What lies outside of all that can be seen is left out: a long list costs what is seen of it.
void Frame::Add(Item item) {
  if (!clips_.empty() && Intersection(BoundsOf(item), clips_.back()).empty()) return;
  list_.items.push_back(std::move(item));
}

void Frame::Fill(const Box& box, Ink fill, Radii radii) {
  Rect rect = ToPixels(box);
  NoteFocusShape(rect, Mirrored(radii));
  Add(Shape{rect, Mirrored(radii), Of(fill), 0, {}, 0});
}

void Frame::Outline(const Box& box, Ink fill, float radius, float edge_width, Ink edge, float dash) {
  Rect rect = ToPixels(box);
  NoteFocusShape(rect, Radii::All(px(radius)));
  if (high_contrast() && edge_width > 0) edge_width = std::max(edge_width, kContrastEdge);
  Add(Shape{rect, Radii::All(px(radius)), Of(fill), px(edge_width), Of(edge), px(dash)});
}

void Frame::Shade(const Box& box, Ink from, Ink to, bool horizontal, Radii radii) {
  if (horizontal && setting_.right_to_left) std::swap(from, to);
  Add(Gradient{ToPixels(box), Mirrored(radii), Of(from), Of(to), horizontal});
}

void Frame::Shadow(const Box& box) {
  if (setting_.theme != Theme::Standard) return;
  Add(NineSlice{"nine:shadow_e1_r24", ToPixels(box), 48, 72, setting_.px_per_unit});
}

void Frame::Image(const ImageKey& image, const Box& box, Radii radii, float focus_y) {
  Add(Picture{image, ToPixels(box), Mirrored(radii), focus_y, false});
}

void Frame::Tile(const ImageKey& image, const Box& box, float scale, float opacity) {
  if (setting_.theme != Theme::Standard) return;  // they are drawn for its grounds
  Add(Pattern{image, ToPixels(box), scale * setting_.px_per_unit, opacity});
}

void Frame::Glyph(const std::string& icon, float x, float y, float size, Ink ink, bool directional) {
  Add(Icon{icon, ToPixels({x, y, size, size}), Of(ink), directional && setting_.right_to_left});
}

Frame::Cut Frame::Clip(const Box& box, Radii radii) {
  Rect rect = ToPixels(box);
  list_.items.emplace_back(PushClip{rect, Mirrored(radii)});
  clips_.push_back(clips_.empty() ? rect : Intersection(rect, clips_.back()));
  return Cut(*this);
}

void Frame::EndClip() {
  list_.items.emplace_back(Pop{});
  clips_.pop_back();
}

void Frame::BeginScroll(const std::string& id, const Box& viewport, float anchor, float pitch) {
  content::Check(!scrolling_, "a scroll area inside another");
  Rect rect = ToPixels(viewport);
  auto moved = setting_.scrolled.find(id);
  float offset = moved != setting_.scrolled.end() ? moved->second : anchor;
  scrolling_ = ScrollArea{id, rect, setting_.px_per_unit, offset, 0, pitch};
  list_.items.emplace_back(PushClip{rect, {}});
  clips_.push_back(clips_.empty() ? rect : Intersection(rect, clips_.back()));
  scrolled_ = offset;
}

// False when the area stands further down than its content goes without being pulled: it then has to be drawn
// again.
bool Frame::EndScroll(float end) {
  ScrollArea area = *std::exchange(scrolling_, std::nullopt);
  scrolled_ = 0;
  EndClip();
  float top = static_cast<float>(area.viewport.y - setting_.panel.y) / setting_.px_per_unit;
  float height = static_cast<float>(area.viewport.height) / setting_.px_per_unit;
  area.most = std::max(0.0F, end - top - height);
  bool pulled = setting_.scrolled.contains(area.id);
  if (area.offset > area.most && !pulled) {
    setting_.scrolled[area.id] = area.most;
    return false;
  }
  scroll_areas_.push_back(std::move(area));
  return true;
}

// The mark follows the shape of what has the focus: the one that was drawn at its very bounds.
void Frame::NoteFocusShape(const Rect& rect, const Radii& radii) {
  if (focus_ && stack_.back().state.focused && stack_.back().bounds == rect) focus_->radii = radii;
}

// EN 301 549 11.2.4.7 (WCAG 2.4.7): a gap in the page's colour, a yellow ring, a dark line around it. Never
// cut by the element's own corners.
void Frame::DrawFocus() {
  if (!focus_ || focus_->seen.empty()) return;
  constexpr float kGap = 5;
  constexpr float kRing = 8;
  constexpr float kLine = 4;
  list_.items.emplace_back(PushClip{focus_->seen, {}});
  auto ring = [&](float out, float width, Ink ink) {
    int grow = Round(px(out));
    const Rect& b = focus_->bounds;
    auto wider = [&](float radius) { return radius + px(out); };
    Radii r{wider(focus_->radii.top_left), wider(focus_->radii.top_right), wider(focus_->radii.bottom_right),
            wider(focus_->radii.bottom_left)};
    list_.items.emplace_back(Shape{{b.x - grow, b.y - grow, b.width + 2 * grow, b.height + 2 * grow},
                                   r,
                                   Of(colour::kNone),
                                   px(width),
                                   Of(ink),
                                   0});
  };
  ring(kGap, kGap, colour::kWashi);
  ring(kGap + kRing, kRing, colour::kYamabuki);
  ring(kGap + kRing + kLine, kLine, colour::kSumi);
  list_.items.emplace_back(Pop{});
}

}  // namespace kiosk
