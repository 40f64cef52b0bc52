#pragma once

#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/model/text_map.h"
#include "fonts/engine.h"
#include "kiosk/ui/display_list.h"
#include "kiosk/ui/images.h"
#include "kiosk/ui/scroll_area.h"
#include "kiosk/ui/semantics.h"
#include "kiosk/ui/theme.h"
#include "kiosk/ui/tokens.h"

namespace kiosk {

// A rectangle in design units (see tokens.h), x from the side where reading starts: in Arabic from the right.
struct Box {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  float end() const { return x + width; }
  float bottom() const { return y + height; }
  Box Inset(float dx, float dy) const { return {x + dx, y + dy, width - 2 * dx, height - 2 * dy}; }
};

struct TextStyle {
  float size = type_size::kBd;
  fonts::Weight weight = fonts::Weight::Regular;
  Ink colour = colour::kSumi;
  fonts::Role role = fonts::Role::Body;
  fonts::Family family = fonts::Family::Sans;
  fonts::Align align = fonts::Align::Start;  // Start and End follow the reading direction of the screen
  int max_lines = 0;
  float line_height = 0;  // units from baseline to baseline; 0 is the language's strut
  bool ruby = false;
  bool tabular = false;
  float most_scale = 2;  // how far it grows with the visitor's text size

  TextStyle In(Ink c) const {
    auto s = *this;
    s.colour = c;
    return s;
  }
  TextStyle Sized(float units) const {
    auto s = *this;
    s.size = units;
    return s;
  }
  TextStyle Bold() const {
    auto s = *this;
    s.weight = fonts::Weight::Bold;
    return s;
  }
  TextStyle Lines(int n) const {
    auto s = *this;
    s.max_lines = n;
    return s;
  }
  TextStyle Centred() const {
    auto s = *this;
    s.align = fonts::Align::Centre;
    return s;
  }
  TextStyle AtEnd() const {
    auto s = *this;
    s.align = fonts::Align::End;
    return s;
  }
  TextStyle Pitch(float units) const {
    auto s = *this;
    s.line_height = units;
    return s;
  }
  TextStyle Tabular() const {
    auto s = *this;
    s.tabular = true;
    return s;
  }
  // For what has little room and is large already (the bar, buttons): grows, but no further than this.
  TextStyle GrowingTo(float scale) const {
    auto s = *this;
    s.most_scale = scale;
    return s;
  }
  // For seals, tiles of the map, numbers in marks.
  TextStyle Fixed() const { return GrowingTo(1); }
  TextStyle WithRuby() const {
    auto s = *this;
    s.ruby = true;
    return s;
  }
};

namespace style {
// Names are set in mincho, all that is pressed or read at length in gothic.
inline constexpr TextStyle Display(float size) {
  return {.size = size,
          .weight = fonts::Weight::Bold,
          .role = fonts::Role::Heading,
          .family = fonts::Family::Serif,
          .most_scale = size >= type_size::kH1 ? 1.25F : 1.6F};  // large already
}
inline constexpr TextStyle Body(float size = type_size::kBd) {
  return {.size = size};
}
inline constexpr TextStyle Label(float size = type_size::kUi) {
  return {.size = size, .role = fonts::Role::Label};
}
inline constexpr TextStyle BoldLabel(float size = type_size::kUi) {
  return {.size = size, .weight = fonts::Weight::Bold, .role = fonts::Role::Label};
}
}  // namespace style

// A text that has been laid out for a screen; drawn once or more.
struct LaidText {
  std::shared_ptr<const fonts::Paragraph> paragraph;
  content::Localized text;
  std::vector<Ink> inks;  // by mark
  float width = 0;        // of the box it was laid out in, or its own; units
  float height = 0;       // units
  float ink_width = 0;    // of its widest line; units
};

// The picture that a screen draws and, at once, the semantic tree of it. A screen speaks in design units and
// in reading direction; the frame turns both into device pixels, mirrored where the language is. Everything
// that is drawn as text is in the tree: Write adds an element, and inside a named target the target's name
// stands for it. One frame draws one screen once. UI thread.
class Frame {
 public:
  struct Pressed {
    std::string target;
    Rect bounds;
  };
  struct Setting {
    Size surface;  // device px
    Rect panel;    // the part of the surface that the screen fills
    float px_per_unit = 1;
    std::string language;  // of the session
    bool right_to_left = false;
    std::optional<Pressed> pressed;
    std::optional<size_t> focused;  // the keypad's place in FocusOrder
    Theme theme = Theme::Standard;
    float text_scale = 1;                   // 1 to 2
    std::map<std::string, float> scrolled;  // units by which the visitor has moved an area, by its id
  };

  Frame(fonts::Engine& engine, Images& images, Setting setting, content::Localized screen_name);

  float width() const { return static_cast<float>(setting_.panel.width) / setting_.px_per_unit; }
  float height() const { return static_cast<float>(setting_.panel.height) / setting_.px_per_unit; }
  float px_per_unit() const { return setting_.px_per_unit; }
  const std::string& language() const { return setting_.language; }
  bool right_to_left() const { return setting_.right_to_left; }
  float text_scale() const { return setting_.text_scale; }
  bool high_contrast() const { return setting_.theme == Theme::HighContrast; }
  // Of the bar at the foot, taller for large text.
  float bar_height() const {
    return setting_.text_scale > 1.5F ? layout::kLargeBarHeight : layout::kBarHeight;
  }
  // Wider than tall: what one looks at stands at the start, what one touches at the end.
  bool landscape() const { return setting_.panel.width > setting_.panel.height; }

  // An element of the tree, open until the Scope ends; what is drawn meanwhile belongs to it.
  class [[nodiscard]] Scope {
   public:
    ~Scope() { frame_.End(); }
    Scope(const Scope&) = delete;
    bool pressed() const { return pressed_; }
    // False of what is scrolled away: what is drawn in it is drawn for nothing.
    bool seen() const { return seen_; }

   private:
    friend class Frame;
    Scope(Frame& frame, const State& state)
        : frame_(frame), pressed_(state.pressed), seen_(!state.offscreen) {}
    Frame& frame_;
    bool pressed_;
    bool seen_;
  };
  Scope Begin(Role role, const content::Localized& name, const Box& bounds, const std::string& target = "",
              State state = {});

  // Makes the open element a key of a keyboard; `held` is where a finger that rests on it leads, "" when it
  // is pressed as by any other. Nothing but keys waits for a finger to rest.
  void BehaveAsKey(const std::string& held);

  // A dialog over everything drawn so far, which is dimmed and cannot be touched or read until it is
  // answered.
  Scope Cover(const content::Localized& name);

  // Text.
  LaidText Lay(const content::Localized& text, const TextStyle& style, float width = 0);
  // In the largest of these sizes in which nothing is cut; in the last one otherwise.
  LaidText LayLargest(const content::Localized& text, const TextStyle& style,
                      std::initializer_list<float> sizes, float width);
  LaidText Lay(const std::vector<fonts::Span>& spans, const TextStyle& style, std::vector<Ink> inks,
               float width = 0);
  // Draws without an element of its own: for labels inside a named target, and for ornament.
  void Draw(const LaidText& text, float x, float y);
  // Draws with an element; returns the height used.
  float Write(Role role, const content::Localized& text, const TextStyle& style, float x, float y,
              float width = 0);
  void Write(Role role, const LaidText& text, float x, float y);

  // Shapes.
  void Fill(const Box& box, Ink fill, Radii radii = {});
  void Outline(const Box& box, Ink fill, float radius, float edge_width, Ink edge, float dash = 0);
  void Shade(const Box& box, Ink from, Ink to, bool horizontal = false, Radii radii = {});
  void Shadow(const Box& box);  // e1, under a card of radius 24
  void Image(const ImageKey& image, const Box& box, Radii radii = {}, float focus_y = 0.5F);
  void Tile(const ImageKey& image, const Box& box, float scale, float opacity);
  void Glyph(const std::string& icon, float x, float y, float size, Ink ink, bool directional = false);

  // What is drawn until the Cut ends is cut to the box.
  class [[nodiscard]] Cut {
   public:
    ~Cut() { frame_.EndClip(); }
    Cut(const Cut&) = delete;

   private:
    friend class Frame;
    explicit Cut(Frame& frame) : frame_(frame) {}
    Frame& frame_;
  };
  Cut Clip(const Box& box, Radii radii = {});

  // While it lives nothing is mirrored: for maps, pictures with text in them and shop curtains.
  class [[nodiscard]] Upright {
   public:
    explicit Upright(Frame& frame) : frame_(frame), was_(frame.setting_.right_to_left) {
      frame_.setting_.right_to_left = false;
    }
    ~Upright() { frame_.setting_.right_to_left = was_; }
    Upright(const Upright&) = delete;

   private:
    Frame& frame_;
    bool was_;
  };

  // A part of the screen that a finger moves up and down. `draw` draws its content as if all of it fitted,
  // beginning at viewport.y, and returns where it ends; what has been scrolled away is in the tree as
  // offscreen. The area stands where the visitor has moved it, or else at `anchor` units from its top. With a
  // `pitch` it comes to rest at whole rows.
  template <typename Draw>
  void Scroll(const std::string& id, const Box& viewport, float anchor, float pitch, Draw draw) {
    size_t items = list_.items.size();
    size_t children = stack_.back().children.size();
    size_t targets = targets_;
    BeginScroll(id, viewport, anchor, pitch);
    float end = draw();
    if (EndScroll(end)) return;
    // The content has become shorter than where the visitor was: drawn again from its last part.
    list_.items.resize(items);
    stack_.back().children.resize(children);
    targets_ = targets;
    BeginScroll(id, viewport, anchor, pitch);
    end = draw();
    EndScroll(end);
  }

  // The same place measured from the left edge, for drawing it inside an Upright.
  Box OnGlass(const Box& box) const;
  Rect ToPixels(const Box& box) const;
  // What has been drawn, once everything is.
  const DisplayList& list() const { return list_; }
  const Element& root() const { return stack_.front(); }
  const std::vector<ScrollArea>& scroll_areas() const { return scroll_areas_; }
  // The mark around the element that has the keypad's focus, over everything else.
  void DrawFocus();

 private:
  void End();
  float px(float units) const { return units * setting_.px_per_unit; }
  Radii Mirrored(Radii radii) const;
  bool InsideTarget() const;
  void Add(Item item);
  void NoteFocusShape(const Rect& rect, const Radii& radii);
  void EndClip();
  Colour Of(Ink ink) const { return Resolve(ink, setting_.theme); }
  void BeginScroll(const std::string& id, const Box& viewport, float anchor, float pitch);
  bool EndScroll(float end);

  fonts::Engine& engine_;
  Images& images_;
  Setting setting_;
  DisplayList list_;
  std::vector<Element> stack_;  // the open elements, the screen itself first
  std::vector<Rect> clips_;     // what can be seen at most, innermost last
  std::vector<ScrollArea> scroll_areas_;
  std::optional<ScrollArea> scrolling_;  // the one that is being drawn
  float scrolled_ = 0;                   // units by which it is moved up
  size_t targets_ = 0;                   // begun so far
  struct Focus {
    Rect bounds;
    Rect seen;  // what of it is not scrolled away
    Radii radii;
  };
  std::optional<Focus> focus_;
};

}  // namespace kiosk
