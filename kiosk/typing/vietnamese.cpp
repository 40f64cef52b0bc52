#include "kiosk/typing/vietnamese.h"

#include <algorithm>
#include <string_view>

namespace kiosk {
namespace {

constexpr std::u32string_view kTones = U"\u0300\u0309\u0303\u0301\u0323";

constexpr std::string_view kNames[] = {"huyền", "hỏi", "ngã", "sắc", "nặng"};

// Each vowel without a tone, then with each in the order of kTones.
constexpr std::u32string_view kVowels[] = {
    U"aàảãáạ", U"ăằẳẵắặ", U"âầẩẫấậ", U"eèẻẽéẹ", U"êềểễếệ", U"iìỉĩíị", U"oòỏõóọ", U"ôồổỗốộ",
    U"ơờởỡớợ", U"uùủũúụ", U"ưừửữứự", U"yỳỷỹýỵ", U"AÀẢÃÁẠ", U"ĂẰẲẴẮẶ", U"ÂẦẨẪẤẬ", U"EÈẺẼÉẸ",
    U"ÊỀỂỄẾỆ", U"IÌỈĨÍỊ", U"OÒỎÕÓỌ", U"ÔỒỔỖỐỘ", U"ƠỜỞỠỚỢ", U"UÙỦŨÚỤ", U"ƯỪỬỮỨỰ", U"YỲỶỸÝỴ",
};

const std::u32string_view* VowelOf(char32_t letter) {
  const auto* found = std::find_if(std::begin(kVowels), std::end(kVowels), [letter](std::u32string_view row) {
    return row.find(letter) != std::u32string_view::npos;
  });
  return found == std::end(kVowels) ? nullptr : found;
}

}  // namespace

bool IsTone(char32_t letter) {
  return kTones.find(letter) != std::u32string_view::npos;
}

std::string_view NameOfTone(char32_t tone) {
  size_t place = kTones.find(tone);
  return place == std::u32string_view::npos ? "" : kNames[place];
}

void AddTone(std::u32string& text, char32_t tone) {
  size_t column = kTones.find(tone) + 1;
  for (auto letter = text.rbegin(); letter != text.rend() && *letter != U' '; ++letter) {
    const std::u32string_view* vowel = VowelOf(*letter);
    if (vowel == nullptr) continue;
    *letter = *letter == (*vowel)[column] ? vowel->front() : (*vowel)[column];
    return;
  }
}

}  // namespace kiosk
