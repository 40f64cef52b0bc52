#pragma once

#include <string>
#include <string_view>

#include "content/store/search_fold.h"

namespace content {

// How a Japanese word sounds, written so that every way to write it in Latin letters gives the same key:
// Hepburn, kunrei, nihon-shiki, what a Japanese keyboard takes, long vowels with or without a mark. 新宿 is
// shinjuku, sinzyuku, shinzyuku and しんじゅく, and each is "sinzuku"; 中央 is chuo, chūō, tyuou, ちゅうおう:
// "tuo". Words of other languages get a key too, the same for the same letters.
//
// A key keeps beginnings: what is typed so far of a word has, but for its last letters, a key that the word's
// key begins with.
// Of folded letters a to z; others are kept. The key ends after `most` letters.
std::string SoundKey(std::string_view latin, size_t most = std::string::npos);

// The key of kana and Latin, mixed as they come; "" when there is any other letter. Separators are left out.
std::string SoundKeyOf(const Folded& folded, size_t from, size_t to, size_t most = std::string::npos);
inline std::string SoundKeyOf(const Folded& folded) {
  return SoundKeyOf(folded, 0, folded.size());
}

// Coarser: what people confuse who write by ear (z and s, d and t, g and k, b, p and h), for misspellings.
std::string EarKey(std::string_view sound_key);

}  // namespace content
