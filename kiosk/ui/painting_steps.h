#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "kiosk/ui/display_list.h"

namespace kiosk {

// One thing that painting a list does to pixels. Two steps with the same number do the same: the item is
// equal and so are all clips and groups around it.
struct Step {
  uint32_t number = 0;
  Rect bounds;  // cut by the clips around it; never empty
};

// Takes lists apart into steps and numbers them. Clips are part of what surrounds an item; opening a group,
// or a clip with round corners, is a step of its own as well, because it matters which items are inside it
// together. (Closing is not: an item belongs to the last opening of what surrounds it.) What cannot be seen
// is left out.
class StepNumbers {
 public:
  // Items are remembered by address: the list must outlive this.
  std::vector<Step> StepsOf(const DisplayList& list);

 private:
  struct Known {
    const Item* item;
    uint32_t around;
    uint32_t number;
  };

  uint32_t NumberOf(const Item& item, uint32_t around);

  std::unordered_multimap<size_t, Known> known_;
  uint32_t next_ = 1;  // 0 is the screen
};

}  // namespace kiosk
