#include "content/model/json_integer.h"

#include <cmath>
#include <limits>

namespace content {

std::optional<int64_t> IntegerOf(const Json& json) {
  if (json.is_number_unsigned()) {
    auto value = json.get<uint64_t>();
    if (value > static_cast<uint64_t>(std::numeric_limits<int64_t>::max())) return std::nullopt;
    return static_cast<int64_t>(value);
  }
  if (json.is_number_integer()) return json.get<int64_t>();
  if (!json.is_number_float()) return std::nullopt;
  constexpr double kExact = 9007199254740992.0;  // 2^53: above it not each whole number is a double
  auto value = json.get<double>();
  if (!(value >= -kExact && value <= kExact) || std::trunc(value) != value) return std::nullopt;
  return static_cast<int64_t>(value);
}

}  // namespace content
