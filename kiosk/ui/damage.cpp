#include "kiosk/ui/damage.h"

#include <span>

#include "kiosk/ui/few_rects.h"
#include "kiosk/ui/painting_steps.h"

namespace kiosk {
namespace {

using Steps = std::span<const Step>;

// Above this many comparisons (about 2 ms) the answer is not worth its time: all that differs is painted.
constexpr size_t kMostComparisons = 1U << 20;

void TrimEqualEnds(Steps& a, Steps& b) {
  while (!a.empty() && !b.empty() && a.front().number == b.front().number) {
    a = a.subspan(1);
    b = b.subspan(1);
  }
  while (!a.empty() && !b.empty() && a.back().number == b.back().number) {
    a = a.first(a.size() - 1);
    b = b.first(b.size() - 1);
  }
}

void AddAll(Steps steps, FewRects& damage) {
  for (const Step& step : steps) damage.Add(step.bounds);
}

// Lengths of the longest common subsequence of every pair of tails.
class CommonTails {
 public:
  CommonTails(Steps a, Steps b) : columns_(b.size() + 1), lengths_((a.size() + 1) * columns_) {
    for (size_t i = a.size(); i-- > 0;) {
      for (size_t j = b.size(); j-- > 0;) {
        bool same = a[i].number == b[j].number;
        lengths_[i * columns_ + j] =
            same ? static_cast<uint16_t>(At(i + 1, j + 1) + 1) : std::max(At(i + 1, j), At(i, j + 1));
      }
    }
  }

  uint16_t At(size_t i, size_t j) const { return lengths_[i * columns_ + j]; }

 private:
  size_t columns_;
  std::vector<uint16_t> lengths_;
};

// A pixel that only common steps touch is painted by the same steps in the same order in both lists, and so
// stays what it is. Every other step damages its bounds.
void AddDifferences(Steps a, Steps b, FewRects& damage) {
  CommonTails common(a, b);
  size_t i = 0;
  size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (a[i].number == b[j].number) {
      ++i;
      ++j;
    } else if (common.At(i + 1, j) >= common.At(i, j + 1)) {
      damage.Add(a[i++].bounds);
    } else {
      damage.Add(b[j++].bounds);
    }
  }
  AddAll(a.subspan(i), damage);
  AddAll(b.subspan(j), damage);
}

}  // namespace

std::vector<Rect> Damage(const DisplayList& before, const DisplayList& after) {
  if (before.size != after.size) return {{0, 0, after.size.width, after.size.height}};
  StepNumbers numbers;
  std::vector<Step> before_steps = numbers.StepsOf(before);
  std::vector<Step> after_steps = numbers.StepsOf(after);
  Steps a = before_steps;
  Steps b = after_steps;
  TrimEqualEnds(a, b);
  FewRects damage;
  if ((a.size() + 1) * (b.size() + 1) <= kMostComparisons) {
    AddDifferences(a, b, damage);
  } else {
    AddAll(a, damage);
    AddAll(b, damage);
  }
  return damage.Disjoint();
}

}  // namespace kiosk
