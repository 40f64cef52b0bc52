#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/model/text_map.h"
#include "fonts/engine.h"
#include "kiosk/ui/display_list.h"
#include "kiosk/ui/images.h"
#include "kiosk/ui/semantics.h"
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
  Colour colour = colour::kSumi;
  fonts::Role role = fonts::Role::Body;
  fonts::Family family = fonts::Family::Sans;
  fonts::Align align = fonts::Align::Start;  // Start and End follow the reading direction of the screen
  int max_lines = 0;
  float line_height = 0;  // units from baseline to baseline; 0 is the language's strut
  bool ruby = false;
  bool tabular = false;

  TextStyle In(Colour c) const {
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
          .family = fonts::Family::Serif};
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
  std::vector<Colour> colours;
  float width = 0;      // of the box it was laid out in, or its own; units
  float height = 0;     // units
  float ink_width = 0;  // of its widest line; units
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
  };

  Frame(fonts::Engine& engine, Images& images, Setting setting, content::Localized screen_name);

  float width() const { return static_cast<float>(setting_.panel.width) / setting_.px_per_unit; }
  float height() const { return static_cast<float>(setting_.panel.height) / setting_.px_per_unit; }
  const std::string& language() const { return setting_.language; }
  bool right_to_left() const { return setting_.right_to_left; }

  // An element of the tree, open until the Scope ends; what is drawn meanwhile belongs to it.
  class [[nodiscard]] Scope {
   public:
    ~Scope() { frame_.End(); }
    Scope(const Scope&) = delete;
    bool pressed() const { return pressed_; }

   private:
    friend class Frame;
    Scope(Frame& frame, bool pressed) : frame_(frame), pressed_(pressed) {}
    Frame& frame_;
    bool pressed_;
  };
  Scope Begin(Role role, const content::Localized& name, const Box& bounds, const std::string& target = "",
              State state = {});

  // Text.
  LaidText Lay(const content::Localized& text, const TextStyle& style, float width = 0);
  LaidText Lay(const std::vector<fonts::Span>& spans, const TextStyle& style, std::vector<Colour> colours,
               float width = 0);
  // Draws without an element of its own: for labels inside a named target, and for ornament.
  void Draw(const LaidText& text, float x, float y);
  // Draws with an element; returns the height used.
  float Write(Role role, const content::Localized& text, const TextStyle& style, float x, float y,
              float width = 0);
  void Write(Role role, const LaidText& text, float x, float y);

  // Shapes.
  void Fill(const Box& box, Colour fill, Radii radii = {});
  void Outline(const Box& box, Colour fill, float radius, float edge_width, Colour edge, float dash = 0);
  void Shade(const Box& box, Colour from, Colour to, bool horizontal = false, Radii radii = {});
  void Shadow(const Box& box);  // e1, under a card of radius 24
  void Image(const ImageKey& image, const Box& box, Radii radii = {}, float focus_y = 0.5F);
  void Tile(const ImageKey& image, const Box& box, float scale, float opacity);
  void Glyph(const std::string& icon, float x, float y, float size, Colour colour, bool directional = false);

  // What is drawn until the Cut ends is cut to the box.
  class [[nodiscard]] Cut {
   public:
    ~Cut() { frame_.list_.items.emplace_back(Pop{}); }
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

  // The same place measured from the left edge, for drawing it inside an Upright.
  Box OnGlass(const Box& box) const;
  Rect ToPixels(const Box& box) const;
  const DisplayList& list() const { return list_; }
  const Element& root() const { return stack_.front(); }

 private:
  void End();
  float px(float units) const { return units * setting_.px_per_unit; }
  Radii Mirrored(Radii radii) const;
  bool InsideTarget() const;

  fonts::Engine& engine_;
  Images& images_;
  Setting setting_;
  DisplayList list_;
  std::vector<Element> stack_;  // the open elements, the screen itself first
};

}  // namespace kiosk
