#include "sync/blob_turn.h"

namespace zenkoku_sync {

BlobsWhen BlobTurn::At(content::Instant now) const {
  bool is_turn = spread_.count() == 0 || (due_ && now >= *due_);
  return is_turn ? BlobsWhen::Now : BlobsWhen::Later;
}

void BlobTurn::After(const PendingBlobs& pending, content::Instant now) {
  if (pending.count == 0) {
    due_.reset();
    static_cast<void>(retries_.AfterSuccess());
    return;
  }
  if (due_ && now < *due_) return;
  if (due_ || spread_.count() == 0) {
    due_ = now + retries_.AfterFailure(std::nullopt);
    return;
  }
  std::uniform_int_distribution<int64_t> moment(0, spread_.count());
  due_ = now + std::chrono::seconds(moment(random_));
}

}  // namespace zenkoku_sync
