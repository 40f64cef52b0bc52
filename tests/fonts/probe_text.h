#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace fonts {

// A text given as hexadecimal code points, as the engine has it (UTF-16), with the way back to code points.
// Lone surrogates stay as they are; what is no code point at all becomes U+FFFD.
struct ProbeText {
  explicit ProbeText(const std::string& hexadecimal);

  // The code point that begins at, or holds, the unit.
  size_t IndexOf(uint32_t unit) const;
  char32_t At(size_t index) const;
  // The code point indexes of these units, as the protocol writes them.
  std::string Offsets(const std::vector<uint32_t>& at) const;

  std::u16string units;
  std::vector<uint32_t> starts;  // of every code point
};

// The fields between TABs, empty ones too.
std::vector<std::string> SplitFields(const std::string& line);

}  // namespace fonts
