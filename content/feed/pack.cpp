#include "content/feed/pack.h"

#include "content/base/json.h"
#include "content/feed/pack_reader.h"

namespace content {
namespace {

constexpr int kFormat = 1;

std::string_view KindText(Pack::Kind kind) {
  switch (kind) {
    case Pack::Kind::Full:
      return "full";
    case Pack::Kind::Delta:
      return "delta";
    case Pack::Kind::Bucket:
      return "bucket";
  }
  return "";
}

Result<Pack> ReadAll(PackReader reader) {
  Pack pack = reader.head();
  while (auto put = TRY(reader.Next())) pack.puts.emplace_hint(pack.puts.end(), put->id, put->bytes);
  return pack;
}

}  // namespace

std::vector<Generation::Leaf> LeavesOf(const Records& records) {
  std::vector<Generation::Leaf> leaves;
  for (const auto& [id, bytes] : records) leaves.push_back({id, LeafHash(id, bytes)});
  return leaves;
}

std::string EncodePack(const Pack& pack) {
  Json header{{"pack", kFormat},
              {"kind", KindText(pack.kind)},
              {"shard", pack.shard},
              {"removes", pack.removes.size()},
              {"puts", pack.puts.size()}};
  std::string raw = DumpJson(header) + "\n";
  for (const std::string& id : pack.removes) raw.append("-").append(id).append("\n");
  for (const auto& [id, bytes] : pack.puts) raw.append("+").append(id).append(" ").append(bytes).append("\n");
  return raw;
}

Result<Pack> DecodePack(std::string_view raw, const std::string& what) {
  return ReadAll(TRY(PackReader::OpenText(raw, what)));
}

Result<Pack> OpenPack(std::string_view bytes, const std::string& sha256, uint64_t raw_limit) {
  return ReadAll(TRY(PackReader::Open(std::string(bytes), sha256, raw_limit)));
}

void ApplyPack(const Pack& pack, Records& records) {
  if (pack.kind == Pack::Kind::Full) records.clear();
  for (const std::string& id : pack.removes) records.erase(id);
  for (const auto& [id, bytes] : pack.puts) records[id] = bytes;
}

Pack MakeDelta(const std::string& shard, const Records& before, const Records& after) {
  Pack delta;
  delta.kind = Pack::Kind::Delta;
  delta.shard = shard;
  for (const auto& [id, bytes] : before) {
    if (!after.contains(id)) delta.removes.push_back(id);
  }
  for (const auto& [id, bytes] : after) {
    auto old = before.find(id);
    if (old == before.end() || old->second != bytes) delta.puts.emplace_hint(delta.puts.end(), id, bytes);
  }
  return delta;
}

}  // namespace content
