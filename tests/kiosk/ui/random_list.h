#pragma once

#include <random>

#include "fonts/engine.h"
#include "kiosk/ui/display_list.h"

namespace kiosk {

// Display lists as no screen makes them: every kind of item, clips and groups nested, some reaching off the
// screen.
class RandomLists {
 public:
  RandomLists(fonts::Engine& engine, Size size, unsigned seed);

  DisplayList List();
  // The list with a few items changed, taken out, put in or exchanged.
  DisplayList Changed(const DisplayList& list);

 private:
  int Number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
  Rect AnyRect();
  Radii AnyRadii();
  Colour AnyColour();
  Item AnyItem();
  Item AnyPicture();
  Item AnyPush();
  Item AnyText();
  void SplitGroup(std::vector<Item>& items);
  void AddItems(std::vector<Item>& items, int depth);

  fonts::Engine& engine_;
  Size size_;
  std::minstd_rand random_;
};

}  // namespace kiosk
