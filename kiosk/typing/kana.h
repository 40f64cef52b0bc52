#pragma once

namespace kiosk {

// The other form of a kana under a key of the keyboard, hiragana and katakana alike; the same letter where
// there is none. Twice leads back.
char32_t Voiced(char32_t kana);      // ゛ か が か, は ば は, う ゔ
char32_t HalfVoiced(char32_t kana);  // ゜ は ぱ は
char32_t Small(char32_t kana);       // 小 つ っ つ

// Hiragana as katakana; any other letter as it is.
char32_t Katakana(char32_t hiragana);

}  // namespace kiosk
