#include "content/base/write_then_rename.h"

namespace content {

Result<void> WriteThenRename(Disk& disk, const std::string& path, std::string_view bytes) {
  std::string temporary = path + ".tmp";
  TRY(disk.Write(temporary, bytes));
  TRY(disk.Rename(temporary, path));
  return disk.Sync(ParentOf(path));
}

}  // namespace content
