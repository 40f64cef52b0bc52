#include "content/feed/decompression.h"

#include <zstd.h>

#include "content/feed/pack.h"

namespace content {
namespace {

// A frame that asks for a larger window is refused: it would cost a kiosk that much memory.
constexpr int kMostWindowLog = 27;

}  // namespace

void Decompression::FreeContext::operator()(ZSTD_DCtx_s* context) const {
  ZSTD_freeDCtx(context);
}

Decompression::Decompression(std::string frame, uint64_t limit, std::string what, ZSTD_DCtx_s* context)
    : frame_(std::move(frame)), left_(limit), what_(std::move(what)), context_(context) {}

Error Decompression::Damaged(const std::string& reason) const {
  return Error{Error::Kind::Damaged, what_ + ": " + reason};
}

Result<Decompression> Decompression::Start(std::string frame, uint64_t limit, const std::string& what) {
  Decompression started(std::move(frame), limit, what, ZSTD_createDCtx());
  ZSTD_DCtx* context = started.context_.get();
  if (context == nullptr ||
      ZSTD_isError(ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, kMostWindowLog))) {
    return started.Damaged("zstd does not start");
  }
  return started;
}

// What comes out counts, not what the frame says of itself.
Result<bool> Decompression::More(std::string& raw) {
  size_t before = raw.size();
  while (!ended_ && raw.size() == before) {
    raw.resize(before + ZSTD_DStreamOutSize());
    ZSTD_outBuffer out{raw.data() + before, raw.size() - before, 0};
    ZSTD_inBuffer in{frame_.data(), frame_.size(), at_};
    size_t more = ZSTD_decompressStream(context_.get(), &out, &in);
    at_ = in.pos;
    raw.resize(before + (ZSTD_isError(more) ? 0 : out.pos));
    if (ZSTD_isError(more)) return Damaged(ZSTD_getErrorName(more));
    if (out.pos > left_) return Damaged("decompresses to more bytes than it may");
    left_ -= out.pos;
    ended_ = more == 0;
    if (!ended_ && out.pos == 0 && at_ == frame_.size()) return Damaged("cut off");
    if (ended_ && at_ != frame_.size()) return Damaged("goes on after its end");
  }
  return raw.size() > before;
}

Result<std::string> Decompress(std::string_view frame, uint64_t limit, const std::string& what) {
  Decompression decompression = TRY(Decompression::Start(std::string(frame), limit, what));
  std::string raw;
  while (TRY(decompression.More(raw))) {
  }
  return raw;
}

}  // namespace content
