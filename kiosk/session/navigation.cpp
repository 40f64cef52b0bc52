#include "kiosk/session/navigation.h"

namespace kiosk {
namespace {

constexpr size_t kDeepest = 64;

}  // namespace

std::optional<Route> Navigation::back() const {
  if (stack_.size() < 2) return std::nullopt;
  return stack_[stack_.size() - 2].route;
}

void Navigation::Go(Route route) {
  if (route.segments.empty()) {
    stack_.assign(1, {std::move(route), {}});
  } else if (back() == route) {
    stack_.pop_back();
  } else if (route.segments == current().segments) {
    stack_.back() = {std::move(route), {}};
  } else {
    if (stack_.size() == kDeepest) stack_.erase(stack_.begin() + 1);
    stack_.push_back({std::move(route), {}});
  }
}

}  // namespace kiosk
