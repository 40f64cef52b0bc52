// TUF's targets metadata from a hostile mirror, and the signatures and patterns of its delegations.
#include "content/feed/tuf_metadata.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  auto envelope = content::ParseEnvelope({reinterpret_cast<const char*>(bytes), size}, "targets");
  if (!envelope) return 0;
  auto targets = content::ParseTargets(*envelope, "targets");
  if (!targets) return 0;
  for (const content::Delegation& delegation : targets->delegations) {
    (void)delegation.Covers("pref/13/head");
    (void)content::Verified(*envelope, targets->keys, delegation.role);
  }
  return 0;
}
