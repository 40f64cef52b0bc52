#pragma once

#include <vector>

#include "kiosk/ui/geometry.h"
#include "kiosk/ui/pixman_handles.h"
#include "kiosk/ui/rounded_parts.h"

namespace kiosk {

// A picture to paint from: where its first pixel stands on the screen, and the coverage or opacity it is
// painted through (`through` starts at the painted rectangle's corner).
struct Source {
  pixman_image_t* image = nullptr;
  Point at;
};

// Pixels that are being painted: the screen's, or those of a group that is painted apart before it is laid
// over the screen. All positions are the screen's. Nothing outside `reach` is touched.
class PaintTarget {
 public:
  // `origin` is the screen position of the picture's first pixel.
  PaintTarget(PixmanImage image, Point origin, Region reach);

  const Region& reach() const { return reach_; }
  void set_reach(Region reach);
  bool Touches(const Rect& rect) const { return reach_.Touches(rect); }
  pixman_image_t* image() const { return image_.get(); }
  Point origin() const { return origin_; }

  void Fill(const std::vector<Rect>& rects, Colour colour);
  // `through` (an a8 picture or a solid) limits the source; nullptr paints all of it.
  void Paint(const Source& source, pixman_image_t* through, const Rect& rect,
             pixman_op_t operation = PIXMAN_OP_OVER);
  // The source cut to an outline whose top left corner stands at `corner`.
  void PaintOutline(const Source& source, const RoundedParts& parts, Point corner);
  void FillOutline(Colour colour, const RoundedParts& parts, Point corner);

 private:
  void PaintPartials(const Source& source, const RoundedParts& parts, Point corner);

  PixmanImage image_;
  Point origin_;
  Region reach_;
};

inline Rect MovedBy(const Rect& rect, Point by) {
  return {rect.x + by.x, rect.y + by.y, rect.width, rect.height};
}

}  // namespace kiosk
