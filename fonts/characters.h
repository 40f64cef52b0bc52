#pragma once

#include <unicode/uscript.h>

#include <array>
#include <cstdint>
#include <memory>

namespace fonts {

// What the rooms of this module ask about a code point, packed so that one look-up answers all of them.
struct Character {
  enum Flag : uint16_t {
    Mark = 1 << 0,          // combining: stays in its base's face
    Ignorable = 1 << 1,     // default ignorable or control: no ink, any face
    Wide = 1 << 2,          // East Asian Width W or F
    RightToLeft = 1 << 3,   // bidi class R, AL, AN or a control: UAX #9 has work to do
    EmojiShown = 1 << 4,    // Emoji_Presentation
    Emoji = 1 << 5,         // Emoji, shown as text unless U+FE0F follows
    Digit = 1 << 6,         // ASCII digits
    Blank = 1 << 7,         // hangs at the end of a line (White_Space without the no-break ones)
    Ideograph = 1 << 8,     // Han and kana, for the space between scripts
    Alphanumeric = 1 << 9,  // narrow letters and digits, for the space between scripts
    Opening = 1 << 10,      // full-width punctuation with its blank half on the left ...
    Closing = 1 << 11,      // ... on the right ...
    MiddleDot = 1 << 12,    // ... on both sides
    Letter = 1 << 13,
    Bracket = 1 << 14,  // has a partner (Bidi_Paired_Bracket)
  };
  uint8_t script = 0;  // UScriptCode
  uint16_t flags = 0;

  bool Is(unsigned wanted) const { return (flags & wanted) != 0; }
  UScriptCode Script() const { return static_cast<UScriptCode>(script); }
  bool HasScript() const { return script != USCRIPT_COMMON && script != USCRIPT_INHERITED; }
};

// ICU's answers, fetched a page of 256 code points at a time. One thread.
class Characters {
 public:
  const Character& operator[](char32_t c) {
    auto& page = pages_[c >> 8 & 0x1FFF];
    if (!page) page = Read(c & ~0xFFu);
    return (*page)[c & 0xFF];
  }

 private:
  using Page = std::array<Character, 256>;
  static std::unique_ptr<Page> Read(char32_t first);

  std::array<std::unique_ptr<Page>, 0x2000> pages_;
};

}  // namespace fonts
