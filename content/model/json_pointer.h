#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace content {

// One step of a JSON pointer (RFC 6901): "/name" or "/3".
std::string PointerStep(std::string_view member);
std::string PointerStep(size_t index);

}  // namespace content
