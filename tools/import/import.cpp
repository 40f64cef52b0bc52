#include "tools/import/import.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "tools/import/ical_events.h"
#include "tools/import/json_document.h"
#include "tools/import/municipal_csv.h"
#include "tools/import/open_data.h"
#include "tools/import/tree.h"

namespace tools {
namespace {

// A kind of file by its name's end: read, or refused with what to do instead.
struct Format {
  std::string_view ending;
  Reader reader;
  std::string_view instead;
};

constexpr std::string_view kSpreadsheet = "a spreadsheet; save it as CSV (UTF-8) and import that";
constexpr std::string_view kMapFile = "a map file; save it as GeoJSON and import that";

constexpr auto kFormats = std::to_array<Format>({
    {".csv", ReadMunicipalCsv, ""},
    {".tsv", ReadMunicipalCsv, ""},
    {".txt", ReadMunicipalCsv, ""},
    {".ics", ReadIcalEvents, ""},
    {".jsonld", ReadJsonDocument, ""},
    {".geojson", ReadJsonDocument, ""},
    {".json", ReadJsonDocument, ""},
    {".topojson", ReadJsonDocument, ""},
    {".xlsx", nullptr, kSpreadsheet},
    {".xls", nullptr, kSpreadsheet},
    {".xlsm", nullptr, kSpreadsheet},
    {".ods", nullptr, kSpreadsheet},
    {".shp", nullptr, kMapFile},
    {".kml", nullptr, kMapFile},
    {".kmz", nullptr, kMapFile},
    {".gpkg", nullptr, kMapFile},
    {".zip", nullptr, "an archive; unpack it and import what is in it"},
    {".pdf", nullptr, "a document; ask its publisher for the table as CSV"},
});

const Format* FormatOf(const std::string& source) {
  std::string name = source;
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const auto* format = std::find_if(kFormats.begin(), kFormats.end(),
                                    [&](const Format& f) { return name.ends_with(f.ending); });
  return format == kFormats.end() ? nullptr : format;
}

}  // namespace

content::Result<ImportReport> ImportSource(content::Disk& disk, content::Library& library,
                                           const std::string& source, const std::string& reports,
                                           const std::function<void(const std::string&)>& progress) {
  const std::function<void(const std::string&)> told = progress ? progress : [](const std::string&) {};
  const Format* format = FormatOf(source);
  if (format == nullptr) return ImportTree(disk, library, source, told);
  if (format->reader == nullptr) {
    return content::Error{content::Error::Kind::Usage,
                          source + ": not imported, it is " + std::string(format->instead)};
  }
  return ImportOpenData(disk, library, source, format->reader, reports, told);
}

}  // namespace tools
