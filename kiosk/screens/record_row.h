#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/widgets/tag.h"

namespace kiosk {

// One line of a list: a picture, a name with the Japanese name beside it, a line of text, a tag. The whole
// row is one target.
struct RecordRow {
  ImageKey image;       // "" draws `curtain` as a shop front, or no picture when that is "" too
  std::string curtain;  // kanji
  Ink curtain_colour;
  content::Localized name;
  content::Localized local_name;
  content::Localized line;
  std::optional<Tag> tag;
  std::vector<std::string> icons;  // after the tag: what there is, e.g. a place to eat
  content::Localized distance;     // at the end, "1.2 km"
  std::string target;
};

// Of every row of a list, so that the list comes to rest at whole rows; grows with the visitor's text.
float RowHeight(const Frame& frame);
inline float RowPitch(const Frame& frame) {
  return RowHeight(frame) + 12;
}

void DrawRecordRow(Frame& frame, const RecordRow& row, float y);

// The name in the visitor's language, and in Japanese where that is another.
void NameRow(RecordRow& row, const Scene& scene, const content::TextMap& name);

}  // namespace kiosk
