#include "tools/import/import.h"

#include "tools/import/ical_events.h"
#include "tools/import/jsonld.h"
#include "tools/import/municipal_csv.h"
#include "tools/import/open_data.h"
#include "tools/import/tree.h"

namespace tools {

content::Result<ImportReport> ImportSource(content::Disk& disk, content::Library& library,
                                           const std::string& source,
                                           const std::function<void(const std::string&)>& progress) {
  const std::function<void(const std::string&)> told = progress ? progress : [](const std::string&) {};
  if (source.ends_with(".csv")) return ImportOpenData(disk, library, source, ReadMunicipalCsv, told);
  if (source.ends_with(".ics")) return ImportOpenData(disk, library, source, ReadIcalEvents, told);
  if (source.ends_with(".jsonld")) return ImportOpenData(disk, library, source, ReadJsonLd, told);
  return ImportTree(disk, library, source, told);
}

}  // namespace tools
