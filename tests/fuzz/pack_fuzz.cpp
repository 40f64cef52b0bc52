// Packs of all kinds, as the frame that arrives and as the lines inside it.
#include "content/feed/catalogue.h"
#include "content/feed/pack.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  std::string_view input(reinterpret_cast<const char*>(bytes), size);
  auto raw = content::Decompress(input, 1 << 20, "pack");
  auto pack = content::DecodePack(raw ? std::string_view(*raw) : input, "pack");
  if (!pack) return 0;
  content::Records records;
  content::ApplyPack(*pack, records);
  (void)content::MakeCatalogue(content::LeavesOf(records));
  return 0;
}
