#pragma once

#include "kiosk/ui/display_list.h"
#include "kiosk/ui/images.h"
#include "kiosk/ui/paint_target.h"
#include "kiosk/ui/rounded_parts.h"

namespace kiosk {

// Everything that comes from picture files, on a target.
void PaintPicture(const Picture& picture, PaintTarget& target, RoundedShapes& shapes, Images& images);
void PaintPattern(const Pattern& pattern, PaintTarget& target, Images& images);
void PaintNineSlice(const NineSlice& slice, PaintTarget& target, Images& images);
void PaintIcon(const Icon& icon, PaintTarget& target, Images& images);

}  // namespace kiosk
