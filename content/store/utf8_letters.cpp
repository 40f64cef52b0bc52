#include "content/store/utf8_letters.h"

namespace content {

Utf8Letters::Utf8Letters(const Folded& folded, SmallKana small_kana) {
  bytes_.reserve(folded.size() * 4);
  at_.reserve(folded.size() + 1);
  bool enlarge = small_kana == SmallKana::AsLarge;
  for (const FoldedLetter& letter : folded) {
    at_.push_back(static_cast<uint32_t>(bytes_.size()));
    if (letter.kind == LetterKind::Separator) continue;
    if (letter.letter < 0x80) {
      bytes_ += static_cast<char>(letter.letter);
    } else {
      AppendUtf8(letter.letter + (enlarge && IsSmallKana(letter.letter) ? 1 : 0), bytes_);
    }
  }
  at_.push_back(static_cast<uint32_t>(bytes_.size()));
}

bool IsSmallKana(char32_t letter) {
  return (letter >= 0x3041 && letter <= 0x3049 && letter % 2 == 1) || letter == 0x3063 || letter == 0x3083 ||
         letter == 0x3085 || letter == 0x3087 || letter == 0x308E;
}

}  // namespace content
