#include <zstd.h>

#include <algorithm>
#include <memory>

#include "content/feed/pack.h"

namespace content {
namespace {

// A full pack is compressed at every release of its shard: the slower levels gain little for much time.
constexpr int kLevel = 12;

// A frame that asks for a larger window is refused: it would cost a kiosk that much memory.
constexpr int kMostWindowLog = 27;

using Context = std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)>;

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

// Streams into a buffer that grows with what really comes out: a frame that lies about its size costs
// nothing.
Result<std::string> Decompress(std::string_view frame, uint64_t limit, const std::string& what) {
  Context context(ZSTD_createDCtx(), ZSTD_freeDCtx);
  if (!context || ZSTD_isError(ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kMostWindowLog))) {
    return Error{Error::Kind::Damaged, what + ": zstd does not start"};
  }
  std::string raw;
  std::string chunk(ZSTD_DStreamOutSize(), '\0');
  ZSTD_inBuffer in{frame.data(), frame.size(), 0};
  size_t more = 1;
  while (more != 0) {
    ZSTD_outBuffer out{chunk.data(), chunk.size(), 0};
    more = ZSTD_decompressStream(context.get(), &out, &in);
    if (ZSTD_isError(more)) return Error{Error::Kind::Damaged, what + ": " + ZSTD_getErrorName(more)};
    raw.append(chunk, 0, out.pos);
    if (raw.size() > limit) {
      return Error{Error::Kind::Damaged,
                   what + ": decompresses to more than " + std::to_string(limit) + " bytes"};
    }
    if (more != 0 && out.pos == 0 && in.pos == in.size)
      return Error{Error::Kind::Damaged, what + ": cut off"};
  }
  if (in.pos != in.size) return Error{Error::Kind::Damaged, what + ": goes on after its end"};
  return raw;
}

}  // namespace content
