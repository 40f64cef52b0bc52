#pragma once

#include "kiosk/ui/picture_bits.h"

namespace kiosk {

enum class Mirror { No, LeftToRight };

// `part` of the picture at exactly `size`: Catmull-Rom, widened when the picture shrinks so that no detail
// flickers. Whole numbers throughout: the same bytes on every machine. `part` must lie inside the picture.
PictureBits Resample(const PictureBits& picture, const Rect& part, Size size, Mirror mirror);

}  // namespace kiosk
