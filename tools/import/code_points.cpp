#include "tools/import/code_points.h"

#include <cstdint>

namespace tools {
namespace {

// What the first byte of a sequence promises.
struct Lead {
  int continuation_bytes;
  char32_t bits;
  char32_t smallest;  // that may be written so long
};

std::optional<Lead> LeadOf(uint8_t byte) {
  if (byte < 0x80) return Lead{0, byte, 0};
  if (byte >= 0xC2 && byte < 0xE0) return Lead{1, byte & 0x1FU, 0x80};
  if (byte >= 0xE0 && byte < 0xF0) return Lead{2, byte & 0x0FU, 0x800};
  if (byte >= 0xF0 && byte < 0xF5) return Lead{3, byte & 0x07U, 0x10000};
  return std::nullopt;
}

bool IsScalar(char32_t code_point) {
  return code_point <= 0x10FFFF && !(code_point >= 0xD800 && code_point < 0xE000);
}

void Append(std::string& text, char32_t code_point) {
  auto put = [&](char32_t byte) { text += static_cast<char>(static_cast<uint8_t>(byte)); };
  if (code_point < 0x80) return put(code_point);
  if (code_point < 0x800) {
    put(0xC0U | (code_point >> 6U));
  } else {
    if (code_point < 0x10000) {
      put(0xE0U | (code_point >> 12U));
    } else {
      put(0xF0U | (code_point >> 18U));
      put(0x80U | ((code_point >> 12U) & 0x3FU));
    }
    put(0x80U | ((code_point >> 6U) & 0x3FU));
  }
  put(0x80U | (code_point & 0x3FU));
}

}  // namespace

std::optional<std::u32string> CodePoints(std::string_view utf8) {
  std::u32string code_points;
  code_points.reserve(utf8.size());
  for (size_t i = 0; i < utf8.size();) {
    const auto lead = LeadOf(static_cast<uint8_t>(utf8[i++]));
    if (!lead) return std::nullopt;
    char32_t code_point = lead->bits;
    for (int rest = lead->continuation_bytes; rest > 0; --rest, ++i) {
      if (i == utf8.size()) return std::nullopt;
      const auto byte = static_cast<uint8_t>(utf8[i]);
      if ((byte & 0xC0U) != 0x80U) return std::nullopt;
      code_point = (code_point << 6U) | (byte & 0x3FU);
    }
    if (code_point < lead->smallest || !IsScalar(code_point)) return std::nullopt;
    code_points += code_point;
  }
  return code_points;
}

std::string Utf8(std::u32string_view code_points) {
  std::string text;
  for (const char32_t code_point : code_points) Append(text, code_point);
  return text;
}

}  // namespace tools
