#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "content/base/result.h"

struct ZSTD_DCtx_s;

namespace content {

// One zstd frame (RFC 8878) from the network, decompressed bit by bit. A frame that lies about its size, asks
// for a window of more than 128 MB, goes on after its end or breaks off is Damaged; so is what grows beyond
// the limit.
class Decompression {
 public:
  // `what` names the frame in errors.
  static Result<Decompression> Start(std::string frame, uint64_t limit, const std::string& what);

  // Appends the next bytes, at most 128 kB; false when there are none left.
  Result<bool> More(std::string& raw);

 private:
  struct FreeContext {
    void operator()(ZSTD_DCtx_s* context) const;
  };

  Decompression(std::string frame, uint64_t limit, std::string what, ZSTD_DCtx_s* context);
  Error Damaged(const std::string& reason) const;

  std::string frame_;
  size_t at_ = 0;
  uint64_t left_;
  std::string what_;
  bool ended_ = false;
  std::unique_ptr<ZSTD_DCtx_s, FreeContext> context_;
};

}  // namespace content
