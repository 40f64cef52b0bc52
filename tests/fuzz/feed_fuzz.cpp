// Bytes from a hostile mirror, taken for each thing that a feed is made of.
#include "content/feed/head.h"
#include "content/feed/pack.h"
#include "content/feed/tuf_metadata.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  std::string_view input(reinterpret_cast<const char*>(bytes), size);
  (void)content::ParseHead(input, "head");
  (void)content::DecodePack(input, "pack");
  (void)content::Decompress(input, 1 << 20, "pack");
  auto envelope = content::ParseEnvelope(input, "metadata");
  if (!envelope) return 0;
  (void)content::ParseRoot(*envelope, "root");
  (void)content::ParseTimestamp(*envelope, "timestamp");
  (void)content::ParseSnapshot(*envelope, "snapshot");
  (void)content::ParseTargets(*envelope, "targets");
  return 0;
}
