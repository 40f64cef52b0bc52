#include "content/feed/head.h"

#include <algorithm>

#include "content/base/json.h"
#include "content/feed/shard.h"
#include "content/model/syntax.h"

namespace content {
namespace {

// The version of heads and packs that this program writes, and the newest that it understands.
constexpr int64_t kFormat = 1;
constexpr size_t kMostDeltas = 16;

class Reader {
 public:
  explicit Reader(const std::string& what) : what_(what) {}

  Error Refuse(const std::string& reason) const { return Error{Error::Kind::Damaged, what_ + ": " + reason}; }

  Result<const Json*> Object(const Json& json, const char* name) const {
    auto member = json.find(name);
    if (member == json.end() || !member->is_object())
      return Refuse(std::string("\"") + name + "\" is not an object");
    return &*member;
  }

  Result<std::string> Text(const Json& json, const char* name) const {
    auto member = json.find(name);
    if (member == json.end() || !member->is_string())
      return Refuse(std::string("\"") + name + "\" is not a text");
    return member->get<std::string>();
  }

  Result<uint64_t> Number(const Json& json, const char* name, uint64_t least) const {
    auto member = json.find(name);
    constexpr uint64_t kMost = uint64_t{1} << 53;
    if (member == json.end() || !member->is_number_unsigned() || member->get<uint64_t>() < least ||
        member->get<uint64_t>() > kMost) {
      return Refuse(std::string("\"") + name + "\" is not a number of at least " + std::to_string(least));
    }
    return member->get<uint64_t>();
  }

  Result<std::string> Hash(const Json& json, const char* name = "sha256") const {
    std::string hash = TRY(Text(json, name));
    if (!IsBlobHash(hash)) return Refuse(std::string("\"") + name + "\" is not 64 hexadecimal digits");
    return hash;
  }

  Result<PackFile> Pack(const Json& json) const {
    PackFile pack;
    pack.sha256 = TRY(Hash(json));
    pack.length = TRY(Number(json, "length", 1));
    return pack;
  }

 private:
  const std::string& what_;
};

Result<std::vector<Head::Delta>> ParseDeltas(const Reader& read, const Json& json, int64_t release) {
  auto list = json.find("deltas");
  if (list == json.end() || !list->is_array() || list->size() > kMostDeltas) {
    return read.Refuse("\"deltas\" is not a short list");
  }
  std::vector<Head::Delta> deltas;
  for (const Json& item : *list) {
    if (!item.is_object()) return read.Refuse("a delta is not an object");
    Head::Delta delta;
    delta.from = static_cast<int64_t>(TRY(read.Number(item, "from", 1)));
    if (delta.from >= release) return read.Refuse("a delta does not start from an earlier release");
    delta.pack = TRY(read.Pack(item));
    deltas.push_back(std::move(delta));
  }
  return deltas;
}

Json PackJson(const PackFile& pack) {
  return Json{{"sha256", pack.sha256}, {"length", pack.length}};
}

std::string Sharded(const char* directory, const std::string& sha256) {
  return std::string(directory) + "/" + sha256.substr(0, 2) + "/" + sha256;
}

}  // namespace

Result<Head> ParseHead(std::string_view bytes, const std::string& what) {
  Reader read(what);
  if (bytes.size() > kMostHeadBytes) return read.Refuse("longer than 4096 bytes");
  Json json = TRY(ParseJson(bytes, what));
  if (!json.is_object()) return read.Refuse("not an object");
  if (TRY(read.Number(json, "client", 1)) > kFormat) {
    return Error{Error::Kind::Unsupported, what + ": made for a newer program; update this one"};
  }
  Head head;
  head.shard = TRY(read.Text(json, "shard"));
  if (!ShardPath(head.shard)) return read.Refuse("\"shard\" is not a shard's name");
  head.release = static_cast<int64_t>(TRY(read.Number(json, "release", 1)));
  auto published = ParseInstant(TRY(read.Text(json, "published")));
  if (!published) return read.Refuse("\"published\" is not a time");
  head.published = *published;
  head.records = TRY(read.Number(json, "records", 0));
  auto root = FromHex(TRY(read.Text(json, "root")));
  if (!root || root->size() != head.root.size()) return read.Refuse("\"root\" is not a SHA-256");
  std::copy(root->begin(), root->end(), head.root.begin());
  const Json* full = TRY(read.Object(json, "full"));
  head.full = TRY(read.Pack(*full));
  head.full_raw = TRY(read.Number(*full, "raw", 1));
  head.deltas = TRY(ParseDeltas(read, json, head.release));
  if (json.contains("buckets")) {
    const Json* buckets = TRY(read.Object(json, "buckets"));
    head.buckets = TRY(read.Pack(*buckets));
  }
  const Json* blobs = TRY(read.Object(json, "blobs"));
  head.blobs.sha256 = TRY(read.Hash(*blobs));
  head.blobs.count = TRY(read.Number(*blobs, "count", 0));
  head.blobs.bytes = TRY(read.Number(*blobs, "bytes", 0));
  if (json.contains("previous")) head.previous = TRY(read.Hash(json, "previous"));
  return head;
}

std::string DumpHead(const Head& head) {
  Json json{
      {"format", kFormat},
      {"client", kFormat},
      {"shard", head.shard},
      {"release", head.release},
      {"published", FormatInstant(head.published)},
      {"records", head.records},
      {"root", Hex(head.root)},
      {"full", PackJson(head.full)},
      {"blobs", {{"sha256", head.blobs.sha256}, {"count", head.blobs.count}, {"bytes", head.blobs.bytes}}},
      {"deltas", Json::array()}};
  json["full"]["raw"] = head.full_raw;
  for (const Head::Delta& delta : head.deltas) {
    Json item = PackJson(delta.pack);
    item["from"] = delta.from;
    json["deltas"].push_back(std::move(item));
  }
  if (!head.previous.empty()) json["previous"] = head.previous;
  if (head.buckets) json["buckets"] = PackJson(*head.buckets);
  return DumpJson(json);
}

std::string PackPath(const std::string& sha256) {
  return Sharded("pack", sha256);
}
std::string BlobPath(const std::string& sha256) {
  return Sharded("blob", sha256);
}

}  // namespace content
