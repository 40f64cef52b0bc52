#pragma once

#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/base/result.h"
#include "sync/settings.h"

namespace zenkoku_sync {

// What a person asked of the program.
struct Words {
  enum class Task { Follow, Once, Status, RollBack, CancelRollBack, Verify, Repair };
  Task task = Task::Follow;
  Settings settings;  // of the file, overridden by the command line
  std::string help;   // not empty: it was asked for, and nothing else is done
};

// Usage, in one line, for a word that does not exist, a settings file that is wrong, or a directory or feed
// that the task needs and nobody named.
content::Result<Words> ReadWords(content::Disk& disk, int argc, const char* const* argv);

}  // namespace zenkoku_sync
