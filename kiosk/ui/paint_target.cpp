#include "kiosk/ui/paint_target.h"

namespace kiosk {

PaintTarget::PaintTarget(PixmanImage image, Point origin, Region reach)
    : image_(std::move(image)), origin_(origin) {
  set_reach(std::move(reach));
}

void PaintTarget::set_reach(Region reach) {
  reach_ = std::move(reach);
  Region local = reach_;
  local.Move(-origin_.x, -origin_.y);
  // pixman keeps a copy and does not change the one it is given.
  pixman_image_set_clip_region32(image_.get(), const_cast<pixman_region32_t*>(local.get()));
}

void PaintTarget::Fill(const std::vector<Rect>& rects, Colour colour) {
  if (colour.alpha == 0) return;
  std::vector<pixman_box32_t> boxes;
  boxes.reserve(rects.size());
  for (const Rect& r : rects) {
    if (r.empty()) continue;
    boxes.push_back({r.x - origin_.x, r.y - origin_.y, r.right() - origin_.x, r.bottom() - origin_.y});
  }
  pixman_color_t premultiplied = Premultiplied(colour);
  pixman_image_fill_boxes(PIXMAN_OP_OVER, image_.get(), &premultiplied, static_cast<int>(boxes.size()),
                          boxes.data());
}

void PaintTarget::Paint(const Source& source, pixman_image_t* through, const Rect& rect,
                        pixman_op_t operation) {
  if (!Touches(rect)) return;
  pixman_image_composite32(operation, source.image, through, image_.get(), rect.x - source.at.x,
                           rect.y - source.at.y, 0, 0, rect.x - origin_.x, rect.y - origin_.y, rect.width,
                           rect.height);
}

void PaintTarget::PaintPartials(const Source& source, const RoundedParts& parts, Point corner) {
  for (const RoundedParts::Partial& part : parts.partial) {
    Paint(source, part.coverage.get(), MovedBy(part.rect, corner));
  }
}

void PaintTarget::PaintOutline(const Source& source, const RoundedParts& parts, Point corner) {
  for (const Rect& rect : parts.whole) Paint(source, nullptr, MovedBy(rect, corner));
  PaintPartials(source, parts, corner);
}

void PaintTarget::FillOutline(Colour colour, const RoundedParts& parts, Point corner) {
  if (colour.alpha == 0) return;
  std::vector<Rect> whole;
  whole.reserve(parts.whole.size());
  for (const Rect& rect : parts.whole) whole.push_back(MovedBy(rect, corner));
  Fill(whole, colour);
  PixmanImage solid = SolidImage(colour);
  PaintPartials({solid.get(), {}}, parts, corner);
}

}  // namespace kiosk
