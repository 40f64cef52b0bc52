#pragma once

#include <vector>

#include "kiosk/ui/display_list.h"
#include "kiosk/ui/paint_target.h"
#include "kiosk/ui/rounded_parts.h"

namespace kiosk {

// The corners of a clip, made round after the fact: remembers what was there, lets everything be painted
// square, and then mixes the old corners back in. Only the corners cost anything, and not, as a group painted
// apart would, the whole area.
class RoundedClip {
 public:
  RoundedClip(const PushClip& clip, const PaintTarget& target, RoundedShapes& shapes);

  void Restore(PaintTarget& target) const;

 private:
  struct Corner {
    Rect rect;             // on the screen
    PixmanImage coverage;  // of the clip
    PixmanImage before;    // the target's pixels
  };
  std::vector<Corner> corners_;
};

}  // namespace kiosk
