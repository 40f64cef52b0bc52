#include "kiosk/typing/hangul.h"

#include <algorithm>
#include <string_view>

namespace kiosk {
namespace {

// The order of the parts of a syllable (Unicode 3.12). A final that is not there is the first one.
constexpr std::u32string_view kInitials = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u32string_view kFinals = U"-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
constexpr char32_t kFirstVowel = U'ㅏ';
constexpr char32_t kVowels = 21;
constexpr char32_t kFirstSyllable = 0xAC00;
constexpr char32_t kSyllables = 11172;

struct Compound {
  char32_t first, second, both;
};

// Doubled consonants have keys of their own.
constexpr Compound kCompounds[] = {
    {U'ㄱ', U'ㅅ', U'ㄳ'}, {U'ㄴ', U'ㅈ', U'ㄵ'}, {U'ㄴ', U'ㅎ', U'ㄶ'}, {U'ㄹ', U'ㄱ', U'ㄺ'},
    {U'ㄹ', U'ㅁ', U'ㄻ'}, {U'ㄹ', U'ㅂ', U'ㄼ'}, {U'ㄹ', U'ㅅ', U'ㄽ'}, {U'ㄹ', U'ㅌ', U'ㄾ'},
    {U'ㄹ', U'ㅍ', U'ㄿ'}, {U'ㄹ', U'ㅎ', U'ㅀ'}, {U'ㅂ', U'ㅅ', U'ㅄ'}, {U'ㅗ', U'ㅏ', U'ㅘ'},
    {U'ㅗ', U'ㅐ', U'ㅙ'}, {U'ㅗ', U'ㅣ', U'ㅚ'}, {U'ㅜ', U'ㅓ', U'ㅝ'}, {U'ㅜ', U'ㅔ', U'ㅞ'},
    {U'ㅜ', U'ㅣ', U'ㅟ'}, {U'ㅡ', U'ㅣ', U'ㅢ'},
};

char32_t Joined(char32_t first, char32_t second) {
  const auto* found = std::find_if(std::begin(kCompounds), std::end(kCompounds), [&](const Compound& each) {
    return each.first == first && each.second == second;
  });
  return found == std::end(kCompounds) ? 0 : found->both;
}

const Compound* CompoundOf(char32_t jamo) {
  const auto* found = std::find_if(std::begin(kCompounds), std::end(kCompounds),
                                   [jamo](const Compound& each) { return each.both == jamo; });
  return found == std::end(kCompounds) ? nullptr : found;
}

bool IsVowel(char32_t letter) {
  return letter >= kFirstVowel && letter < kFirstVowel + kVowels;
}

bool IsInitial(char32_t letter) {
  return kInitials.find(letter) != std::u32string_view::npos;
}

bool IsFinal(char32_t letter) {
  return kFinals.find(letter, 1) != std::u32string_view::npos;
}

// The parts as jamo; 0 for a final that is not there.
struct Syllable {
  char32_t initial, vowel, final;
};

bool IsSyllable(char32_t letter) {
  return letter >= kFirstSyllable && letter < kFirstSyllable + kSyllables;
}

Syllable Parts(char32_t syllable) {
  char32_t index = syllable - kFirstSyllable;
  char32_t final = index % kFinals.size();
  index /= static_cast<char32_t>(kFinals.size());
  return {kInitials[index / kVowels], kFirstVowel + index % kVowels, final == 0 ? 0 : kFinals[final]};
}

char32_t Whole(const Syllable& parts) {
  auto initial = static_cast<char32_t>(kInitials.find(parts.initial));
  auto final = parts.final == 0 ? 0 : static_cast<char32_t>(kFinals.find(parts.final, 1));
  return kFirstSyllable +
         (initial * kVowels + parts.vowel - kFirstVowel) * static_cast<char32_t>(kFinals.size()) + final;
}

void AddConsonant(std::u32string& text, char32_t consonant) {
  if (!text.empty() && IsSyllable(text.back())) {
    Syllable last = Parts(text.back());
    char32_t final = last.final == 0 ? consonant : Joined(last.final, consonant);
    if (final != 0 && IsFinal(final)) {
      text.back() = Whole({last.initial, last.vowel, final});
      return;
    }
  }
  text += consonant;
}

// A final, or its second half, becomes the initial of the syllable that the vowel begins.
void MoveFinal(std::u32string& text, const Syllable& last, char32_t vowel) {
  const Compound* both = CompoundOf(last.final);
  text.back() = Whole({last.initial, last.vowel, both == nullptr ? 0 : both->first});
  text += Whole({both == nullptr ? last.final : both->second, vowel, 0});
}

void AddVowel(std::u32string& text, char32_t vowel) {
  char32_t before = text.empty() ? 0 : text.back();
  if (IsInitial(before)) {
    text.back() = Whole({before, vowel, 0});
  } else if (char32_t joined = Joined(before, vowel); joined != 0) {
    text.back() = joined;
  } else if (IsSyllable(before)) {
    Syllable last = Parts(before);
    if (last.final != 0) return MoveFinal(text, last, vowel);
    if (char32_t both = Joined(last.vowel, vowel); both != 0) {
      text.back() = Whole({last.initial, both, 0});
    } else {
      text += vowel;
    }
  } else {
    text += vowel;
  }
}

}  // namespace

bool IsJamo(char32_t letter) {
  return letter >= 0x3131 && letter <= 0x3163;
}

void AddJamo(std::u32string& text, char32_t jamo) {
  if (IsVowel(jamo)) {
    AddVowel(text, jamo);
  } else {
    AddConsonant(text, jamo);
  }
}

bool TakeJamo(std::u32string& text) {
  if (text.empty()) return false;
  char32_t& last = text.back();
  if (!IsSyllable(last)) {
    const Compound* both = CompoundOf(last);
    if (both != nullptr) last = both->first;
    return both != nullptr;
  }
  Syllable parts = Parts(last);
  char32_t& part = parts.final != 0 ? parts.final : parts.vowel;
  const Compound* both = CompoundOf(part);
  if (both == nullptr && parts.final == 0) {
    last = parts.initial;
    return true;
  }
  part = both == nullptr ? 0 : both->first;
  last = Whole(parts);
  return true;
}

}  // namespace kiosk
