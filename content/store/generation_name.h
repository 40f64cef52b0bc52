#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace content {

// Generations are numbered from 1: "content-7.db". Nothing else is a name of one, so that a hostile or torn
// `current` cannot lead out of its directory.
std::optional<int64_t> GenerationNumber(std::string_view name);
std::string GenerationName(int64_t number);

}  // namespace content
