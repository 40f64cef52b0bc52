#include "kiosk/typing/press.h"

#include "kiosk/typing/hangul.h"
#include "kiosk/typing/kana.h"
#include "kiosk/typing/letters.h"
#include "kiosk/typing/vietnamese.h"

namespace kiosk {
namespace {

bool IsZhuyin(char32_t letter) {
  return letter >= 0x3105 && letter <= 0x312F;
}

// Of a syllable in zhuyin; the first tone is not written.
bool IsZhuyinTone(char32_t letter) {
  return letter == U'ˊ' || letter == U'ˇ' || letter == U'ˋ' || letter == U'˙';
}

void AddZhuyinTone(std::u32string& text, char32_t tone) {
  if (text.empty()) return;
  if (IsZhuyinTone(text.back())) {
    text.back() = tone;
  } else if (IsZhuyin(text.back())) {
    text += tone;
  }
}

// A vowel sign or tone needs a letter to stand on, and stands there once.
void AddMark(std::u32string& text, char32_t mark) {
  if (text.empty() || text.back() == U' ' || text.back() == mark) return;
  text += mark;
}

void Type(std::u32string& text, std::u32string_view typed) {
  for (char32_t letter : typed) {
    if (IsJamo(letter)) {
      AddJamo(text, letter);
    } else if (IsZhuyinTone(letter)) {
      AddZhuyinTone(text, letter);
    } else if (IsTone(letter)) {
      AddTone(text, letter);
    } else if (IsMark(letter)) {
      AddMark(text, letter);
    } else {
      text += letter;
    }
  }
}

void Change(std::u32string& text, char32_t (*other)(char32_t)) {
  if (!text.empty()) text.back() = other(text.back());
}

void Do(std::u32string& text, const Key& key) {
  switch (key.does) {
    case Key::Does::Type:
      return Type(text, LettersOf(key.text));
    case Key::Does::Space:
      if (!text.empty() && text.back() != U' ') text += U' ';
      return;
    case Key::Does::Delete:
      if (!text.empty() && !TakeJamo(text)) text.pop_back();
      return;
    case Key::Does::Voiced:
      return Change(text, Voiced);
    case Key::Does::HalfVoiced:
      return Change(text, HalfVoiced);
    case Key::Does::Small:
      return Change(text, Small);
    case Key::Does::Nothing:
    case Key::Does::Layer:
    case Key::Does::Keyboard:
    case Key::Does::ShowAll:
      return;
  }
}

}  // namespace

std::string Press(std::string_view text, const Key& key) {
  std::u32string before = LettersOf(text);
  if (before.size() > kMostLetters) before.resize(kMostLetters);
  std::u32string after = before;
  Do(after, key);
  return Utf8Of(after.size() > kMostLetters ? before : after);
}

}  // namespace kiosk
