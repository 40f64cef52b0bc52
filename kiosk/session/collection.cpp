#include "kiosk/session/collection.h"

#include <algorithm>

namespace kiosk {

bool Collection::Has(const std::string& item) const {
  return std::find(items_.begin(), items_.end(), item) != items_.end();
}

void Collection::Toggle(const std::string& item) {
  if (std::erase(items_, item) > 0 || items_.size() == kMost) return;
  items_.push_back(item);
}

}  // namespace kiosk
