#pragma once

#include <optional>
#include <string_view>

namespace tools {

// The category of record.schema.json that the words of a name point to: temple for 〜寺, museum for 〜記念館.
// Nothing when no word of it is known.
std::optional<std::string_view> CategoryOfName(std::string_view name);

}  // namespace tools
