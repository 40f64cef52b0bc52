#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "fonts/paragraph.h"
#include "kiosk/ui/geometry.h"

namespace kiosk {

// What a screen looks like, as a list of things to paint from back to front. A display list is a value: two
// that compare equal paint the same pixels, which is how damage is found and why nothing in it points to a
// moment.

// A filled shape with an optional edge inside it.
struct Shape {
  Rect rect{};
  Radii radii{};
  Colour fill{};
  float edge_width = 0;
  Colour edge{};
  float edge_dash = 0;  // length of dashes and gaps in px; 0 is solid
  bool operator==(const Shape&) const = default;
};

// A linear gradient from the top (or the left) to the opposite side.
struct Gradient {
  Rect rect{};
  Radii radii{};
  Colour from{};
  Colour to{};
  bool horizontal = false;
  bool operator==(const Gradient&) const = default;
};

// Which picture: "art:fuji_hero" is the program's own, "blob:<sha256>" the cache's.
using ImageKey = std::string;

// A picture scaled to cover `rect` and cut to it. `focus_y` says which part survives when height is cut: 0
// keeps the top, 1 the bottom.
struct Picture {
  ImageKey image;
  Rect rect{};
  Radii radii{};
  float focus_y = 0.5F;
  bool flip = false;  // mirrored left to right
  bool operator==(const Picture&) const = default;
};

// A picture repeated at its natural size times `scale`, from the rect's top left.
struct Pattern {
  ImageKey image;
  Rect rect{};
  float scale = 1;
  float opacity = 1;
  bool operator==(const Pattern&) const = default;
};

// A picture of which the corners keep their size and the middle stretches (a soft shadow under a card).
// `inset` is how far the picture reaches beyond the shape it belongs to; all in px of the picture, times
// `scale` on the screen.
struct NineSlice {
  ImageKey image;
  Rect rect{};  // of the shape, without the inset
  int inset = 0;
  int corner = 0;
  float scale = 1;
  bool operator==(const NineSlice&) const = default;
};

// A line icon: the alpha of "icon:<name>" in one colour.
struct Icon {
  std::string name;
  Rect rect{};
  Colour colour{};
  bool flip = false;
  bool operator==(const Icon&) const = default;
};

// A laid out text; glyphs with mark m are painted in colours[m] (the last colour for marks beyond). The
// paragraph is owned together with the engine's cache. Equal when it is the same object at the same place:
// the engine gives the same object for the same request while it is cached.
struct Text {
  std::shared_ptr<const fonts::Paragraph> paragraph;
  Point origin{};
  Rect bounds{};  // of the ink, generous
  std::vector<Colour> colours;
  bool operator==(const Text&) const = default;
};

struct Polygon {  // convex
  std::vector<Point> points;
  Colour fill{};
  bool operator==(const Polygon&) const = default;
};

// Everything until the matching Pop is cut to the shape / multiplied by the opacity.
struct PushClip {
  Rect rect{};
  Radii radii{};
  bool operator==(const PushClip&) const = default;
};
struct PushOpacity {
  float opacity = 1;
  bool operator==(const PushOpacity&) const = default;
};
struct Pop {
  bool operator==(const Pop&) const = default;
};

using Item = std::variant<Shape, Gradient, Picture, Pattern, NineSlice, Icon, Text, Polygon, PushClip,
                          PushOpacity, Pop>;

struct DisplayList {
  Size size;
  std::vector<Item> items;
};

// The pixels that an item can touch, before any clip. A Push's or Pop's is empty.
Rect BoundsOf(const Item& item);

// How far a nine-slice reaches beyond its shape on the screen.
int ScaledInset(const NineSlice& slice);

}  // namespace kiosk
