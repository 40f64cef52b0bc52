#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/json.h"
#include "content/model/record.h"

namespace content {

// What search knows a record by. The strings belong to the Json that they were taken from.
struct SearchTexts {
  enum class Role {
    Name,   // name, shortName, alternateName
    Alias,  // what people call it by where: municipality, area, station, capital, venue, who runs it
    Tag,    // keywords, category, services
    Text,   // everything else that a visitor reads, the pages of a brochure too
  };
  struct Text {
    Role role = Role::Text;
    std::string field;          // the member that it stands in, "name"
    std::string_view language;  // BCP 47; "" of a tag
    std::string_view text;
  };

  Kind kind{};
  std::vector<Text> texts;
  std::vector<std::string_view> prefectures;  // JIS X 0401
  std::optional<GeoPoint> geo;
  bool has_hours = false;    // it may be open or closed
  bool is_foremost = false;  // before others of its kind: World Heritage
};

// Nothing when it is of a kind that search does not know.
std::optional<SearchTexts> SearchTextsOf(const Json& record);

}  // namespace content
