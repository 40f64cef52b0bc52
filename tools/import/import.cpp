#include "tools/import/import.h"

#include "tools/import/municipal_csv.h"
#include "tools/import/open_data.h"
#include "tools/import/tree.h"

namespace tools {

content::Result<ImportReport> ImportSource(content::Disk& disk, content::Library& library,
                                           const std::string& source,
                                           const std::function<void(const std::string&)>& progress) {
  const std::function<void(const std::string&)> told = progress ? progress : [](const std::string&) {};
  if (source.ends_with(".csv")) return ImportOpenData(disk, library, source, ReadMunicipalCsv, told);
  return ImportTree(disk, library, source, told);
}

}  // namespace tools
