#include "content/store/sound_key.h"

#include <array>
#include <cstdint>
#include <iterator>
#include <utility>

namespace content {
namespace {

// From ぁ (U+3041) on. A small vowel or y follows the letter before it: see AppendKana.
constexpr std::array<std::string_view, 86> kKana = {
    "a",  "a",  "i",  "i",  "u",  "u",  "e",  "e",  "o",  "o",  "ka", "ga", "ki", "gi", "ku",
    "gu", "ke", "ge", "ko", "go", "sa", "za", "si", "zi", "su", "zu", "se", "ze", "so", "zo",
    "ta", "da", "ti", "zi", "",   "tu", "zu", "te", "de", "to", "do", "na", "ni", "nu", "ne",
    "no", "ha", "ba", "pa", "hi", "bi", "pi", "hu", "bu", "pu", "he", "be", "pe", "ho", "bo",
    "po", "ma", "mi", "mu", "me", "mo", "ya", "ya", "yu", "yu", "yo", "yo", "ra", "ri", "ru",
    "re", "ro", "wa", "wa", "i",  "e",  "o",  "n",  "bu", "ka", "ke",
};
constexpr char32_t kFirstKana = 0x3041;

bool IsSmallY(char32_t kana) {
  return kana == 0x3083 || kana == 0x3085 || kana == 0x3087;
}

bool IsSmallVowel(char32_t kana) {
  return kana >= 0x3041 && kana <= 0x3049 && kana % 2 == 1;
}

// きょ is "kyo", しょ "so" (sho), ファ "ha" (fa), ティ "ti".
void AppendKana(char32_t kana, std::string& latin) {
  bool joins = IsSmallY(kana) || IsSmallVowel(kana);
  if (joins && latin.size() > 1 && std::string_view("iueo").find(latin.back()) != std::string_view::npos) {
    latin.pop_back();
  }
  latin += kKana[kana - kFirstKana];
}

bool IsVowel(char letter) {
  return std::string_view("aiueo").find(letter) != std::string_view::npos;
}

// What is written so sounds so. Of those with the same first letter the longest come first.
constexpr std::pair<std::string_view, std::string_view> kRules[] = {
    {"cch", "t"}, {"chy", "t"}, {"ch", "t"},  {"cy", "t"},  {"ck", "k"},  {"c", "k"},  {"dj", "z"},
    {"dz", "z"},  {"di", "zi"}, {"du", "zu"}, {"fy", "h"},  {"f", "h"},   {"jy", "z"}, {"j", "z"},
    {"kw", "k"},  {"l", "r"},   {"mb", "nb"}, {"mp", "np"}, {"mm", "nm"}, {"ph", "h"}, {"q", "k"},
    {"shy", "s"}, {"sh", "s"},  {"sy", "s"},  {"tch", "t"}, {"tsy", "t"}, {"ts", "t"}, {"ty", "t"},
    {"th", "t"},  {"v", "b"},   {"wo", "o"},  {"ye", "e"},  {"yi", "i"},  {"zy", "z"},
};

// Where the rules of each letter begin.
constexpr auto kRulesOf = [] {
  std::array<uint8_t, 27> begin{};
  for (size_t letter = 0; letter < begin.size(); ++letter) {
    while (begin[letter] < std::size(kRules) &&
           kRules[begin[letter]].first.front() < static_cast<char>('a' + letter))
      ++begin[letter];
  }
  return begin;
}();

// Reads a word from left to right; each rule looks at what comes next.
class Sounds {
 public:
  explicit Sounds(std::string_view latin) : latin_(latin) {}

  std::string Key(size_t most) {
    while (at_ < latin_.size() && key_.size() < most) Step();
    if (key_.size() > most) key_.resize(most);
    return std::move(key_);
  }

 private:
  char Next(size_t ahead = 0) const { return at_ + ahead < latin_.size() ? latin_[at_ + ahead] : '\0'; }
  bool Takes(std::string_view start) const { return latin_.substr(at_).starts_with(start); }

  void Step() {
    if (Next() >= 'a' && Next() <= 'z') {
      auto letter = static_cast<size_t>(Next() - 'a');
      for (size_t i = kRulesOf[letter]; i < kRulesOf[letter + 1]; ++i) {
        const auto& [from, to] = kRules[i];
        if (!Takes(from)) continue;
        at_ += from.size();
        for (char sound : to) Add(sound);
        return;
      }
    }
    // Ohtani, Ohsaka: the h only lengthens.
    if (Next() == 'h' && !key_.empty() && key_.back() == 'o' && Next(1) != '\0' && !IsVowel(Next(1)) &&
        Next(1) != 'y') {
      ++at_;
      return;
    }
    Add(Next());
    ++at_;
  }

  void Add(char letter) {
    if (!key_.empty()) {
      char last = key_.back();
      if (last == letter && letter >= 'a' && letter <= 'z') return;  // kk, nn, oo, aa
      if (last == 'o' && letter == 'u') return;                      // kyouto
    }
    key_ += letter;
  }

  std::string_view latin_;
  size_t at_ = 0;
  std::string key_;
};

}  // namespace

std::string SoundKey(std::string_view latin, size_t most) {
  return Sounds(latin).Key(most);
}

std::string SoundKeyOf(const Folded& folded, size_t from, size_t to, size_t most) {
  std::string latin;
  for (size_t i = from; i < to; ++i) {
    const FoldedLetter& letter = folded[i];
    if (letter.kind == LetterKind::Separator) continue;
    if (letter.kind == LetterKind::Kana && letter.letter >= kFirstKana &&
        letter.letter < kFirstKana + kKana.size()) {
      AppendKana(letter.letter, latin);
    } else if (letter.letter < 0x80) {
      latin += static_cast<char>(letter.letter);
    } else {
      return "";
    }
  }
  return SoundKey(latin, most);
}

std::string EarKey(std::string_view sound_key) {
  static constexpr std::string_view kFrom = "zdgbp";
  static constexpr std::string_view kTo = "stkhh";
  std::string key;
  for (char letter : sound_key) {
    if (letter == 'y' || letter == 'w') continue;
    size_t at = kFrom.find(letter);
    if (at != std::string_view::npos) letter = kTo[at];
    if (key.empty() || key.back() != letter || letter < 'a') key += letter;
  }
  return key;
}

}  // namespace content
