#include "kiosk/ui/code_points.h"

namespace kiosk {

std::vector<std::string> CodePoints(std::string_view text) {
  std::vector<std::string> points;
  for (char c : text) {
    bool continues = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    if (continues && !points.empty()) {
      points.back() += c;
    } else {
      points.emplace_back(1, c);
    }
  }
  return points;
}

}  // namespace kiosk
