#include "content/feed/pack_reader.h"

#include "content/base/json.h"
#include "content/base/sha256.h"
#include "content/feed/decompression.h"
#include "content/model/syntax.h"

namespace content {
namespace {

constexpr int kFormat = 1;
constexpr uint64_t kMostLineBytes = kMostRecordBytes + 1000;  // with its id

constexpr std::array<std::pair<Pack::Kind, std::string_view>, 3> kKinds = {
    {{Pack::Kind::Full, "full"}, {Pack::Kind::Delta, "delta"}, {Pack::Kind::Bucket, "bucket"}}};

struct Counts {
  uint64_t removes = 0;
  uint64_t puts = 0;
};

Result<Counts> ParseHeader(std::string_view line, const std::string& what, Pack& pack) {
  auto damaged = [&](const char* reason) { return Error{Error::Kind::Damaged, what + ": " + reason}; };
  Json header = TRY(ParseJson(line, what));
  auto number = [&](const char* name) {
    auto member = header.find(name);
    return member != header.end() && member->is_number_unsigned() ? member->get<uint64_t>() : UINT64_MAX;
  };
  if (!header.is_object()) return damaged("no header");
  if (number("pack") != kFormat) return Error{Error::Kind::Unsupported, what + ": not a pack of format 1"};
  Counts counts{number("removes"), number("puts")};
  auto kind = header.find("kind");
  auto shard = header.find("shard");
  if (counts.removes == UINT64_MAX || counts.puts == UINT64_MAX || kind == header.end() ||
      shard == header.end() || !shard->is_string()) {
    return damaged("the header lacks a member");
  }
  pack.shard = shard->get<std::string>();
  for (const auto& [known, name] : kKinds) {
    if (*kind != name) continue;
    pack.kind = known;
    return counts;
  }
  return damaged("neither a full pack nor a delta nor a bucket");
}

}  // namespace

Error PackReader::Damaged(const std::string& reason) const {
  return Error{Error::Kind::Damaged, what_ + ": " + reason};
}

Result<PackReader> PackReader::Open(std::string frame, const std::string& sha256, uint64_t raw_limit) {
  const std::string what = "pack " + sha256;
  if (Sha256Hex(frame) != sha256) {
    return Error{Error::Kind::Damaged, what + ": its bytes are not those of its name"};
  }
  // Shared only because a std::function must be copyable.
  auto decompression =
      std::make_shared<Decompression>(TRY(Decompression::Start(std::move(frame), raw_limit, what)));
  return Begin([decompression](std::string& text) { return decompression->More(text); }, what);
}

Result<PackReader> PackReader::OpenText(std::string_view raw, const std::string& what) {
  return Begin(
      [raw](std::string& text) mutable -> Result<bool> {
        text.append(raw);
        return !std::exchange(raw, {}).empty();
      },
      what);
}

Result<PackReader> PackReader::Begin(More more, const std::string& what) {
  PackReader reader(std::move(more), what);
  auto line = TRY(reader.Line());
  if (!line) return reader.Damaged("no header");
  Counts counts = TRY(ParseHeader(*line, what, reader.head_));
  TRY(reader.ReadRemoves(counts.removes));
  reader.puts_left_ = counts.puts;
  return reader;
}

// Every line ends with a line feed, the last one too. None when there is no whole line left.
Result<std::optional<std::string_view>> PackReader::Line() {
  size_t searched = at_;
  while (true) {
    size_t end = text_.find('\n', searched);
    if (end != std::string::npos) {
      std::string_view line = std::string_view(text_).substr(at_, end - at_);
      at_ = end + 1;
      return std::optional(line);
    }
    if (text_.size() - at_ > kMostLineBytes) return Damaged("a line is too long");
    text_.erase(0, std::exchange(at_, 0));
    searched = text_.size();
    if (!TRY(more_(text_))) return std::optional<std::string_view>();
  }
}

Result<void> PackReader::ReadRemoves(uint64_t count) {
  for (uint64_t i = 0; i < count; ++i) {
    auto line = TRY(Line());
    if (!line || !line->starts_with('-') || !IsId(line->substr(1))) return Damaged("a bad removal");
    std::string id(line->substr(1));
    if (!head_.removes.empty() && id <= head_.removes.back()) return Damaged("removals out of order");
    head_.removes.push_back(std::move(id));
  }
  return {};
}

Result<std::optional<PackReader::Put>> PackReader::Next() {
  auto line = TRY(Line());
  if (puts_left_ == 0) {
    if (line || at_ != text_.size()) return Damaged("goes on after its last record");
    return std::optional<Put>();
  }
  if (!line || !line->starts_with('+')) return Damaged("cut off, or a bad line");
  size_t blank = line->find(' ');
  if (blank == std::string_view::npos || !IsId(line->substr(1, blank - 1))) return Damaged("a bad id");
  Put put{line->substr(1, blank - 1), line->substr(blank + 1)};
  if (put.bytes.size() > kMostRecordBytes) return Damaged("a record is too long");
  if (!last_id_.empty() && put.id <= last_id_) return Damaged("records out of order");
  last_id_ = put.id;
  --puts_left_;
  return std::optional(put);
}

}  // namespace content
