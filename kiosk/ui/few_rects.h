#pragma once

#include <vector>

#include "kiosk/ui/geometry.h"

namespace kiosk {

// Gathers rectangles and keeps at most eight that cover them all: presenting and clipping by many small ones
// costs more than painting a little too much.
class FewRects {
 public:
  void Add(const Rect& rect);
  // Disjoint, at most eight.
  std::vector<Rect> Disjoint() const;

 private:
  std::vector<Rect> rects_;  // may overlap
};

}  // namespace kiosk
