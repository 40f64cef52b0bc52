#include "kiosk/typing/kana.h"

#include <string_view>

namespace kiosk {
namespace {

constexpr char32_t kFirstHiragana = U'ぁ';
constexpr char32_t kLastHiragana = U'ゖ';
constexpr char32_t kToKatakana = U'ァ' - U'ぁ';

constexpr std::u32string_view kVoiced = U"かがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどうゔ";
constexpr std::u32string_view kSmall = U"あぁいぃうぅえぇおぉつっやゃゆゅよょわゎかゕけゖ";
constexpr std::u32string_view kThrice = U"はばぱひびぴふぶぷへべぺほぼぽ";  // as they are, ゛, ゜

bool IsHiragana(char32_t letter) {
  return letter >= kFirstHiragana && letter <= kLastHiragana;
}

bool IsKatakana(char32_t letter) {
  return letter >= kFirstHiragana + kToKatakana && letter <= kLastHiragana + kToKatakana;
}

// What `change` makes of it as hiragana, in the script that it is in.
template <typename Change>
char32_t InItsScript(char32_t kana, const Change& change) {
  if (IsKatakana(kana)) return change(kana - kToKatakana) + kToKatakana;
  return IsHiragana(kana) ? change(kana) : kana;
}

// The other one of the pair that it stands in.
char32_t Other(std::u32string_view pairs, char32_t kana) {
  size_t at = pairs.find(kana);
  return at == std::u32string_view::npos ? kana : pairs[at ^ 1U];
}

// The form with this place among three; the plain one when it has that form already.
char32_t OfThree(char32_t kana, size_t form) {
  size_t at = kThrice.find(kana);
  if (at == std::u32string_view::npos) return kana;
  size_t plain = at - at % 3;
  return at % 3 == form ? kThrice[plain] : kThrice[plain + form];
}

}  // namespace

char32_t Voiced(char32_t kana) {
  return InItsScript(kana, [](char32_t letter) {
    if (letter == U'っ') return U'づ';
    return OfThree(Other(kVoiced, letter), 1);
  });
}

char32_t HalfVoiced(char32_t kana) {
  return InItsScript(kana, [](char32_t letter) { return OfThree(letter, 2); });
}

char32_t Small(char32_t kana) {
  return InItsScript(kana, [](char32_t letter) {
    if (letter == U'づ') return U'っ';
    return Other(kSmall, letter);
  });
}

char32_t Katakana(char32_t hiragana) {
  return IsHiragana(hiragana) ? hiragana + kToKatakana : hiragana;
}

}  // namespace kiosk
