#include "tools/import/publisher_area.h"

#include <algorithm>
#include <string_view>

#include "tools/import/municipalities.h"
#include "tools/import/prefectures.h"

namespace tools {
namespace {

// A date in a name is no code, but for one chance in eleven that a number of six digits is one.
std::string CodeInName(const std::string& file) {
  const std::string name = file.substr(file.rfind('/') + 1);
  constexpr std::string_view kDigits = "0123456789";
  size_t at = name.find_first_of(kDigits);
  while (at != std::string::npos) {
    const size_t end = std::min(name.find_first_not_of(kDigits, at), name.size());
    const std::string digits = name.substr(at, end - at);
    if (IsMunicipalityCode(digits)) return digits;
    at = name.find_first_of(kDigits, end);
  }
  return "";
}

PublisherArea Known(std::string_view municipality) {
  return {std::string(municipality), std::string(municipality.substr(0, 2))};
}

}  // namespace

PublisherArea AreaOfPublisher(const SourceNote& note, const std::string& file) {
  if (!note.municipality.empty()) return Known(note.municipality);
  if (const std::string code = CodeInName(file); !code.empty()) return Known(code);
  for (const char* member : {"name", "attribution"}) {
    const std::string publisher = note.source.value(member, "");
    if (const auto town = MunicipalityIn(publisher)) return Known(town->code);
    if (const auto prefecture = PrefectureAtStart(publisher)) return {"", *prefecture};
  }
  return {};
}

}  // namespace tools
