#include "kiosk/ui/few_rects.h"

#include <cstdint>
#include <limits>

#include "kiosk/ui/pixman_handles.h"

namespace kiosk {
namespace {

constexpr size_t kMost = 8;
constexpr int64_t kNegligible = 4096;  // pixels that cost less than one more rectangle

int64_t Area(const Rect& r) {
  return static_cast<int64_t>(r.width) * r.height;
}

bool Contains(const Rect& outer, const Rect& inner) {
  return Intersection(outer, inner) == inner;
}

bool Overlap(const Rect& a, const Rect& b) {
  return !Intersection(a, b).empty();
}

// Pixels that neither has and their union would.
int64_t Waste(const Rect& a, const Rect& b) {
  return Area(Union(a, b)) - Area(a) - Area(b) + Area(Intersection(a, b));
}

struct Pair {
  size_t first = 0;
  size_t second = 0;
  int64_t waste = std::numeric_limits<int64_t>::max();
};

Pair Closest(const std::vector<Rect>& rects) {
  Pair best;
  for (size_t i = 0; i < rects.size(); ++i) {
    for (size_t j = i + 1; j < rects.size(); ++j) {
      int64_t waste = Waste(rects[i], rects[j]);
      if (waste < best.waste) best = {i, j, waste};
    }
  }
  return best;
}

void Merge(std::vector<Rect>& rects, const Pair& pair) {
  rects[pair.first] = Union(rects[pair.first], rects[pair.second]);
  rects.erase(rects.begin() + static_cast<ptrdiff_t>(pair.second));
}

// The first pair that overlaps; waste stays at its maximum when there is none.
Pair FirstOverlap(const std::vector<Rect>& rects) {
  for (size_t i = 0; i < rects.size(); ++i) {
    for (size_t j = i + 1; j < rects.size(); ++j) {
      if (Overlap(rects[i], rects[j])) return {i, j, 0};
    }
  }
  return {};
}

}  // namespace

void FewRects::Add(const Rect& rect) {
  if (rect.empty()) return;
  for (const Rect& known : rects_) {
    if (Contains(known, rect)) return;
  }
  std::erase_if(rects_, [&](const Rect& known) { return Contains(rect, known); });
  rects_.push_back(rect);
  Pair pair = Closest(rects_);
  while (rects_.size() > 1 && (rects_.size() > kMost || pair.waste <= kNegligible)) {
    Merge(rects_, pair);
    pair = Closest(rects_);
  }
}

// Overlapping ones are cut into bands where that gives few enough, and put together where it does not.
std::vector<Rect> FewRects::Disjoint() const {
  std::vector<Rect> bands = Region(rects_).rects();
  if (bands.size() <= kMost) return bands;
  std::vector<Rect> merged = rects_;
  for (Pair pair = FirstOverlap(merged); pair.waste == 0; pair = FirstOverlap(merged)) Merge(merged, pair);
  return merged;
}

}  // namespace kiosk
