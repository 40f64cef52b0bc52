#include "fonts/keep_together.h"

#include <algorithm>

namespace fonts {
namespace {

// CSS word-break: keep-all, for a language that writes blanks between words.
void KeepWords(const Source& source, const Stretch& stretch, Characters& characters,
               std::vector<Break>& breaks) {
  constexpr unsigned kInWord = Character::Letter | Character::Digit | Character::Mark;
  for (uint32_t i = stretch.begin + 1; i < stretch.end; ++i) {
    if (breaks[i] != Break::Free) continue;
    if (characters[source.text[i - 1]].Is(kInWord) && characters[source.text[i]].Is(kInWord)) {
      breaks[i] = Break::Reluctant;
    }
  }
}

// 15|分, 3000|円: UAX #14 breaks between a digit and an ideograph.
void KeepCounters(const Source& source, const Stretch& stretch, Characters& characters,
                  std::vector<Break>& breaks) {
  for (uint32_t i = stretch.begin + 1; i < stretch.end; ++i) {
    if (breaks[i] != Break::Free) continue;
    if (characters[source.text[i - 1]].Is(Character::Digit) &&
        characters[source.text[i]].Is(Character::Ideograph)) {
      breaks[i] = Break::Reluctant;
    }
  }
}

}  // namespace

void KeepTogether(const Source& source, Role role, Characters& characters, std::vector<Break>& breaks) {
  static_cast<void>(role);
  for (const Stretch& stretch : source.stretches) {
    if (stretch.language->keeps_words) KeepWords(source, stretch, characters, breaks);
    if (stretch.language->ideographic) KeepCounters(source, stretch, characters, breaks);
  }
}

}  // namespace fonts
