#include "content/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace content {

void Check(bool condition, const char* what, const char* file, int line) {
  if (condition) return;
  std::fprintf(stderr, "%s:%d: broken assumption: %s\n", file, line, what);
  std::abort();
}

}  // namespace content
