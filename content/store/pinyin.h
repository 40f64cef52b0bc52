#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/store/search_fold.h"

namespace content {

// How a Chinese name is typed: all its readings without tones and blanks, "jingdu", and their initials, "jd".
// Only for names in Chinese: a Japanese name is not read so.
struct Pinyin {
  std::vector<std::string> readings;  // at most 8 where characters have several; empty when one has none
  std::vector<std::string> initials;
};
Pinyin PinyinOf(const Folded& folded, size_t from, size_t to);

// What was typed as pinyin: digits of tones after letters go ("jing1 du1"), v is u (ü), zhuyin (ㄐㄧㄥ)
// becomes pinyin. "" when it can be neither.
std::string TypedPinyin(const Folded& folded);

}  // namespace content
