// What the daemon reads back from a cache, in which a power cut or a hand may have left anything.
#include "sync/applied.h"
#include "sync/clock_state.h"
#include "sync/rolled_back.h"
#include "sync/room.h"
#include "sync/status.h"
#include "tests/fuzz/input_disk.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  fuzz::InputDisk disk({reinterpret_cast<const char*>(bytes), size});
  const std::string cache = "/nonexistent";
  (void)zenkoku_sync::ReadApplied(disk, cache);
  (void)zenkoku_sync::HeldBack(disk, cache, {});
  (void)zenkoku_sync::ClockFloor(disk, cache);
  (void)zenkoku_sync::Room(disk, cache).Remembered();
  auto status = zenkoku_sync::ReadStatus(disk, cache);
  if (status) (void)zenkoku_sync::StatusInWords(*status, {});
  return 0;
}
