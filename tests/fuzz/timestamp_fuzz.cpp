// TUF's timestamp metadata from a hostile mirror.
#include "content/feed/tuf_metadata.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  auto envelope = content::ParseEnvelope({reinterpret_cast<const char*>(bytes), size}, "timestamp");
  if (envelope) (void)content::ParseTimestamp(*envelope, "timestamp");
  return 0;
}
