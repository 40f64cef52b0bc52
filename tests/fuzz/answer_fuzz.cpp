// An HTTP answer from a hostile server, header by header and piece by piece, and the list of blobs that it
// may be.
#include <cstdlib>

#include "sync/blob_manifest.h"
#include "sync/http_answer.h"
#include "tests/fuzz/input_bytes.h"

namespace {

constexpr uint64_t kLimit = 300;

// Whatever arrives, a sink is told first where it begins, and never gets more than the limit.
class CheckingSink final : public content::Sink {
 public:
  explicit CheckingSink(uint64_t offset) : offset_(offset) {}
  content::Result<void> Begin(uint64_t offset) override {
    if (begun_ || (offset != 0 && offset != offset_)) std::abort();
    begun_ = true;
    position_ = offset;
    return {};
  }
  content::Result<void> Take(std::string_view bytes) override {
    position_ += bytes.size();
    if (!begun_ || position_ > kLimit) std::abort();
    return {};
  }

 private:
  uint64_t offset_;
  uint64_t position_ = 0;
  bool begun_ = false;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  zenkoku_sync::BlobLengths lengths;
  (void)zenkoku_sync::ParseBlobManifest({reinterpret_cast<const char*>(bytes), size}, "manifest", lengths);

  fuzz::InputBytes input(bytes, size);
  uint64_t offset = input.Below(3) * 10;
  CheckingSink sink(offset);
  zenkoku_sync::HttpAnswer answer("http://x/", offset, kLimit, sink);
  std::string line = input.Until('\n');
  while (!line.empty()) {
    answer.TakeHeader(line);
    line = input.Until('\n');
  }
  bool goes_on = true;
  while (goes_on && !input.empty()) goes_on = answer.Take(input.Until('|'));
  (void)answer.Finish(input.Below(2) == 1 ? "it broke" : "");
  return 0;
}
