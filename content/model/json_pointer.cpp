#include "content/model/json_pointer.h"

namespace content {

std::string PointerStep(std::string_view member) {
  std::string step = "/";
  for (char c : member) {
    if (c == '~') {
      step += "~0";
    } else if (c == '/') {
      step += "~1";
    } else {
      step += c;
    }
  }
  return step;
}

std::string PointerStep(size_t index) {
  return "/" + std::to_string(index);
}

}  // namespace content
