#include "tools/import/import.h"

#include "tools/import/tree.h"

namespace tools {

content::Result<ImportReport> ImportSource(content::Disk& disk, content::Library& library,
                                           const std::string& source,
                                           const std::function<void(const std::string&)>& progress) {
  const std::function<void(const std::string&)> told = progress ? progress : [](const std::string&) {};
  return ImportTree(disk, library, source, told);
}

}  // namespace tools
