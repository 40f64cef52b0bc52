#include "tests/search/japan_cache.h"

#include <filesystem>

#include "content/base/disk.h"
#include "content/base/json.h"
#include "content/store/generation.h"

namespace content {
namespace {

constexpr uint64_t kMostRecord = 1 << 20;

Result<void> PutTree(Disk& disk, Generation& generation, const std::string& tree) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(tree)) {
    if (entry.path().extension() != ".json") continue;
    std::string bytes = TRY(disk.Read(entry.path().string(), kMostRecord));
    Json record = TRY(ParseJson(bytes, entry.path().string()));
    TRY(generation.Put("national", record.value("id", ""), DumpJson(record)));
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
