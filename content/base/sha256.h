#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace content {

// FIPS 180-4.
using Digest = std::array<uint8_t, 32>;

Digest Sha256(std::string_view bytes);

std::string Hex(std::string_view bytes);  // lower case
std::string Hex(const Digest& digest);
std::optional<std::string> FromHex(std::string_view hex);  // lower or upper case; nothing else
inline std::string Sha256Hex(std::string_view bytes) { return Hex(Sha256(bytes)); }

}  // namespace content
