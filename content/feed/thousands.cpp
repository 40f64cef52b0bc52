#include "content/feed/thousands.h"

namespace content {

std::string Thousands(uint64_t number) {
  std::string digits = std::to_string(number);
  std::string text;
  for (size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += ',';
    text += digits[i];
  }
  return text;
}

std::string Counted(uint64_t number, const std::string& noun) {
  return Thousands(number) + " " + noun + (number == 1 ? "" : "s");
}

}  // namespace content
