#include "content/store/current_generation.h"

#include "content/base/write_then_rename.h"
#include "content/store/generation_name.h"

namespace content {

Result<std::string> CurrentGeneration(Disk& disk, const std::string& directory) {
  constexpr uint64_t kLimit = 64;
  std::string path = Join(directory, "current");
  std::string name = TRY(disk.Read(path, kLimit));
  if (name.ends_with('\n')) name.pop_back();
  if (!GenerationNumber(name)) {
    return Error{Error::Kind::Damaged, "read " + path + ": it does not name a generation"};
  }
  return name;
}

Result<void> SetCurrentGeneration(Disk& disk, const std::string& directory, const std::string& name) {
  return WriteThenRename(disk, Join(directory, "current"), name + "\n");
}

}  // namespace content
