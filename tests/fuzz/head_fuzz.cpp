// The head of a shard. What is accepted survives being written and read again.
#include "content/base/check.h"
#include "content/feed/head.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  auto head = content::ParseHead({reinterpret_cast<const char*>(bytes), size}, "head");
  if (!head) return 0;
  std::string written = content::DumpHead(*head);
  auto again = content::ParseHead(written, "head");
  content::Check(again && content::DumpHead(*again) == written, "a head survives being written");
  return 0;
}
