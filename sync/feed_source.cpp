#include "sync/feed_source.h"

#include <algorithm>

#include "content/base/sha256.h"

namespace zenkoku_sync {

using content::Error;
using content::Result;

Result<std::string> FeedSource::GetNamed(const std::string& path, const std::string& sha256,
                                         uint64_t limit) const {
  std::string bytes = TRY(transport_->Get(content::Join(url_, path), limit));
  if (content::Sha256Hex(bytes) != sha256) {
    return Error{Error::Kind::Damaged, "get " + path + ": its bytes are not those of its name"};
  }
  return bytes;
}

Result<content::PackReader> FeedSource::GetPack(const content::PackFile& file, uint64_t raw_limit) const {
  uint64_t limit = std::min(file.length, content::kMostPackBytes);
  std::string bytes = TRY(transport_->Get(content::Join(url_, content::PackPath(file.sha256)), limit));
  return content::PackReader::Open(std::move(bytes), file.sha256,
                                   std::min(raw_limit, content::kMostRawBytes));
}

Result<std::string> FeedSource::GetFile(const std::string& sha256, uint64_t limit) const {
  return GetNamed(content::PackPath(sha256), sha256, limit);
}

Result<void> FeedSource::StreamBlob(const std::string& sha256, uint64_t offset, uint64_t length,
                                    content::Sink& sink) const {
  return transport_->Stream(content::Join(url_, content::BlobPath(sha256)), offset, length, sink);
}

}  // namespace zenkoku_sync
