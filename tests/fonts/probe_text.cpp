#include "probe_text.h"

#include <unicode/utf16.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace fonts {

ProbeText::ProbeText(const std::string& hexadecimal) {
  std::istringstream in(hexadecimal);
  for (std::string word; in >> word;) {
    char* end = nullptr;
    const unsigned long number = std::strtoul(word.c_str(), &end, 16);
    const UChar32 c = *end == '\0' && number <= 0x10FFFF ? static_cast<UChar32>(number) : 0xFFFD;
    starts.push_back(static_cast<uint32_t>(units.size()));
    if (c > 0xFFFF) units.push_back(U16_LEAD(c));
    units.push_back(static_cast<char16_t>(c > 0xFFFF ? U16_TRAIL(c) : c));
  }
}

size_t ProbeText::IndexOf(uint32_t unit) const {
  return static_cast<size_t>(std::lower_bound(starts.begin(), starts.end(), unit) - starts.begin());
}

char32_t ProbeText::At(size_t index) const {
  const uint32_t start = starts[index];
  const uint32_t next = index + 1 < starts.size() ? starts[index + 1] : static_cast<uint32_t>(units.size());
  return next - start == 2 ? static_cast<char32_t>(U16_GET_SUPPLEMENTARY(units[start], units[start + 1]))
                           : static_cast<char32_t>(units[start]);
}

std::string ProbeText::Offsets(const std::vector<uint32_t>& at) const {
  std::string out;
  for (const uint32_t unit : at) {
    if (!out.empty()) out += " ";
    out += std::to_string(IndexOf(unit));
  }
  return out;
}

std::vector<std::string> SplitFields(const std::string& line) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == '\t') {
      fields.emplace_back();
    } else if (c != '\r') {
      fields.back().push_back(c);
    }
  }
  return fields;
}

}  // namespace fonts
