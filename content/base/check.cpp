#include "content/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace content {

void Check(bool condition, const char* what, std::source_location where) {
  if (condition) return;
  std::fprintf(stderr, "%s:%u: broken assumption: %s\n", where.file_name(), where.line(), what);
  std::abort();
}

}  // namespace content
