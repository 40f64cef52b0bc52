#include "tests/content/store/scratch_cache.h"

#include "content/model/syntax.h"

namespace content {
namespace {

template <typename T>
T Value(Result<T> result) {
  Check(static_cast<bool>(result), result ? "" : result.error().message.c_str());
  return *std::move(result);
}

}  // namespace

JapanTime At(const std::string& moment) {
  return *ParseMoment(moment, Edge::From);
}

Json MakeRecord(const std::string& kind, const std::string& id, const Json& members) {
  Json record = {{"id", id},
                 {"kind", kind},
                 {"name", {{"ja", id}, {"ja-Hira", id}, {"en", id}}},
                 {"sources", {{{"name", "Test"}, {"licence", "facts"}, {"checked", "2026-08-01"}}}}};
  record.update(members);
  return record;
}

std::string ScratchCache::Publish(const std::vector<Json>& records, const std::string& shard) {
  Generation generation = Value(Generation::Begin(disk_, directory_.path()));
  for (const Json& record : records) {
    auto put = generation.Put(shard, record["id"], DumpJson(record));
    Check(static_cast<bool>(put), put ? "" : put.error().message.c_str());
  }
  return Value(generation.Finish(*ParseInstant(kPublished)));
}

Cache ScratchCache::Open() const {
  return Value(Cache::Open(directory_.path()));
}

}  // namespace content
