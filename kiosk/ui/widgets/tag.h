#pragma once

#include <string>
#include <vector>

#include "kiosk/ui/frame.h"

namespace kiosk {

// A small pill that says a state or a property; not touchable. State is never colour alone: `icon` goes with
// the word. "dot" as icon is a filled dot.
struct Tag {
  content::Localized text;
  std::string icon;
  Ink ground = colour::kKinari;
  Ink ink = colour::kSumi;
  Ink icon_ink = colour::kSumi;
};

// Draws and returns the width. `height` is 48, or 56 on detail screens.
float DrawTag(Frame& frame, const Tag& tag, float x, float y, float height = 48);
float TagWidth(Frame& frame, const Tag& tag, float height = 48);
// Tags 56 high side by side, wrapped to the width; returns where the last line ends.
float DrawTags(Frame& frame, const std::vector<Tag>& tags, float x, float y, float width);

}  // namespace kiosk
