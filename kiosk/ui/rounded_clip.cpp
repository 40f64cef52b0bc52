#include "kiosk/ui/rounded_clip.h"

namespace kiosk {
namespace {

PixmanImage CopyOf(const PaintTarget& target, const Rect& rect) {
  PixmanImage copy = BlankImage(pixman_image_get_format(target.image()), {rect.width, rect.height});
  if (!copy) return copy;
  // As a source the target has no clip; pixman asks for a pointer to a non-const image.
  pixman_image_composite32(PIXMAN_OP_SRC, target.image(), nullptr, copy.get(), rect.x - target.origin().x,
                           rect.y - target.origin().y, 0, 0, 0, 0, rect.width, rect.height);
  return copy;
}

}  // namespace

RoundedClip::RoundedClip(const PushClip& clip, const PaintTarget& target, RoundedShapes& shapes) {
  const RoundedParts& parts = shapes.PartsOf({{clip.rect.width, clip.rect.height}, clip.radii, 0, 0});
  for (const RoundedParts::Partial& part : parts.partial) {
    Rect rect = MovedBy(part.rect, {clip.rect.x, clip.rect.y});
    if (!target.Touches(rect)) continue;
    PixmanImage before = CopyOf(target, rect);
    if (!before) continue;
    corners_.push_back({rect, PixmanImage(pixman_image_ref(part.coverage.get())), std::move(before)});
  }
}

// painted * coverage + before * (1 - coverage), also where the target is partly transparent.
void RoundedClip::Restore(PaintTarget& target) const {
  PixmanImage solid = SolidImage({});
  for (const Corner& corner : corners_) {
    Size size{corner.rect.width, corner.rect.height};
    pixman_image_composite32(PIXMAN_OP_OUT_REVERSE, solid.get(), corner.coverage.get(), corner.before.get(),
                             0, 0, 0, 0, 0, 0, size.width, size.height);
    target.Paint({solid.get(), {}}, corner.coverage.get(), corner.rect, PIXMAN_OP_IN_REVERSE);
    target.Paint({corner.before.get(), {corner.rect.x, corner.rect.y}}, nullptr, corner.rect, PIXMAN_OP_ADD);
  }
}

}  // namespace kiosk
