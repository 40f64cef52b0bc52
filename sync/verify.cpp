#include "sync/verify.h"

#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "content/feed/thousands.h"
#include "content/store/blob_uses.h"
#include "content/store/blobs.h"
#include "content/store/cache.h"
#include "content/store/damaged_records.h"
#include "content/store/integrity.h"
#include "sync/applied.h"

namespace zenkoku_sync {

using content::Counted;
using content::Error;
using content::Result;

namespace {

Result<void> LookAtRecords(content::Database& database, Damage& damage) {
  TRY(content::CheckIntegrity(database));
  damage.records = TRY(content::DamagedRecords(database));
  return {};
}

Result<void> LookAtBlobs(content::Disk& disk, const std::string& cache, content::Database& database,
                         Progress& progress, Damage& damage) {
  content::Blobs blobs(disk, content::Join(cache, "blobs"));
  uint64_t absent = 0;
  for (const std::string& hash : TRY(content::BlobsNamed(database))) {
    progress.Stage("hash blob " + hash);
    if (!blobs.Has(hash)) ++absent;
    if (blobs.Has(hash) && !blobs.Get(hash)) damage.blobs.push_back(hash);
  }
  // Those that are pending or left out are no damage. Without a note the next round looks for itself.
  Applied applied = ReadApplied(disk, cache);
  uint64_t known = applied.pending.count + applied.left_out;
  if (!applied.generation.empty() && absent > known) damage.lost_blobs = absent - known;
  return {};
}

}  // namespace

Result<Damage> FindDamage(content::Disk& disk, const std::string& cache, Progress& progress) {
  Damage damage;
  auto opened = content::Cache::Open(cache);
  if (!opened && opened.error().kind == Error::Kind::NotFound) return opened.error();
  progress.Stage("hash the records");
  damage.generation = !opened || !LookAtRecords(opened->database(), damage) ||
                      !LookAtBlobs(disk, cache, opened->database(), progress, damage);
  return damage;
}

Result<void> PrepareRepair(content::Disk& disk, const std::string& cache, const Damage& damage) {
  content::Blobs blobs(disk, content::Join(cache, "blobs"));
  for (const std::string& hash : damage.blobs) TRY(disk.Remove(blobs.PathOf(hash)));
  if (damage.none()) return {};
  return ForgetApplied(disk, cache);
}

std::string InWords(const Damage& damage) {
  if (damage.none()) return "everything is sound";
  if (damage.generation) return "the generation in use cannot be read through";
  return Counted(damage.records.size(), "record") + " and " +
         Counted(damage.blobs.size() + damage.lost_blobs, "blob") + " damaged";
}

// ioprio_set(2) has no wrapper in the C library. Where the system does not let us be idle we are merely not.
void RunIdly() {
  constexpr int kThisProcess = 1;      // IOPRIO_WHO_PROCESS
  constexpr int kIdleClass = 3 << 13;  // IOPRIO_CLASS_IDLE
  sched_param none{};
  static_cast<void>(::sched_setscheduler(0, SCHED_IDLE, &none));
  static_cast<void>(::syscall(SYS_ioprio_set, kThisProcess, 0, kIdleClass));
}

}  // namespace zenkoku_sync
