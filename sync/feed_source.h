#pragma once

#include <string>

#include "content/base/disk.h"
#include "content/feed/head.h"
#include "content/feed/pack_reader.h"
#include "content/feed/transport.h"

namespace zenkoku_sync {

// A feed at its address: fetches what a head names. Each file but a blob is checked against its name
// here.
class FeedSource {
 public:
  FeedSource(content::Transport& transport, std::string url) : transport_(&transport), url_(std::move(url)) {}

  content::Transport& transport() const { return *transport_; }
  std::string metadata_url() const { return content::Join(url_, "metadata/"); }
  std::string targets_url() const { return content::Join(url_, "targets/"); }

  content::Result<content::PackReader> GetPack(const content::PackFile& file, uint64_t raw_limit) const;
  // A file below pack/ that is no pack: a blob manifest, a bucket index.
  content::Result<std::string> GetFile(const std::string& sha256, uint64_t limit) const;
  // From `offset` on where the server can. Not checked against its name: that takes the whole file.
  content::Result<void> StreamBlob(const std::string& sha256, uint64_t offset, uint64_t length,
                                   content::Sink& sink) const;

 private:
  content::Result<std::string> GetNamed(const std::string& path, const std::string& sha256,
                                        uint64_t limit) const;

  content::Transport* transport_;
  std::string url_;
};

}  // namespace zenkoku_sync
