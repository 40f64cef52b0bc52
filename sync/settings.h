#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/base/result.h"
#include "sync/blob_rules.h"
#include "sync/room.h"

namespace zenkoku_sync {

// What an operator decides for one kiosk's daemon. sync.toml beside this file explains each key; the command
// line's words override it.
struct Settings {
  std::vector<std::string> feeds;  // URLs of mirrors of one feed: https:, http: or file:
  std::string cache;               // directory
  std::string root;                // file, "" when the cache trusts a feed already
  std::string proxy;               // URL, "" for the environment's
  std::string ca;                  // file of roots for TLS in PEM, "" for the system's
  std::chrono::seconds interval{300};
  uint64_t reserve = kLeastReserve;  // bytes
  BlobRules blobs;
  std::chrono::minutes blob_spread{120};  // blobs of a change are fetched at a random moment within it
};

// Reads a TOML 1.0 file. Damaged, with file, line and reason, when it is not TOML, has a key that is none of
// ours or a value of the wrong type.
content::Result<Settings> ReadSettings(content::Disk& disk, const std::string& path);

}  // namespace zenkoku_sync
