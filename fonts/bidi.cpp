#include "fonts/bidi.h"

#include <unicode/utf16.h>

#include <algorithm>
#include <numeric>

namespace fonts {
namespace {

bool NeedsAlgorithm(std::u16string_view text, Characters& characters) {
  for (size_t i = 0; i < text.size();) {
    UChar32 c = 0;
    U16_NEXT(text.data(), i, text.size(), c);
    // Nothing below U+0590 turns, which spares the look-up for most text.
    if (c >= 0x590 && characters[static_cast<char32_t>(c)].Is(Character::RightToLeft)) return true;
  }
  return false;
}

}  // namespace

Bidi::Bidi() : bidi_(ubidi_open()) {}

std::vector<uint8_t> Bidi::Levels(std::u16string_view text, bool right_to_left, Characters& characters) {
  if (text.empty() || (!right_to_left && !NeedsAlgorithm(text, characters))) return {};
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setPara(bidi_.get(), text.data(), static_cast<int32_t>(text.size()), right_to_left ? 1 : 0, nullptr,
                &status);
  const UBiDiLevel* levels = ubidi_getLevels(bidi_.get(), &status);
  // Out of memory is the only failure for text of this size.
  if (U_FAILURE(status)) return {};
  return {levels, levels + text.size()};
}

std::vector<uint32_t> Bidi::VisualOrder(const std::vector<uint8_t>& levels) {
  std::vector<uint32_t> order(levels.size());
  std::iota(order.begin(), order.end(), 0);
  if (levels.empty()) return order;
  const uint8_t highest = *std::max_element(levels.begin(), levels.end());
  for (uint8_t level = highest; level > 0; --level) {
    for (size_t i = 0; i < levels.size();) {
      if (levels[i] < level) {
        ++i;
        continue;
      }
      size_t end = i;
      while (end < levels.size() && levels[end] >= level) ++end;
      std::reverse(order.begin() + static_cast<std::ptrdiff_t>(i),
                   order.begin() + static_cast<std::ptrdiff_t>(end));
      i = end;
    }
  }
  return order;
}

}  // namespace fonts
