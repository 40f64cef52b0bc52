#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/base/result.h"
#include "content/feed/head.h"

namespace zenkoku_sync {

// An operator went back to the previous generation because the one in use was wrong. The next round must not
// undo that: CACHE/rolled-back.json holds the releases that were rolled back from, and a round applies
// nothing until the feed publishes another release of some shard than these.

// Points `current` back and writes the note. The kiosk follows by itself. Returns the generation now in use;
// NotFound when there is none before it.
content::Result<std::string> RollBackAndHold(content::Disk& disk, const std::string& cache);

// Whether a roll-back holds these heads back, all of them being what was rolled back from.
bool HeldBack(content::Disk& disk, const std::string& cache, const std::vector<content::Head>& heads);

// The feed is followed again, at once.
content::Result<void> ForgetRollBack(content::Disk& disk, const std::string& cache);

}  // namespace zenkoku_sync
