#pragma once

#include <cstdint>
#include <optional>

#include "content/base/json.h"

namespace content {

// The whole number that the value is. As in JSON Schema, 3.0 is one. Nothing when it does not fit.
std::optional<int64_t> IntegerOf(const Json& json);

}  // namespace content
