#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tools {

// Half-width katakana, with their voicing marks that follow as letters of their own, as full-width ones: ｶﾞ
// -> ガ.
std::u32string FullWidthKana(std::u32string_view text);

std::string Hiragana(std::string_view text);  // from katakana; the rest stays, ー too

// A kana reading in Hepburn romanisation: コウエン -> "Kōen" or "Koen", each word with a capital; ん before a
// vowel is n’. Long vowels (ou, oo, uu and ー) take a macron or are written short; which ou is two vowels in
// truth (イノウエ) the kana do not say. Nothing when the text holds anything but kana, ASCII and the
// punctuation of names: kanji are never guessed at.
enum class LongVowels { Macron, Plain };
std::optional<std::string> Romanised(std::string_view reading, LongVowels long_vowels);

}  // namespace tools
