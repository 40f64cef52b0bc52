#pragma once

#include <optional>
#include <string>

#include "content/model/opening_hours.h"
#include "content/model/record.h"

namespace content {

// schema.org TouristAttraction.
struct Place {
  struct WorldHeritage {
    int id = 0;  // whc.unesco.org/en/list/ID
    int inscribed = 0;
    std::string type;  // "cultural", "natural", "mixed"
  };

  Record record;
  std::string category;  // "garden"
  OpeningHours opening_hours;
  std::optional<WorldHeritage> world_heritage;
};

}  // namespace content
