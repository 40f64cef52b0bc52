#pragma once

#include <string>

#include "content/base/disk.h"
#include "content/base/json.h"
#include "content/base/result.h"
#include "sync/attempt.h"

namespace zenkoku_sync {

// CACHE/status.json, for the maintenance screen and for whoever looks after the machine: how the latest
// attempt went and when the feed was last reached. What an attempt does not know (the release, while offline)
// stays as it was. STATUS.md beside this file explains each member.
content::Result<void> WriteStatus(content::Disk& disk, const std::string& cache, const Attempt& attempt);

// NotFound before the first attempt; Damaged when it is not a JSON object.
content::Result<content::Json> ReadStatus(content::Disk& disk, const std::string& cache);

// The same for people, a few lines.
std::string StatusInWords(const content::Json& status, content::Instant now);

}  // namespace zenkoku_sync
