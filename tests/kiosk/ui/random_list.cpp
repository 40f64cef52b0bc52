#include "tests/kiosk/ui/random_list.h"

#include <algorithm>

namespace kiosk {

RandomLists::RandomLists(fonts::Engine& engine, Size size, unsigned seed)
    : engine_(engine), size_(size), random_(seed) {}

Rect RandomLists::AnyRect() {
  return {Number(-20, size_.width), Number(-20, size_.height), Number(1, size_.width / 2),
          Number(1, size_.height / 2)};
}

Radii RandomLists::AnyRadii() {
  if (Number(0, 2) == 0) return {};
  auto radius = [&] { return static_cast<float>(Number(0, 60)) / 2; };
  return Number(0, 1) == 0 ? Radii::All(radius()) : Radii{radius(), radius(), radius(), radius()};
}

Colour RandomLists::AnyColour() {
  auto channel = [&] { return static_cast<uint8_t>(Number(0, 255)); };
  return {channel(), channel(), channel(), Number(0, 1) == 0 ? uint8_t{255} : channel()};
}

Item RandomLists::AnyText() {
  fonts::Request request;
  request.spans = {{Number(0, 1) == 0 ? "Kenroku-en 兼六園" : "港と城", "", 0}, {"!", "", 1}};
  request.size = static_cast<float>(Number(12, 50));
  auto paragraph = engine_.Layout(request);
  Point origin{Number(-20, size_.width), Number(-20, size_.height)};
  return Text{paragraph,
              origin,
              {origin.x, origin.y, static_cast<int>(paragraph->width), static_cast<int>(paragraph->height)},
              {AnyColour(), AnyColour()}};
}

Item RandomLists::AnyPicture() {
  static constexpr const char* kArt[] = {"art:fuji_hero", "art:spot_crab", "art:missing"};
  switch (Number(0, 3)) {
    case 0:
      return Picture{kArt[Number(0, 2)], AnyRect(), AnyRadii(), static_cast<float>(Number(0, 4)) / 4,
                     Number(0, 1) == 0};
    case 1:
      return Pattern{"art:pattern_seigaiha", AnyRect(), 0.5F, static_cast<float>(Number(1, 4)) / 4};
    case 2:
      return NineSlice{"nine:shadow_e1_r24", AnyRect(), 48, 72, static_cast<float>(Number(1, 4)) / 4};
    default:
      return Icon{"castle", AnyRect(), AnyColour(), Number(0, 1) == 0};
  }
}

Item RandomLists::AnyItem() {
  auto edge = [&] { return static_cast<float>(Number(0, 6)); };
  switch (Number(0, 5)) {
    case 0:
      return AnyText();
    case 1:
      return AnyPicture();
    case 2:
      return Gradient{AnyRect(), AnyRadii(), AnyColour(), AnyColour(), Number(0, 1) == 0};
    case 3: {
      Rect r = AnyRect();
      return Polygon{{{r.x, r.y}, {r.right(), r.y + r.height / 3}, {r.x + r.width / 2, r.bottom()}},
                     AnyColour()};
    }
    default:
      return Shape{AnyRect(), AnyRadii(),  AnyColour(),
                   edge(),    AnyColour(), static_cast<float>(Number(0, 3) == 0 ? 7 : 0)};
  }
}

Item RandomLists::AnyPush() {
  if (Number(0, 1) == 0) return PushOpacity{static_cast<float>(Number(0, 4)) / 4};
  return PushClip{AnyRect(), AnyRadii()};
}

void RandomLists::AddItems(std::vector<Item>& items, int depth) {
  for (int i = Number(1, 5); i > 0; --i) {
    if (depth < 3 && Number(0, 3) == 0) {
      items.push_back(AnyPush());
      AddItems(items, depth + 1);
      items.push_back(Pop{});
    } else {
      items.push_back(AnyItem());
    }
  }
}

DisplayList RandomLists::List() {
  DisplayList list{size_, {Shape{{0, 0, size_.width, size_.height}, {}, Rgb(0xFBF8F2)}}};
  AddItems(list.items, 0);
  return list;
}

// Closes a group in its middle and opens the same again: what is inside together changes, and nothing else.
void RandomLists::SplitGroup(std::vector<Item>& items) {
  auto is_push = [](const Item& item) {
    return std::holds_alternative<PushClip>(item) || std::holds_alternative<PushOpacity>(item);
  };
  auto push =
      std::find_if(items.begin() + Number(1, static_cast<int>(items.size()) - 1), items.end(), is_push);
  if (items.end() - push < 2) return;
  auto inside = push + Number(1, static_cast<int>(items.end() - push) - 1);
  Item again = *push;
  items.insert(items.insert(inside, again), Pop{});
}

DisplayList RandomLists::Changed(const DisplayList& list) {
  DisplayList changed = list;
  for (int i = Number(1, 3); i > 0; --i) {
    auto last = static_cast<int>(changed.items.size()) - 1;
    if (last < 1) break;
    auto place = changed.items.begin() + Number(1, last);
    switch (Number(0, 4)) {
      case 0:
        changed.items.insert(place, AnyItem());
        break;
      case 1:
        changed.items.erase(place);
        break;  // also a Push or a Pop: groups shift
      case 2:
        std::iter_swap(place, changed.items.begin() + Number(1, last));
        break;
      case 3:
        SplitGroup(changed.items);
        break;
      default:
        *place = AnyItem();
        break;
    }
  }
  return changed;
}

}  // namespace kiosk
