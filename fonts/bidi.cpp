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

Bidi::Resolved Bidi::Resolve(std::u16string_view text, Direction base) {
  Resolved resolved;
  UBiDiLevel level = base == Direction::RightToLeft ? 1 : 0;
  if (base == Direction::FirstStrong) level = UBIDI_DEFAULT_LTR;
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setPara(bidi_.get(), text.data(), static_cast<int32_t>(text.size()), level, nullptr, &status);
  resolved.base = ubidi_getParaLevel(bidi_.get());
  const UBiDiLevel* levels = text.empty() ? nullptr : ubidi_getLevels(bidi_.get(), &status);
  // Out of memory is the only failure for text of this size: all left to right is the best that is left.
  if (U_FAILURE(status) || levels == nullptr) return {resolved.base, std::vector<uint8_t>(text.size(), 0)};
  resolved.levels.assign(levels, levels + text.size());
  return resolved;
}

std::vector<uint8_t> Bidi::Levels(std::u16string_view text, bool right_to_left, Characters& characters) {
  if (text.empty() || (!right_to_left && !NeedsAlgorithm(text, characters))) return {};
  return Resolve(text, right_to_left ? Direction::RightToLeft : Direction::LeftToRight).levels;
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
