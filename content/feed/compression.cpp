#include <zstd.h>

#include "content/feed/pack.h"

namespace content {
namespace {

// A full pack is compressed at every release of its shard: the slower levels gain little for much time.
constexpr int kLevel = 12;

}  // namespace

Result<std::string> Compress(std::string_view raw) {
  std::string frame(ZSTD_compressBound(raw.size()), '\0');
  size_t length = ZSTD_compress(frame.data(), frame.size(), raw.data(), raw.size(), kLevel);
  if (ZSTD_isError(length)) {
    return Error{Error::Kind::Damaged, std::string("compress a pack: ") + ZSTD_getErrorName(length)};
  }
  frame.resize(length);
  return frame;
}

}  // namespace content
