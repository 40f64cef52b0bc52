#pragma once

#include <string>
#include <string_view>

#include "content/base/disk.h"

namespace content {

// Puts `bytes` at `path` so that a reader, or a machine after a power cut, finds the old file or the new one and
// never a part: writes PATH.tmp, syncs it, renames it, syncs the directory. A PATH.tmp that is left over is
// overwritten by the next try.
Result<void> WriteThenRename(Disk& disk, const std::string& path, std::string_view bytes);

}  // namespace content
