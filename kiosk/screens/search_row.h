#pragma once

#include <optional>

#include "content/store/search.h"
#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/widgets/tag.h"

namespace kiosk {

// What a kind of record is called, and its icon.
Tag KindTag(const Scene& scene, content::Kind kind);

// All rows of a search are equally high; higher for large text, when the tag stands under the words.
float SearchRowHeight(const Frame& frame);
inline float SearchRowPitch(const Frame& frame) {
  return SearchRowHeight(frame) + 12;
}

// A record that was found: its picture, its name with what was typed standing out, where else that stands or
// what the record is, and its kind. A row that is scrolled away costs nothing but its place. Draws nothing
// for a record that the cache does not hold.
void DrawSearchRow(Frame& frame, const Scene& scene, const content::Found& found, float y);

// The same for a record that was not searched for.
content::Found Unsought(const Scene& scene, const content::Record& record);

}  // namespace kiosk
