#include "kiosk/ui/painting_steps.h"

#include <functional>

namespace kiosk {
namespace {

size_t HashOf(const Item& item, uint32_t around) {
  Rect bounds = BoundsOf(item);
  if (const auto* clip = std::get_if<PushClip>(&item)) bounds = clip->rect;
  size_t hash = item.index() * 31 + around;
  for (int number : {bounds.x, bounds.y, bounds.width, bounds.height}) {
    hash = hash * 1099511628211U + static_cast<unsigned>(number);
  }
  if (const auto* text = std::get_if<Text>(&item)) hash ^= std::hash<const void*>()(text->paragraph.get());
  return hash;
}

// An opened clip or group.
struct Around {
  uint32_t number = 0;
  Rect clip;
  bool is_step = false;
  size_t own_step = 0;  // of which the bounds are known when it closes
};

}  // namespace

uint32_t StepNumbers::NumberOf(const Item& item, uint32_t around) {
  size_t hash = HashOf(item, around);
  auto [begin, end] = known_.equal_range(hash);
  for (auto known = begin; known != end; ++known) {
    if (known->second.around == around && *known->second.item == item) return known->second.number;
  }
  known_.emplace(hash, Known{&item, around, next_});
  return next_++;
}

std::vector<Step> StepNumbers::StepsOf(const DisplayList& list) {
  std::vector<Step> steps;
  std::vector<Around> around{{0, {0, 0, list.size.width, list.size.height}, false, 0}};
  auto open = [&](const Item& item, const Rect& clip, bool is_step) {
    uint32_t number = NumberOf(item, around.back().number);
    around.push_back({number, clip, is_step, steps.size()});
    if (is_step) steps.push_back({number, {}});
  };
  auto close = [&] {
    if (around.back().is_step) {
      Rect inside;
      for (size_t i = around.back().own_step; i < steps.size(); ++i) inside = Union(inside, steps[i].bounds);
      steps[around.back().own_step].bounds = inside;
    }
    around.pop_back();
  };
  for (const Item& item : list.items) {
    Rect clip = around.back().clip;
    if (const auto* push = std::get_if<PushClip>(&item)) {
      open(item, Intersection(clip, push->rect), push->radii != Radii{});
    } else if (std::holds_alternative<PushOpacity>(item)) {
      open(item, clip, true);
    } else if (std::holds_alternative<Pop>(item)) {
      if (around.size() > 1) close();
    } else if (Rect seen = Intersection(clip, BoundsOf(item)); !seen.empty()) {
      steps.push_back({NumberOf(item, around.back().number), seen});
    }
  }
  while (around.size() > 1) close();
  std::erase_if(steps, [](const Step& step) { return step.bounds.empty(); });
  return steps;
}

}  // namespace kiosk
