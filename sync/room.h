#pragma once

#include <cstdint>
#include <string>

#include "content/base/disk.h"
#include "content/base/result.h"

namespace zenkoku_sync {

// Room that stays free on the disk whatever is fetched: max(250 MB, 3 %) unless the settings say otherwise.
inline constexpr uint64_t kLeastReserve = 250'000'000;
inline constexpr uint64_t kReservePercent = 3;

// The room on a cache's disk. An update asks for what it needs before it fetches the first byte of it. When
// the disk ran full all the same (somebody else wrote, the estimate was wrong), CACHE/needed-room says how
// much was needed, and no update begins before that much is there.
class Room {
 public:
  Room(content::Disk& disk, std::string cache, uint64_t least_reserve = kLeastReserve)
      : disk_(&disk), cache_(std::move(cache)), least_reserve_(least_reserve) {}

  content::Result<uint64_t> Free() const;
  content::Result<uint64_t> Reserve() const;
  // Bytes that would have to become free before `need` more may be written; 0 when they may.
  content::Result<uint64_t> Missing(uint64_t need) const;
  // DiskFull, with the missing amount in words, when writing `need` bytes, or what the last update that ran
  // out of room needed, would leave less than the reserve.
  content::Result<void> Check(uint64_t need);
  // What the last Check found missing, 0 when it found enough.
  uint64_t missing() const { return missing_; }

  // An update that was thought to need `need` bytes ran out of room.
  void Remember(uint64_t need);
  void Forget();
  uint64_t Remembered() const;  // 0 when none did

 private:
  std::string NotePath() const { return content::Join(cache_, "needed-room"); }

  content::Disk* disk_;
  std::string cache_;
  uint64_t least_reserve_;
  uint64_t missing_ = 0;
};

}  // namespace zenkoku_sync
