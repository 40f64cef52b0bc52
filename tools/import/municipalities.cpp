#include "tools/import/municipalities.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

#include "content/base/check.h"
#include "tools/import/municipality_list.h"

namespace tools {
namespace {

constexpr size_t kCodeLength = 6;
constexpr size_t kLetter = std::string_view("市").size();

double NumberIn(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  content::Check(error == std::errc() && end == text.data() + text.size(), "the list is of our own making");
  return number;
}

struct Entry {
  Municipality municipality;
  std::string_view office;  // "34.34,134.05"

  content::GeoPoint Office() const {
    const size_t comma = office.find(',');
    return {NumberIn(office.substr(0, comma)), NumberIn(office.substr(comma + 1))};
  }
};

Entry EntryIn(std::string_view entry) {
  const size_t number = entry.find_first_of("0123456789", kCodeLength);
  return {{entry.substr(0, kCodeLength), entry.substr(kCodeLength, number - kCodeLength)},
          entry.substr(number)};
}

// Walks the list; stops when `visit` answers false.
template <typename Visit>
void EachEntry(Visit visit) {
  std::string_view rest = kMunicipalityList;
  while (!rest.empty()) {
    const size_t end = rest.find(';');
    if (!visit(EntryIn(rest.substr(0, end)))) return;
    rest.remove_prefix(end + 1);
  }
}

// The one that `is` holds for; of several, nothing.
template <typename Predicate>
std::optional<Municipality> Only(Predicate is) {
  std::optional<Municipality> found;
  bool several = false;
  EachEntry([&](const Entry& entry) {
    if (!is(entry.municipality)) return true;
    several = found.has_value();
    found = entry.municipality;
    return !several;
  });
  return several ? std::nullopt : found;
}

// 吉田郡永平寺町 -> 永平寺町. A name of a county has up to four letters.
std::string_view WithoutCounty(std::string_view address) {
  const size_t county = address.find("郡");
  const bool near = county != std::string_view::npos && county > 0 && county <= 4 * kLetter;
  return near ? address.substr(county + kLetter) : address;
}

std::optional<Municipality> BeginsWith(std::string_view address, std::string_view prefecture) {
  return Only(
      [&](const Municipality& m) { return address.starts_with(m.name) && m.code.starts_with(prefecture); });
}

}  // namespace

std::optional<Municipality> MunicipalityAtStart(std::string_view address, std::string_view prefecture) {
  if (auto found = BeginsWith(address, prefecture)) return found;
  const std::string_view town = WithoutCounty(address);
  return town == address ? std::nullopt : BeginsWith(town, prefecture);
}

std::optional<Municipality> MunicipalityIn(std::string_view text) {
  // 津市 stands in 焼津市, too: the longest name counts.
  size_t longest = 0;
  EachEntry([&](const Entry& entry) {
    const std::string_view name = entry.municipality.name;
    if (text.find(name) != std::string_view::npos) longest = std::max(longest, name.size());
    return true;
  });
  if (longest == 0) return std::nullopt;
  return Only([&](const Municipality& m) {
    return m.name.size() == longest && text.find(m.name) != std::string_view::npos;
  });
}

std::optional<Municipality> MunicipalityOfCode(std::string_view code) {
  return Only([&](const Municipality& m) { return m.code == code; });
}

std::optional<std::string> PrefectureAround(content::GeoPoint point) {
  std::vector<std::pair<double, std::string_view>> offices;
  const double shrink = std::cos(point.latitude * std::acos(-1.0) / 180);
  EachEntry([&](const Entry& entry) {
    const content::GeoPoint office = entry.Office();
    const double north = office.latitude - point.latitude;
    const double east = (office.longitude - point.longitude) * shrink;
    offices.emplace_back(north * north + east * east, entry.municipality.code.substr(0, 2));
    return true;
  });
  std::partial_sort(offices.begin(), offices.begin() + 3, offices.end());
  const std::string_view nearest = offices[0].second;
  constexpr double kFarthest = 1;  // degree: a point at sea belongs to no one
  if (offices[0].first > kFarthest || offices[1].second != nearest || offices[2].second != nearest)
    return std::nullopt;
  return std::string(nearest);
}

}  // namespace tools
