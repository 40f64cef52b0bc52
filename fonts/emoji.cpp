#include "fonts/emoji.h"

#include <unicode/utf16.h>

namespace fonts {
namespace {

constexpr char32_t kTextSelector = 0xFE0E;
constexpr char32_t kEmojiSelector = 0xFE0F;
constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kKeycap = 0x20E3;

bool IsFlagLetter(char32_t c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}
bool IsSkinTone(char32_t c) {
  return c >= 0x1F3FB && c <= 0x1F3FF;
}
bool IsTag(char32_t c) {
  return c >= 0xE0020 && c <= 0xE007F;
}

class Sequence {
 public:
  Sequence(std::u16string_view text, uint32_t begin, uint32_t limit, Characters& characters)
      : text_(text.substr(0, limit)), begin_(begin), at_(begin), characters_(characters) {}

  uint32_t End() {
    const char32_t first = Take();
    if (first < 0x80) return Keycap();
    if (IsFlagLetter(first)) return Flag();
    if (!Element(first)) return begin_;
    while (Peek() == kJoiner) {
      const uint32_t before = at_;
      Take();
      const char32_t next = Peek();
      if (!characters_[next].Is(Character::Emoji)) return before;
      Take();
      Modifiers();
    }
    return at_;
  }

 private:
  char32_t Peek() const {
    if (at_ >= text_.size()) return 0;
    UChar32 c = 0;
    U16_GET(text_.data(), 0, at_, text_.size(), c);
    return static_cast<char32_t>(c);
  }

  char32_t Take() {
    const char32_t c = Peek();
    at_ += U16_LENGTH(c);
    return c;
  }

  // "1" U+FE0F U+20E3; the selector may be missing.
  uint32_t Keycap() {
    if (Peek() == kEmojiSelector) Take();
    return Take() == kKeycap ? at_ : begin_;
  }

  uint32_t Flag() {
    if (IsFlagLetter(Peek())) Take();
    return at_;
  }

  bool Element(char32_t first) {
    const char32_t next = Peek();
    if (next == kTextSelector) return false;
    const bool shown = characters_[first].Is(Character::EmojiShown);
    if (!shown && next != kEmojiSelector && !IsSkinTone(next) && !JoinsEmoji()) return false;
    Modifiers();
    return true;
  }

  // A heart that is joined to a fire is an emoji, also where the author forgot its selector.
  bool JoinsEmoji() {
    if (Peek() != kJoiner) return false;
    const uint32_t before = at_;
    Take();
    const bool joins = characters_[Peek()].Is(Character::Emoji);
    at_ = before;
    return joins;
  }

  void Modifiers() {
    if (Peek() == kEmojiSelector) Take();
    if (IsSkinTone(Peek())) Take();
    while (IsTag(Peek())) Take();
  }

  std::u16string_view text_;
  uint32_t begin_;
  uint32_t at_;
  Characters& characters_;
};

}  // namespace

uint32_t EmojiSequenceEnd(std::u16string_view text, uint32_t begin, uint32_t limit, Characters& characters) {
  const char16_t first = text[begin];
  // Almost every character of almost every text leaves here.
  if (first < 0x80) {
    const bool may = begin + 1 < limit && (text[begin + 1] == kEmojiSelector || text[begin + 1] == kKeycap);
    if (!may || !characters[first].Is(Character::Emoji)) return begin;
  } else if (first < 0xA9 || (first >= 0x3300 && first < 0xD800) || first >= 0xE000) {
    return begin;
  }
  UChar32 c = 0;
  U16_GET(text.data(), 0, begin, limit, c);
  if (!characters[static_cast<char32_t>(c)].Is(Character::Emoji)) return begin;
  return Sequence(text, begin, limit, characters).End();
}

}  // namespace fonts
