#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/base/result.h"
#include "content/store/damaged_records.h"
#include "sync/progress.h"

namespace zenkoku_sync {

// What a failing disk did to a cache: everything in it is named by its hash, so everything can be checked,
// and everything that is damaged can be fetched again.
struct Damage {
  bool generation = false;  // the database itself cannot be read through
  std::vector<content::RecordName> records;
  std::vector<std::string> blobs;  // hashes
  uint64_t lost_blobs = 0;         // that were here, and are gone

  bool none() const { return !generation && records.empty() && blobs.empty() && lost_blobs == 0; }
};

// Hashes every record and every blob of the generation in use. Takes minutes for a large cache; call RunIdly
// first. NotFound when there is no content yet.
content::Result<Damage> FindDamage(content::Disk& disk, const std::string& cache, Progress& progress);

// Removes damaged blobs, which could not be shown anyway, and the note that says what is here, so that the
// next round looks for itself. The damaged records are for its RoundOrders.
content::Result<void> PrepareRepair(content::Disk& disk, const std::string& cache, const Damage& damage);

// "2 records and 1 blob damaged"; "everything is sound".
std::string InWords(const Damage& damage);

// This process uses processor and disk only when nobody else wants them.
void RunIdly();

}  // namespace zenkoku_sync
