// The index of a shard's buckets. What is accepted survives being written and read again.
#include "content/base/check.h"
#include "content/feed/bucket_index.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  std::string_view input(reinterpret_cast<const char*>(bytes), size);
  auto index = content::ParseBucketIndex(input, "index");
  if (index) content::Check(content::DumpBucketIndex(*index) == input, "an index survives being written");
  return 0;
}
