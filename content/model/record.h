#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/clock.h"
#include "content/base/json.h"
#include "content/base/result.h"
#include "content/model/text_map.h"

namespace content {

enum class Kind {
  Region,
  Prefecture,
  Place,
  Shop,
  Event,
  Route,
  Brochure,
  Rally,
  Quiz,
  Programme,
  Theme,
  Notice,
  Centre,
  Craft,
};

std::string_view KindName(Kind kind);  // "prefecture"
std::optional<Kind> KindFromName(std::string_view name);

// Where a fact comes from. `attribution` is the line that the licence asks for, shown wherever the record is.
struct Source {
  std::string name;
  std::string url;
  std::string licence;
  std::string attribution;
  Date checked{};
};

// Degrees, WGS 84 (JGD2011).
struct GeoPoint {
  double latitude = 0;
  double longitude = 0;
};

// A picture in the blob store. `file` is the authored name, before the import has made the blob.
struct Image {
  std::string file;
  std::string blob;  // SHA-256, hexadecimal
  std::string encoding_format;
  int width = 0;  // px
  int height = 0;
  TextMap caption;
};

// When a record is shown; open at either end when absent. Both ends belong to it.
struct Validity {
  std::optional<JapanTime> from;
  std::optional<JapanTime> through;

  bool Includes(JapanTime time) const { return !(from && time < *from) && !(through && time > *through); }
};

// What every kind has. The kinds hold one as `record`.
struct Record {
  std::string id;
  Kind kind{};
  TextMap name;
  TextMap short_name;
  TextMap summary;
  TextMap description;
  std::vector<std::string> prefectures;  // JIS X 0401, "17"
  std::optional<GeoPoint> geo;
  TextMap address;
  TextMap municipality;
  TextMap access;
  Image image;
  std::vector<std::string> keywords;
  std::vector<std::string> services;  // "eat-in", "tax-free" ...
  std::string telephone;
  std::string url;
  Validity validity;
  std::vector<Source> sources;
};

}  // namespace content
