#pragma once

#include <string>
#include <vector>

#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

// A picture with its name in white on a dark foot, and how much there is in it.
struct ThemeCard {
  ImageKey image;
  content::Localized name;
  content::Localized line;
  content::Localized count;
  std::string target;
};

// One wide card, two beside each other, one wide ...; all of them wide when the text is large. Returns where
// they end.
float DrawThemeCards(Frame& frame, const std::vector<ThemeCard>& cards, float y);

}  // namespace kiosk
