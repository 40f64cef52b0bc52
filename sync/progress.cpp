#include "sync/progress.h"

#include <unistd.h>

#include "content/feed/thousands.h"

namespace zenkoku_sync {

Progress::Progress(std::FILE* stream)
    : stream_(stream != nullptr && ::isatty(::fileno(stream)) == 1 ? stream : nullptr) {}

void Progress::Stage(const std::string& stage) {
  stage_ = stage;
  Draw();
}

void Progress::Arrived(uint64_t bytes, uint64_t requests) {
  bytes_ = bytes;
  requests_ = requests;
  Draw();
}

// ECMA-48 "erase in line", after going back to the line's beginning.
void Progress::Clear() {
  if (stream_ == nullptr || !drawn_) return;
  std::fputs("\r\x1b[K", stream_);
  std::fflush(stream_);
  drawn_ = false;
}

void Progress::Draw() {
  if (stream_ == nullptr) return;
  std::fprintf(stream_, "\r\x1b[K%s: %s in %s", stage_.c_str(), content::Counted(bytes_, "byte").c_str(),
               content::Counted(requests_, "request").c_str());
  std::fflush(stream_);
  drawn_ = true;
}

}  // namespace zenkoku_sync
