#pragma once

#include <optional>
#include <string>
#include <vector>

namespace tools {

// The days of schema.org that a cell names: 月火水木金土日, 月～金, 土日祝, 毎日. Nothing when the cell says
// anything else: then a person must read it.
std::optional<std::vector<std::string>> OpenDays(const std::string& cell);

}  // namespace tools
