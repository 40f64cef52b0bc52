// TUF's snapshot metadata from a hostile mirror.
#include "content/feed/tuf_metadata.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  auto envelope = content::ParseEnvelope({reinterpret_cast<const char*>(bytes), size}, "snapshot");
  if (envelope) (void)content::ParseSnapshot(*envelope, "snapshot");
  return 0;
}
