#pragma once

#include <cstdint>
#include <string>

namespace content {

// 8123 -> "8,123": sizes in the lines that the tools print.
std::string Thousands(uint64_t number);

// "1 blob", "3 blobs".
std::string Counted(uint64_t number, const std::string& noun);

}  // namespace content
