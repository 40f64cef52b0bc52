#include "content/base/write_then_rename.h"

namespace content {

Result<void> WriteThenRename(Disk& disk, const std::string& path, std::string_view bytes) {
  std::string temporary = path + ".tmp";
  TRY(disk.Write(temporary, bytes));
  TRY(disk.Rename(temporary, path));
  size_t slash = path.rfind('/');
  return disk.Sync(slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash));
}

}  // namespace content
