#include "content/store/pinyin.h"

#include <algorithm>
#include <unordered_map>

#include "content/store/han_readings.h"

namespace content {
namespace {

constexpr size_t kMostReadings = 8;

struct OfLetter {
  std::vector<std::string> readings;
  std::vector<std::string> initials;  // sorted, each once
};
using Readings = std::unordered_map<char32_t, OfLetter>;

const Readings& HanReadings() {
  static const Readings readings = [] {
    Readings made;
    std::string pinyin;
    bool in_pinyin = false;
    for (const FoldedLetter& letter : Fold(kHanReadings)) {
      if (letter.letter < 0x80) {
        if (!in_pinyin) pinyin.clear();
        pinyin += static_cast<char>(letter.letter);
        in_pinyin = true;
      } else {
        OfLetter& of = made[letter.letter];
        of.readings.push_back(pinyin);
        auto at = std::lower_bound(of.initials.begin(), of.initials.end(), pinyin.substr(0, 1));
        if (at == of.initials.end() || *at != pinyin.substr(0, 1))
          of.initials.insert(at, pinyin.substr(0, 1));
        in_pinyin = false;
      }
    }
    return made;
  }();
  return readings;
}

void AppendEach(std::vector<std::string>& all, const std::vector<std::string>& endings) {
  if (endings.size() == 1) {
    for (std::string& start : all) start += endings.front();
    return;
  }
  std::vector<std::string> longer;
  for (const std::string& start : all) {
    for (const std::string& ending : endings) {
      if (longer.size() < kMostReadings) longer.push_back(start + ending);
    }
  }
  all = std::move(longer);
}

struct Zhuyin {
  char32_t letter;
  const char* initial;
  const char* after;  // after an initial, where it differs
};

// ISO 7098 for the letters of zhuyin: initials, medials, finals.
constexpr Zhuyin kZhuyin[] = {
    {U'ㄅ', "b", ""},      {U'ㄆ', "p", ""},    {U'ㄇ', "m", ""},    {U'ㄈ', "f", ""},
    {U'ㄉ', "d", ""},      {U'ㄊ', "t", ""},    {U'ㄋ', "n", ""},    {U'ㄌ', "l", ""},
    {U'ㄍ', "g", ""},      {U'ㄎ', "k", ""},    {U'ㄏ', "h", ""},    {U'ㄐ', "j", ""},
    {U'ㄑ', "q", ""},      {U'ㄒ', "x", ""},    {U'ㄓ', "zh", ""},   {U'ㄔ', "ch", ""},
    {U'ㄕ', "sh", ""},     {U'ㄖ', "r", ""},    {U'ㄗ', "z", ""},    {U'ㄘ', "c", ""},
    {U'ㄙ', "s", ""},      {U'ㄚ', "a", "a"},   {U'ㄛ', "o", "o"},   {U'ㄜ', "e", "e"},
    {U'ㄝ', "e", "e"},     {U'ㄞ', "ai", "ai"}, {U'ㄟ', "ei", "ei"}, {U'ㄠ', "ao", "ao"},
    {U'ㄡ', "ou", "ou"},   {U'ㄢ', "an", "an"}, {U'ㄣ', "en", "en"}, {U'ㄤ', "ang", "ang"},
    {U'ㄥ', "eng", "eng"}, {U'ㄦ', "er", "er"},
};

// A medial with what follows it: ㄧㄥ is "ying" alone and "ing" after an initial.
struct Medial {
  std::u32string_view letters;
  const char* alone;
  const char* after;
};
constexpr Medial kMedials[] = {
    {U"ㄧㄥ", "ying", "ing"},  {U"ㄧㄣ", "yin", "in"},    {U"ㄧㄡ", "you", "iu"},    {U"ㄧㄢ", "yan", "ian"},
    {U"ㄧㄤ", "yang", "iang"}, {U"ㄧㄠ", "yao", "iao"},   {U"ㄧㄝ", "ye", "ie"},     {U"ㄧㄚ", "ya", "ia"},
    {U"ㄧ", "yi", "i"},        {U"ㄨㄥ", "weng", "ong"},  {U"ㄨㄣ", "wen", "un"},    {U"ㄨㄟ", "wei", "ui"},
    {U"ㄨㄢ", "wan", "uan"},   {U"ㄨㄤ", "wang", "uang"}, {U"ㄨㄞ", "wai", "uai"},   {U"ㄨㄛ", "wo", "uo"},
    {U"ㄨㄚ", "wa", "ua"},     {U"ㄨ", "wu", "u"},        {U"ㄩㄥ", "yong", "iong"}, {U"ㄩㄣ", "yun", "un"},
    {U"ㄩㄢ", "yuan", "uan"},  {U"ㄩㄝ", "yue", "ue"},    {U"ㄩ", "yu", "u"},
};

bool IsZhuyin(char32_t letter) {
  return letter >= 0x3105 && letter <= 0x3129;
}

// Syllables whose vowel zhuyin does not write: ㄕ is "shi".
bool NeedsVowel(std::string_view initial) {
  return initial == "zh" || initial == "ch" || initial == "sh" || initial == "r" || initial == "z" ||
         initial == "c" || initial == "s";
}

std::string FromZhuyin(std::u32string_view letters) {
  std::string pinyin;
  std::string initial;  // of the syllable that waits for its final
  auto end_syllable = [&] {
    if (NeedsVowel(initial)) pinyin += 'i';
    initial.clear();
  };
  while (!letters.empty()) {
    auto medial = std::find_if(std::begin(kMedials), std::end(kMedials),
                               [&](const Medial& each) { return letters.starts_with(each.letters); });
    if (medial != std::end(kMedials)) {
      pinyin += initial.empty() ? medial->alone : medial->after;
      initial.clear();
      letters.remove_prefix(medial->letters.size());
      continue;
    }
    auto one = std::find_if(std::begin(kZhuyin), std::end(kZhuyin),
                            [&](const Zhuyin& each) { return each.letter == letters.front(); });
    letters.remove_prefix(1);
    if (one == std::end(kZhuyin)) continue;
    bool final = *one->after != '\0';
    if (!final) end_syllable();
    pinyin += one->initial;
    initial = final ? "" : one->initial;
  }
  return pinyin;  // what ends in an initial is still being typed
}

}  // namespace

Pinyin PinyinOf(const Folded& folded, size_t from, size_t to) {
  Pinyin pinyin{{""}, {""}};
  for (size_t i = from; i < to; ++i) {
    const FoldedLetter& letter = folded[i];
    if (letter.kind == LetterKind::Separator) continue;
    if (letter.letter < 0x80) {
      for (std::string& reading : pinyin.readings) reading += static_cast<char>(letter.letter);
      for (std::string& initials : pinyin.initials) initials += static_cast<char>(letter.letter);
      continue;
    }
    auto known = HanReadings().find(letter.letter);
    if (known == HanReadings().end()) return {};
    AppendEach(pinyin.readings, known->second.readings);
    AppendEach(pinyin.initials, known->second.initials);
  }
  return pinyin;
}

std::string TypedPinyin(const Folded& folded) {
  std::string typed;
  std::u32string zhuyin;
  for (const FoldedLetter& letter : folded) {
    bool tone_mark = letter.letter >= 0x02C7 && letter.letter <= 0x02D9;  // ˉ ˊ ˇ ˋ ˙ of zhuyin
    if (letter.kind == LetterKind::Separator || tone_mark) continue;
    if (IsZhuyin(letter.letter)) {
      zhuyin += letter.letter;
    } else if (letter.letter >= 'a' && letter.letter <= 'z') {
      typed += letter.letter == 'v' ? 'u' : static_cast<char>(letter.letter);
    } else if (letter.letter >= '1' && letter.letter <= '5' && !typed.empty()) {
      continue;
    } else {
      return "";
    }
  }
  return zhuyin.empty() ? typed : typed.empty() ? FromZhuyin(zhuyin) : "";
}

}  // namespace content
