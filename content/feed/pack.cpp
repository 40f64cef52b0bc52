#include "content/feed/pack.h"

#include "content/base/json.h"
#include "content/base/sha256.h"
#include "content/model/syntax.h"

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

// Walks the lines of a pack. Every line ends with a line feed, the last one too.
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }

  // False when there is no whole line left.
  bool Next(std::string_view& line) {
    size_t end = rest_.find('\n');
    if (end == std::string_view::npos) return false;
    line = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    return true;
  }

 private:
  std::string_view rest_;
};

struct Counts {
  uint64_t removes = 0;
  uint64_t puts = 0;
};

Error Damaged(const std::string& what, const std::string& reason) {
  return Error{Error::Kind::Damaged, what + ": " + reason};
}

Result<Counts> ParseHeader(std::string_view line, const std::string& what, Pack& pack) {
  Json header = TRY(ParseJson(line, what));
  auto number = [&](const char* name) {
    auto member = header.find(name);
    return member != header.end() && member->is_number_unsigned() ? member->get<uint64_t>() : UINT64_MAX;
  };
  if (!header.is_object()) return Damaged(what, "no header");
  if (number("pack") != kFormat) return Error{Error::Kind::Unsupported, what + ": not a pack of format 1"};
  Counts counts{number("removes"), number("puts")};
  auto kind = header.find("kind");
  auto shard = header.find("shard");
  if (counts.removes == UINT64_MAX || counts.puts == UINT64_MAX || kind == header.end() ||
      shard == header.end() || !shard->is_string()) {
    return Damaged(what, "the header lacks a member");
  }
  pack.shard = shard->get<std::string>();
  for (Pack::Kind known : {Pack::Kind::Full, Pack::Kind::Delta, Pack::Kind::Bucket}) {
    if (*kind != KindText(known)) continue;
    pack.kind = known;
    return counts;
  }
  return Damaged(what, "neither a full pack nor a delta nor a bucket");
}

Result<void> ReadRemoves(Lines& lines, uint64_t count, const std::string& what, Pack& pack) {
  std::string_view line;
  for (uint64_t i = 0; i < count; ++i) {
    if (!lines.Next(line) || !line.starts_with('-') || !IsId(line.substr(1)))
      return Damaged(what, "a bad removal");
    std::string id(line.substr(1));
    if (!pack.removes.empty() && id <= pack.removes.back()) return Damaged(what, "removals out of order");
    pack.removes.push_back(std::move(id));
  }
  return {};
}

Result<void> ReadPuts(Lines& lines, uint64_t count, const std::string& what, Pack& pack) {
  std::string_view line;
  for (uint64_t i = 0; i < count; ++i) {
    if (!lines.Next(line) || !line.starts_with('+')) return Damaged(what, "cut off, or a bad line");
    size_t blank = line.find(' ');
    if (blank == std::string_view::npos || !IsId(line.substr(1, blank - 1))) return Damaged(what, "a bad id");
    if (line.size() - blank - 1 > kMostRecordBytes) return Damaged(what, "a record is too long");
    std::string id(line.substr(1, blank - 1));
    if (!pack.puts.empty() && id <= pack.puts.rbegin()->first) return Damaged(what, "records out of order");
    pack.puts.emplace_hint(pack.puts.end(), std::move(id), line.substr(blank + 1));
  }
  return {};
}

}  // namespace

std::vector<Generation::Leaf> LeavesOf(const Records& records) {
  std::vector<Generation::Leaf> leaves;
  for (const auto& [id, bytes] : records) leaves.push_back({id, Generation::LeafHash(id, bytes)});
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
  Pack pack;
  Lines lines(raw);
  std::string_view header;
  if (!lines.Next(header)) return Damaged(what, "no header");
  Counts counts = TRY(ParseHeader(header, what, pack));
  TRY(ReadRemoves(lines, counts.removes, what, pack));
  TRY(ReadPuts(lines, counts.puts, what, pack));
  if (!lines.at_end()) return Damaged(what, "goes on after its last record");
  return pack;
}

Result<Pack> OpenPack(std::string_view bytes, const std::string& sha256, uint64_t raw_limit) {
  const std::string what = "pack " + sha256;
  if (Sha256Hex(bytes) != sha256) return Damaged(what, "its bytes are not those of its name");
  std::string raw = TRY(Decompress(bytes, raw_limit, what));
  return DecodePack(raw, what);
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
