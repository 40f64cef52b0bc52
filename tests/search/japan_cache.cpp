#include "tests/search/japan_cache.h"

#include "content/base/disk.h"
#include "content/base/json.h"
#include "content/store/generation.h"
#include "tools/import/merge_translations.h"

namespace content {
namespace {

Result<void> PutTree(Disk& disk, Generation& generation, const std::string& tree) {
  for (const tools::AuthoredRecord& record : TRY(tools::ReadTranslatedRecords(disk, tree))) {
    TRY(generation.Put("national", record.json.value("id", ""), DumpJson(record.json)));
  }
  return {};
}

Result<Cache> MakeCache(const std::string& directory) {
  SystemDisk disk;
  Generation generation = TRY(Generation::Begin(disk, directory));
  TRY(PutTree(disk, generation, SOURCE_DIR "/content/japan"));
  TRY(generation.Finish(*ParseInstant("2026-11-01T09:00+09:00")));
  return Cache::Open(directory);
}

}  // namespace

JapanCache::JapanCache() {
  auto made = MakeCache(directory_.path());
  Check(static_cast<bool>(made), made ? "" : made.error().message.c_str());
  cache_ = *std::move(made);
}

}  // namespace content
