// TUF's root metadata from a hostile mirror, asked as the first root is: is it signed by its own keys?
#include "content/feed/tuf_metadata.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  auto envelope = content::ParseEnvelope({reinterpret_cast<const char*>(bytes), size}, "root");
  if (!envelope) return 0;
  auto root = content::ParseRoot(*envelope, "root");
  if (root) (void)content::Verified(*envelope, root->keys, root->roles.at("root"));
  return 0;
}
