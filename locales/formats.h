#pragma once

#include <string_view>

#include "locales/collation.h"
#include "locales/dates.h"
#include "locales/lists.h"
#include "locales/numbers.h"

namespace locales {

// Everything that a screen formats in one language. Making it costs about a millisecond, using it
// microseconds: one is made when the visitor chooses a language and handed to the screens. One thread.
struct Formats {
  explicit Formats(std::string_view language)
      : dates(language), numbers(language), lists(language), collation(language) {}

  Dates dates;
  Numbers numbers;
  Lists lists;
  Collation collation;
};

}  // namespace locales
