#include "content/feed/shard.h"

#include <set>

#include "content/model/syntax.h"

namespace content {
namespace {

constexpr int kPrefectures = 47;

void CollectBlobs(const Json& value, std::set<std::string>& blobs) {
  if (value.is_array()) {
    for (const Json& item : value) CollectBlobs(item, blobs);
  }
  if (!value.is_object()) return;
  for (const auto& [name, member] : value.items()) {
    if (name == "blob" && member.is_string() && IsBlobHash(member.get_ref<const std::string&>())) {
      blobs.insert(member.get<std::string>());
    } else {
      CollectBlobs(member, blobs);
    }
  }
}

}  // namespace

std::string ShardOf(const Json& record) {
  auto kind = record.find("kind");
  if (kind != record.end() && *kind == "centre") return "national";
  auto prefectures = record.find("prefectures");
  if (prefectures == record.end() || !prefectures->is_array() || prefectures->size() != 1) return "national";
  const Json& code = prefectures->front();
  if (!code.is_string() || !IsPrefectureCode(code.get<std::string>())) return "national";
  return "pref-" + code.get<std::string>();
}

std::vector<std::string> AllShards() {
  std::vector<std::string> shards{"national"};
  for (int number = 1; number <= kPrefectures; ++number) {
    shards.push_back(std::string("pref-") + (number < 10 ? "0" : "") + std::to_string(number));
  }
  return shards;
}

std::optional<std::string> ShardPath(const std::string& shard) {
  if (shard == "national") return "national/";
  if (!shard.starts_with("pref-") || !IsPrefectureCode(shard.substr(5))) return std::nullopt;
  return "pref/" + shard.substr(5) + "/";
}

std::string HeadTarget(const std::string& shard) {
  return ShardPath(shard).value_or(shard + "/") + "head";
}

std::vector<std::string> BlobsIn(const Json& record) {
  std::set<std::string> blobs;
  CollectBlobs(record, blobs);
  return {blobs.begin(), blobs.end()};
}

}  // namespace content
