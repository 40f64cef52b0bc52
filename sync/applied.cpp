#include "sync/applied.h"

#include "content/base/json.h"
#include "content/base/write_then_rename.h"
#include "content/store/cache.h"

namespace zenkoku_sync {
namespace {

using content::Json;

constexpr uint64_t kMostAppliedBytes = 1'000'000;
constexpr const char* kName = "applied.json";

std::map<std::string, Applied::Shard> ShardsOf(const std::vector<content::Head>& heads) {
  std::map<std::string, Applied::Shard> shards;
  for (const content::Head& head : heads) shards[head.shard] = {head.release, content::Hex(head.root)};
  return shards;
}

// Our own file, yet a power cut may have left anything in it.
bool ParseShards(const Json& json, Applied& applied) {
  if (!json.is_object() || !json.contains("shards") || !json["shards"].is_object()) return false;
  for (const auto& [name, shard] : json["shards"].items()) {
    if (!shard.is_object() || !shard.contains("release") || !shard["release"].is_number_integer() ||
        !shard.contains("root") || !shard["root"].is_string()) {
      return false;
    }
    applied.shards[name] = {shard["release"].get<int64_t>(), shard["root"].get<std::string>()};
  }
  return true;
}

}  // namespace

bool Applied::Is(const std::vector<content::Head>& heads) const {
  return !generation.empty() && shards == ShardsOf(heads);
}

Applied ReadApplied(content::Disk& disk, const std::string& cache) {
  auto bytes = disk.Read(content::Join(cache, kName), kMostAppliedBytes);
  if (!bytes) return {};
  auto json = content::ParseJson(*bytes, kName);
  Applied applied;
  if (!json || !ParseShards(*json, applied)) return {};
  auto opened = content::Cache::Open(cache);
  if (!opened || !json->contains("generation") || (*json)["generation"] != opened->generation()) return {};
  applied.generation = opened->generation();
  return applied;
}

content::Result<void> WriteApplied(content::Disk& disk, const std::string& cache,
                                   const std::string& generation, const std::vector<content::Head>& heads) {
  Json json{{"generation", generation}, {"shards", Json::object()}};
  for (const auto& [name, shard] : ShardsOf(heads)) {
    json["shards"][name] = Json{{"release", shard.release}, {"root", shard.root}};
  }
  return content::WriteThenRename(disk, content::Join(cache, kName), content::DumpJson(json));
}

}  // namespace zenkoku_sync
