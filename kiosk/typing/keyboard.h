#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

// One key of a keyboard, as a plain value.
struct Key {
  enum class Does {
    Nothing,     // a gap in the table
    Type,        // types `text`
    Space,       //
    Delete,      // takes back a letter, or the last step of composing one
    Voiced,      // ゛ on the last kana
    HalfVoiced,  // ゜ on the last kana
    Small,       // makes the last kana small
    Layer,       // shows the keyboard's layer that `text` names; "" the plain one
    Keyboard,    // shows the keyboard whose id `text` is
    ShowAll,     // puts the keys away: what was found gets the whole screen
  };
  Does does = Does::Nothing;
  std::string text;
  std::string label;              // on the key; a key without one has an icon
  float width = 1;                // columns
  std::vector<std::string> held;  // what a finger that rests on it may choose from, e.g. à á â
};

// The table of a keyboard's keys, from the left to the right in every language.
struct Keyboard {
  std::string id;
  std::string language;  // BCP 47: in which its letters are set and read aloud
  int columns = 10;
  std::vector<std::vector<Key>> rows;  // each at most `columns` wide, narrower ones stand in the middle
};

// Names of layers. The plain one is "".
namespace layer {
inline constexpr std::string_view kShift = "shift";        // for one letter
inline constexpr std::string_view kKatakana = "katakana";  // until another is chosen, like those below
inline constexpr std::string_view kAccents = "accents";
inline constexpr std::string_view kDigits = "digits";
}  // namespace layer

// The ids of all keyboards, those first that readers of a language write with: latin, kana, hangul, pinyin,
// zhuyin, thai, cyrillic, arabic, devanagari, myanmar.
std::vector<std::string> KeyboardsFor(std::string_view language);

// Of an id that is none the language's own; of a layer that it does not have the plain one. The language
// also says where the letters of latin lie and which accents come first.
Keyboard KeyboardWith(std::string_view id, std::string_view layer, std::string_view language);

// What a keyboard is called by those who write with it: かな, 한국어, English. `id` is a keyboard's.
struct KeyboardName {
  std::string text;
  std::string language;  // of the text
};
KeyboardName NameOfKeyboard(std::string_view id, std::string_view language);

}  // namespace kiosk
