#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.h"
#include "content/store/generation.h"

namespace content {

inline constexpr uint64_t kMostPackBytes = 256'000'000;   // compressed, as fetched
inline constexpr uint64_t kMostRawBytes = 1'000'000'000;  // decompressed
inline constexpr uint64_t kMostRecordBytes = 4'000'000;

// Records by id, as the bytes that are published and hashed (DumpJson).
using Records = std::map<std::string, std::string>;

std::vector<Generation::Leaf> LeavesOf(const Records& records);

// Records on their way: text lines in one zstd frame, so that `zstd -dc FILE` shows what a kiosk was sent.
//
//   {"kind":"delta","pack":1,"puts":1,"removes":1,"shard":"pref-13"}
//   -place-closed-for-good
//   +place-kenrokuen {"id":"place-kenrokuen",...}
//
// One header, then the ids to remove, then the records to put, each ascending by id; the header's counts show
// a cut. A full pack holds all records of a shard; a delta what turns one release into another; a bucket the
// records of one bucket of the catalogue. The pack's hash is checked before its bytes are looked at, the
// catalogue's root after.
struct Pack {
  enum class Kind { Full, Delta, Bucket };

  Kind kind = Kind::Full;
  std::string shard;
  std::vector<std::string> removes;
  Records puts;
};

std::string EncodePack(const Pack& pack);
Result<Pack> DecodePack(std::string_view raw, const std::string& what);

Result<std::string> Compress(std::string_view raw);
// Refuses at once what grows beyond `limit` bytes.
Result<std::string> Decompress(std::string_view frame, uint64_t limit, const std::string& what);

// Checks a file's bytes against the name that it goes by (its SHA-256), and only then looks into them.
// Damaged for every fault; `raw_limit` bounds the decompressed bytes.
Result<Pack> OpenPack(std::string_view bytes, const std::string& sha256, uint64_t raw_limit);

void ApplyPack(const Pack& pack, Records& records);

// What turns `before` into `after`.
Pack MakeDelta(const std::string& shard, const Records& before, const Records& after);

}  // namespace content
