#include "css_breaks.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace fonts {
namespace {

void Allow(Break& known) {
  if (known != Break::Must) known = Break::Free;
}

bool IsLetterOrDigit(UChar32 c) {
  return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

}  // namespace

void BreakAnywhere(const std::vector<bool>& graphemes, std::vector<Break>& breaks) {
  for (size_t at = 1; at + 1 < breaks.size(); ++at) {
    if (graphemes[at]) Allow(breaks[at]);
  }
}

void BreakAll(const std::u16string& text, const std::vector<bool>& graphemes, std::vector<Break>& breaks) {
  for (size_t at = 1; at < text.size(); ++at) {
    if (!graphemes[at]) continue;
    UChar32 before = 0;
    UChar32 after = 0;
    U16_GET(text.data(), 0, at - 1, text.size(), before);
    U16_GET(text.data(), 0, at, text.size(), after);
    if (IsLetterOrDigit(before) && IsLetterOrDigit(after)) Allow(breaks[at]);
  }
}

}  // namespace fonts
