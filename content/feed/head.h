#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/clock.h"
#include "content/base/result.h"
#include "content/base/sha256.h"

namespace content {

inline constexpr uint64_t kMostHeadBytes = 4096;

// A file below pack/, named by its SHA-256.
struct PackFile {
  std::string sha256;  // lower-case hexadecimal
  uint64_t length = 0;
};

// What one release of one shard is: the one target that the shard's role names. Everything that a kiosk needs
// to choose the cheapest way to it is here, with its cost, before a byte of content is fetched.
struct Head {
  struct Delta {
    int64_t from = 0;  // the release that it starts from
    PackFile pack;
  };
  struct BlobManifest {
    std::string sha256;
    uint64_t count = 0;
    uint64_t bytes = 0;  // of all blobs together
  };

  std::string shard;
  int64_t release = 0;  // 1 or more, only rises
  Instant published{};
  uint64_t records = 0;
  Digest root{};  // of the catalogue
  PackFile full;
  uint64_t full_raw = 0;  // bytes, decompressed
  std::vector<Delta> deltas;
  std::optional<PackFile> buckets;  // the index for bucket repair; large shards have one
  BlobManifest blobs;
  // SHA-256 of the head of the release before, "" for the first: the publisher's way back to earlier states,
  // from which it makes deltas.
  std::string previous;
};

// Unsupported when the head says that only a newer program understands it.
Result<Head> ParseHead(std::string_view bytes, const std::string& what);
std::string DumpHead(const Head& head);

std::string PackPath(const std::string& sha256);  // "pack/aa/<sha256>"
std::string BlobPath(const std::string& sha256);  // "blob/aa/<sha256>"

}  // namespace content
