#include "sync/rolled_back.h"

#include <algorithm>

#include "content/base/json.h"
#include "content/base/write_then_rename.h"
#include "content/store/cache.h"
#include "content/store/generation.h"
#include "content/store/shards_held.h"

namespace zenkoku_sync {
namespace {

using content::Json;
using content::Result;

constexpr uint64_t kMostNoteBytes = 65'536;

std::string NotePath(const std::string& cache) {
  return content::Join(cache, "rolled-back.json");
}

}  // namespace

// The note comes first: a power cut between the two leaves a note and the newest content, which no round
// finds a reason to change either.
Result<std::string> RollBackAndHold(content::Disk& disk, const std::string& cache) {
  Json releases = Json::object();
  auto opened = content::Cache::Open(cache);
  if (opened) {
    for (const auto& [shard, held] : TRY(content::ShardsHeld(opened->database()))) {
      releases[shard] = held.release;
    }
  }
  TRY(content::WriteThenRename(disk, NotePath(cache), content::DumpJson(releases)));
  auto name = content::RollBack(disk, cache);
  if (!name) TRY(ForgetRollBack(disk, cache));
  return name;
}

bool HeldBack(content::Disk& disk, const std::string& cache, const std::vector<content::Head>& heads) {
  if (!disk.Exists(NotePath(cache))) return false;
  auto bytes = disk.Read(NotePath(cache), kMostNoteBytes);
  if (!bytes) return false;
  auto releases = content::ParseJson(*bytes, NotePath(cache));
  if (!releases || !releases->is_object()) return false;
  return std::all_of(heads.begin(), heads.end(), [&](const content::Head& head) {
    auto from = releases->find(head.shard);
    return from != releases->end() && from->is_number_integer() && head.release == from->get<int64_t>();
  });
}

Result<void> ForgetRollBack(content::Disk& disk, const std::string& cache) {
  return disk.Exists(NotePath(cache)) ? disk.Remove(NotePath(cache)) : Result<void>();
}

}  // namespace zenkoku_sync
