#include <array>
#include <charconv>
#include <vector>

#include "tools/import/cell_values.h"
#include "tools/import/clean_text.h"

namespace tools {
namespace {

using content::GeoPoint;
using Point = std::optional<CellValue<GeoPoint>>;

std::optional<double> Number(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

bool Between(double number, double low, double high) {
  return number >= low && number <= high;
}

bool IsInJapan(double latitude, double longitude) {
  return Between(latitude, 20, 46) && Between(longitude, 122, 154);
}

// The numbers in a text, whatever stands between them.
std::vector<double> NumbersIn(std::string_view text) {
  std::vector<double> numbers;
  constexpr std::string_view kDigits = "0123456789";
  size_t at = text.find_first_of(kDigits);
  while (at != std::string_view::npos) {
    const size_t end = std::min(text.find_first_not_of("0123456789.", at), text.size());
    std::string_view number = text.substr(at, end - at);
    while (number.ends_with('.')) number.remove_suffix(1);
    if (const auto value = Number(number)) numbers.push_back(*value);
    at = text.find_first_of(kDigits, end);
  }
  return numbers;
}

// N35.41.22.4: degrees, minutes and seconds between full stops.
std::vector<double> BetweenFullStops(std::string_view text) {
  const size_t first = text.find_first_of("0123456789");
  if (first == std::string_view::npos) return {};
  text.remove_prefix(first);
  const size_t degrees = text.find('.');
  const size_t minutes = degrees == std::string_view::npos ? degrees : text.find('.', degrees + 1);
  if (minutes == std::string_view::npos) return {};
  std::vector<double> parts;
  for (const std::string_view part :
       {text.substr(0, degrees), text.substr(degrees + 1, minutes - degrees - 1), text.substr(minutes + 1)}) {
    const auto number = Number(part);
    if (!number) return {};
    parts.push_back(*number);
  }
  return parts;
}

// Degrees from one, two or three numbers: degrees, minutes, seconds.
std::optional<double> DegreesOf(const std::vector<double>& parts) {
  if (parts.empty() || parts.size() > 3) return std::nullopt;
  double degrees = 0;
  double unit = 1;
  for (size_t i = 0; i < parts.size(); ++i, unit /= 60) {
    if (i > 0 && parts[i] >= 60) return std::nullopt;
    degrees += parts[i] * unit;
  }
  return degrees;
}

std::optional<double> Degrees(const std::string& text) {
  if (auto plain = Number(text)) return plain;
  if (const auto parts = BetweenFullStops(text); !parts.empty()) return DegreesOf(parts);
  // Words other than those of an angle make it no angle: "35.68付近".
  for (const std::string_view mark :
       {"度", "°", "º", "分", "'", "′", "’", "秒", "\"", "″", "”", "北緯", "東経"}) {
    if (text.find(mark) != std::string::npos) return DegreesOf(NumbersIn(text));
  }
  return std::nullopt;
}

// The formula of the Geospatial Information Authority for points to within ten metres.
GeoPoint InWorldDatum(GeoPoint tokyo) {
  const double lat = tokyo.latitude;
  const double lon = tokyo.longitude;
  return {lat - 0.00010695 * lat + 0.000017464 * lon + 0.0046017,
          lon - 0.000046038 * lat - 0.000083043 * lon + 0.010040};
}

Point Placed(double first, double second, Datum datum, const Reason* repair) {
  const bool swapped = !IsInJapan(first, second);
  if (swapped && !IsInJapan(second, first)) return std::nullopt;
  GeoPoint point = swapped ? GeoPoint{second, first} : GeoPoint{first, second};
  if (datum == Datum::Tokyo) {
    point = InWorldDatum(point);
    repair = &reasons::kTokyoDatum;
  }
  return CellValue<GeoPoint>{point, swapped ? &reasons::kPointSwapped : repair};
}

}  // namespace

Point PointIn(std::string_view latitude, std::string_view longitude, Datum datum) {
  if (latitude.size() > kLongestCell || longitude.size() > kLongestCell) return std::nullopt;
  const std::string first_text = CleanValue(latitude);
  const std::string second_text = CleanValue(longitude);
  const auto first = Degrees(first_text);
  const auto second = Degrees(second_text);
  if (!first || !second) return std::nullopt;
  const bool plain = Number(first_text) && Number(second_text);
  return Placed(*first, *second, datum, plain ? nullptr : &reasons::kPointForm);
}

Point PointIn(std::string_view cell, Datum datum) {
  if (cell.size() > kLongestCell) return std::nullopt;
  const std::vector<double> numbers = NumbersIn(CleanLatin(cell));
  if (numbers.size() < 2 || numbers.size() > 6 || numbers.size() % 2 != 0) return std::nullopt;
  const auto half = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
  const auto first = DegreesOf({numbers.begin(), half});
  const auto second = DegreesOf({half, numbers.end()});
  if (!first || !second) return std::nullopt;
  return Placed(*first, *second, datum, &reasons::kPointForm);
}

}  // namespace tools
