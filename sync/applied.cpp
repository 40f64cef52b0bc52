#include "sync/applied.h"

#include <algorithm>

#include "content/base/json.h"
#include "content/base/write_then_rename.h"
#include "content/store/cache.h"
#include "content/store/shards_held.h"

namespace zenkoku_sync {
namespace {

using content::Json;

constexpr uint64_t kMostAppliedBytes = 1'000'000;
constexpr const char* kName = "applied.json";

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

std::vector<std::string> Strings(const Json& from, const char* name) {
  std::vector<std::string> strings;
  auto list = from.find(name);
  if (list == from.end() || !list->is_array()) return strings;
  for (const Json& each : *list) {
    if (each.is_string()) strings.push_back(each.get<std::string>());
  }
  return strings;
}

// What is missing or of another shape reads as "other rules": the next round then looks at the blobs itself.
void ParseBlobs(const Json& json, Applied& applied) {
  auto number = [](const Json& from, const char* name) {
    auto found = from.find(name);
    return found != from.end() && found->is_number_unsigned() ? found->get<uint64_t>() : 0;
  };
  auto text = [](const Json& from, const char* name) {
    auto found = from.find(name);
    return found != from.end() && found->is_string() ? found->get<std::string>() : "";
  };
  auto pending = json.find("pending");
  if (pending == json.end() || !pending->is_object()) return;
  applied.rules = text(json, "rules");
  applied.left_out = number(json, "leftOut");
  applied.pending.count = number(*pending, "count");
  applied.pending.bytes = number(*pending, "bytes");
  applied.pending.reason = text(*pending, "reason");
  applied.pending.names = Strings(*pending, "blobs");
  applied.dropped = Strings(json, "dropped");
}

// From the hashes that the generation keeps: so its roots are held against the note at every poll.
bool HasShards(content::Database& generation, const std::map<std::string, Applied::Shard>& shards) {
  auto held = content::ShardsHeld(generation);
  if (!held) return false;
  return std::all_of(shards.begin(), shards.end(), [&](const auto& each) {
    auto shard = held->find(each.first);
    return shard != held->end() && content::Hex(shard->second.root()) == each.second.root;
  });
}

}  // namespace

std::map<std::string, Applied::Shard> ShardsOf(const std::vector<content::Head>& heads) {
  std::map<std::string, Applied::Shard> shards;
  for (const content::Head& head : heads) shards[head.shard] = {head.release, content::Hex(head.root)};
  return shards;
}

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
  if (!HasShards(opened->database(), applied.shards)) return {};
  applied.generation = opened->generation();
  ParseBlobs(*json, applied);
  return applied;
}

content::Result<void> ForgetApplied(content::Disk& disk, const std::string& cache) {
  return disk.Remove(content::Join(cache, kName));
}

Json PendingJson(const PendingBlobs& pending) {
  return Json{{"count", pending.count},
              {"bytes", pending.bytes},
              {"reason", pending.reason},
              {"blobs", pending.names}};
}

content::Result<void> WriteApplied(content::Disk& disk, const std::string& cache, const Applied& applied) {
  Json json{{"generation", applied.generation}, {"shards", Json::object()},
            {"rules", applied.rules},           {"pending", PendingJson(applied.pending)},
            {"leftOut", applied.left_out},      {"dropped", applied.dropped}};
  for (const auto& [name, shard] : applied.shards) {
    json["shards"][name] = Json{{"release", shard.release}, {"root", shard.root}};
  }
  return content::WriteThenRename(disk, content::Join(cache, kName), content::DumpJson(json));
}

}  // namespace zenkoku_sync
