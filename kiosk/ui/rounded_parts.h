#pragma once

#include <map>
#include <vector>

#include "kiosk/ui/geometry.h"
#include "kiosk/ui/pixman_handles.h"

namespace kiosk {

// A rectangle with rounded corners, or only its edge: a line of `edge` px inside it, dashed when `dash` is
// not 0.
struct RoundedOutline {
  Size size;
  Radii radii;
  int edge = 0;  // 0 is the whole inside; whole px, so that straight edges stay crisp
  float dash = 0;
};

// An outline taken apart for fast painting: rectangles that it covers wholly, and small pictures of coverage
// (a8) for the corners. Positions count from the outline's top left corner; nothing overlaps.
struct RoundedParts {
  struct Partial {
    Rect rect;
    PixmanImage coverage;
  };
  std::vector<Rect> whole;
  std::vector<Partial> partial;
  size_t bytes = 0;  // of the coverage
};

// Radii that fit: two neighbours never need more than the side between them (as CSS does).
Radii FittingRadii(Radii radii, Size size);

RoundedParts TakeApart(const RoundedOutline& outline);

// Keeps what was taken apart: a screen's cards and buttons come in few sizes.
class RoundedShapes {
 public:
  const RoundedParts& PartsOf(const RoundedOutline& outline);  // valid until the next call

 private:
  using Key = std::vector<float>;
  std::map<Key, RoundedParts> known_;
  size_t bytes_ = 0;
};

}  // namespace kiosk
