#pragma once

#include <string>
#include <vector>

namespace kiosk {

// What a visitor wants to take along: ids of records ("place-kenrokuen"), in the order they were chosen. Gone
// with the visit.
class Collection {
 public:
  // More than one QR code can hold, and than anybody collects in two minutes.
  static constexpr size_t kMost = 24;

  const std::vector<std::string>& items() const { return items_; }
  bool Has(const std::string& item) const;
  // Puts it in, or takes it out when it is there. A full collection takes nothing more.
  void Toggle(const std::string& item);
  void Clear() { items_.clear(); }

 private:
  std::vector<std::string> items_;
};

}  // namespace kiosk
