#include "sync/room.h"

#include <algorithm>
#include <charconv>

#include "content/base/write_then_rename.h"
#include "content/feed/thousands.h"

namespace zenkoku_sync {

namespace {

constexpr uint64_t kLongestNote = 64;

}  // namespace

using content::Error;
using content::Result;
using content::Thousands;

Result<uint64_t> Room::Free() const {
  return disk_->FreeBytes(cache_);
}

Result<uint64_t> Room::Reserve() const {
  uint64_t total = TRY(disk_->TotalBytes(cache_));
  return std::max(least_reserve_, total / 100 * kReservePercent);
}

Result<uint64_t> Room::Missing(uint64_t need) const {
  uint64_t wanted = need + TRY(Reserve());
  uint64_t free = TRY(Free());
  return wanted > free ? wanted - free : 0;
}

Result<void> Room::Check(uint64_t need) {
  need = std::max(need, Remembered());
  missing_ = TRY(Missing(need));
  if (missing_ == 0) return {};
  uint64_t reserve = TRY(Reserve());
  return Error{Error::Kind::DiskFull, cache_ + ": the disk lacks " + content::Counted(missing_, "byte") +
                                          ": " + Thousands(need) + " are needed beside the " +
                                          Thousands(reserve) + " that stay free"};
}

// The estimate was too small, so the next try asks for twice as much. Not for more each time: a disk whose
// quota was raised would never be tried again. A note that cannot be written on a full
// disk costs a try that fails again, and nothing else.
void Room::Remember(uint64_t need) {
  static_cast<void>(content::WriteThenRename(*disk_, NotePath(), std::to_string(2 * need)));
}

void Room::Forget() {
  if (disk_->Exists(NotePath())) static_cast<void>(disk_->Remove(NotePath()));
}

uint64_t Room::Remembered() const {
  if (!disk_->Exists(NotePath())) return 0;
  auto text = disk_->Read(NotePath(), kLongestNote);
  uint64_t need = 0;
  if (text) std::from_chars(text->data(), text->data() + text->size(), need);
  // Our own file, yet a power cut may have left anything in it.
  constexpr uint64_t kMost = 1'000'000'000'000'000;
  return std::min(need, kMost);
}

}  // namespace zenkoku_sync
