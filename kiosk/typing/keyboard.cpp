#include "kiosk/typing/keyboard.h"

#include <algorithm>
#include <array>

#include "kiosk/typing/kana.h"
#include "kiosk/typing/latin.h"
#include "kiosk/typing/letters.h"
#include "kiosk/typing/scripts.h"
#include "kiosk/typing/vietnamese.h"

namespace kiosk {
namespace {

using Does = Key::Does;
using Row = std::vector<Key>;

// In the order of the list, after those of the language.
constexpr std::array<std::string_view, 10> kIds{"latin", "kana",     "hangul", "pinyin",     "zhuyin",
                                                "thai",  "cyrillic", "arabic", "devanagari", "myanmar"};

struct Own {
  std::string_view language, keyboard;
};
constexpr Own kOwn[] = {
    {"ja", "kana"},        {"ja-simple", "kana"}, {"ko", "hangul"},   {"zh-Hans", "pinyin"},
    {"zh-Hant", "zhuyin"}, {"th", "thai"},        {"ru", "cyrillic"}, {"ar", "arabic"},
    {"hi", "devanagari"},  {"ne", "devanagari"},  {"my", "myanmar"},
};

std::string_view OwnKeyboard(std::string_view language) {
  const auto* own = std::find_if(std::begin(kOwn), std::end(kOwn),
                                 [language](const Own& each) { return each.language == language; });
  return own == std::end(kOwn) ? "latin" : own->keyboard;
}

struct Called {
  std::string_view language, text;
};
constexpr Called kLatinCalled[] = {
    {"en", "English"},       {"de", "Deutsch"},   {"fr", "Français"},   {"es", "Español"},
    {"it", "Italiano"},      {"pt", "Português"}, {"vi", "Tiếng Việt"}, {"id", "Bahasa Indonesia"},
    {"ms", "Bahasa Melayu"}, {"fil", "Filipino"}, {"ja", "ローマ字"},   {"ja-simple", "ローマ{字|じ}"},
    {"ko", "English"},
};

struct IdCalled {
  std::string_view id, text, language;
};
constexpr IdCalled kCalled[] = {
    {"kana", "日本語", "ja"},      {"hangul", "한국어", "ko"},    {"pinyin", "拼音", "zh-Hans"},
    {"zhuyin", "注音", "zh-Hant"}, {"thai", "ภาษาไทย", "th"},     {"cyrillic", "Русский", "ru"},
    {"arabic", "العربية", "ar"},   {"devanagari", "हिन्दी", "hi"}, {"myanmar", "မြန်မာ", "my"},
};

// A sign that stands on another letter is shown on a dotted circle; Vietnamese tones have names.
Key Typing(const std::string& text) {
  char32_t first = LettersOf(text).front();
  Key key{Does::Type, text, IsMark(first) ? "\u25CC" : "", 1, AccentsOf(text)};
  key.label += text;
  if (IsTone(first)) key.label = NameOfTone(first);
  return key;
}

Key LayerKey(std::string_view layer, const std::string& label, float width) {
  return {Does::Layer, std::string(layer), label, width, {}};
}

Key KeyboardKey(const std::string& id, const std::string& label, float width) {
  return {Does::Keyboard, id, label, width, {}};
}

Key Plain(Does does, float width) {
  return {does, "", "", width, {}};
}

// Function keys share what the letters of their row leave of its columns.
Row RowOf(std::string_view letters, int columns, std::string_view layer) {
  Row row;
  float left = static_cast<float>(columns);
  float functions = 0;
  for (size_t begin = 0; begin < letters.size();) {
    size_t end = std::min(letters.find(' ', begin), letters.size());
    std::string text(letters.substr(begin, end - begin));
    begin = end + 1;
    if (text == "⇧") {
      row.push_back(LayerKey(layer.empty() ? layer::kShift : "", "", 0));
    } else if (text == "⌫") {
      row.push_back(Plain(Does::Delete, 0));
    } else if (text == "·") {
      row.push_back(Plain(Does::Nothing, 1));
    } else {
      row.push_back(Typing(text));
    }
    if (row.back().width == 0) {
      functions += 1;
    } else {
      left -= row.back().width;
    }
  }
  for (Key& key : row) {
    if (key.width == 0) key.width = left / functions;
    // Ten, among rows of eleven, are as wide as these.
    if (columns > 10 && row.size() == 10) key.width = static_cast<float>(columns) / 10;
  }
  return row;
}

// A function key, a sign, the blank, another sign, and what shows all that was found.
Row LastRow(Key function, const Script& script, bool takes_back) {
  Row row;
  bool narrow = script.columns == 10;
  function.width = 1.5F;
  row.push_back(std::move(function));
  row.push_back(Typing(std::string(script.before_blank)));
  row.push_back(Plain(Does::Space, takes_back ? 2.8F : narrow ? 3.7F : 4.4F));
  row.push_back(Typing(std::string(script.behind_blank)));
  row[1].width = row[3].width = narrow ? 1.1F : 1.15F;
  if (takes_back) row.push_back(Plain(Does::Delete, 1.6F));
  row.push_back(Plain(Does::ShowAll, narrow ? 2.6F : 2.8F));
  return row;
}

Keyboard Kana(const Script& script, std::string_view layer) {
  Keyboard keyboard{std::string(script.id), std::string(script.language), script.columns, {}};
  bool digits = layer == layer::kDigits;
  for (std::string_view letters : digits ? script.shifted : script.rows) {
    keyboard.rows.push_back(RowOf(letters, script.columns, layer));
    for (Key& key : keyboard.rows.back()) {
      if (layer == layer::kKatakana && key.does == Does::Type) {
        key.text = key.label = Utf8Of(std::u32string(1, Katakana(LettersOf(key.text).front())));
      }
    }
  }
  std::string_view other = layer == layer::kKatakana ? "" : layer::kKatakana;
  keyboard.rows.push_back({{Does::Voiced, "", "゛", 1, {}},
                           {Does::HalfVoiced, "", "゜", 1, {}},
                           {Does::Small, "", "小", 1, {}},
                           LayerKey(other, other.empty() ? "かな" : "カナ", 1.15F),
                           LayerKey(digits ? "" : layer::kDigits, digits ? "かな" : "123", 1.05F),
                           Plain(Does::Space, 1.1F),
                           Plain(Does::Delete, 1.1F),
                           Plain(Does::ShowAll, 2.6F)});
  return keyboard;
}

// Latin letters, by themselves or for pinyin.
Keyboard LatinKeyboard(std::string_view id, std::string_view layer, std::string_view language) {
  bool pinyin = id == "pinyin";
  bool vietnamese = language == "vi" && !pinyin;
  if (pinyin) language = "zh-Hans";
  Keyboard keyboard{std::string(id), std::string(language), 10, {}};
  for (const std::string& letters : LatinRows(layer, language)) {
    keyboard.rows.push_back(RowOf(letters, keyboard.columns, layer));
  }
  bool plain = layer.empty() || layer == layer::kShift;
  Key function = pinyin       ? KeyboardKey("zhuyin", "注音", 1)
                 : vietnamese ? LayerKey(plain ? layer::kDigits : "", plain ? "123" : "ăâ", 1)
                              : LayerKey(plain ? layer::kAccents : "", plain ? "é è ü" : "abc", 1);
  Script signs{id, language, keyboard.columns, {}, {}, vietnamese ? "ư" : "’", "-"};
  keyboard.rows.push_back(LastRow(std::move(function), signs, false));
  return keyboard;
}

Key FunctionOf(const Script& script, std::string_view layer) {
  if (script.id == "hangul") return KeyboardKey("latin", "한/영", 1);
  if (script.id == "zhuyin") return KeyboardKey("pinyin", "拼音", 1);
  if (script.id == "arabic")
    return LayerKey(layer.empty() ? layer::kShift : "", layer.empty() ? "أ إ آ" : "ا ب ت", 1);
  return KeyboardKey("latin", "ABC", 1);
}

Keyboard ScriptKeyboard(const Script& script, std::string_view layer, std::string_view language) {
  std::string spoken(script.language);
  if (script.id == "devanagari" && language == "ne") spoken = language;
  Keyboard keyboard{std::string(script.id), spoken, script.columns, {}};
  bool takes_back = false;
  for (std::string_view letters : layer == layer::kShift ? script.shifted : script.rows) {
    if (letters.empty()) break;
    keyboard.rows.push_back(RowOf(letters, script.columns, layer));
    takes_back = letters.ends_with("⌫");
  }
  keyboard.rows.push_back(LastRow(FunctionOf(script, layer), script, !takes_back));
  return keyboard;
}

bool HasLayer(std::string_view id, std::string_view layer, std::string_view language) {
  if (id == "latin" && language == "vi" && layer == layer::kDigits) return true;
  if (id == "latin") return layer == layer::kShift || layer == layer::kAccents;
  if (id == "kana") return layer == layer::kKatakana || layer == layer::kDigits;
  return layer == layer::kShift && id != "zhuyin";
}

}  // namespace

std::vector<std::string> KeyboardsFor(std::string_view language) {
  std::vector<std::string> ids{std::string(OwnKeyboard(language))};
  for (std::string_view id : kIds) {
    if (id != ids.front()) ids.emplace_back(id);
  }
  return ids;
}

Keyboard KeyboardWith(std::string_view id, std::string_view layer, std::string_view language) {
  if (std::find(kIds.begin(), kIds.end(), id) == kIds.end()) id = OwnKeyboard(language);
  if (!HasLayer(id, layer, language)) layer = "";
  const Script* script = ScriptWith(id);
  if (script == nullptr) return LatinKeyboard(id, layer, language);
  return id == "kana" ? Kana(*script, layer) : ScriptKeyboard(*script, layer, language);
}

KeyboardName NameOfKeyboard(std::string_view id, std::string_view language) {
  bool japanese = language == "ja" || language == "ja-simple";
  if (id == "kana" && japanese) return {"かな", std::string(language)};
  if (id == "devanagari" && language == "ne") return {"नेपाली", "ne"};
  for (const IdCalled& called : kCalled) {
    if (called.id == id) return {std::string(called.text), std::string(called.language)};
  }
  for (const Called& called : kLatinCalled) {
    if (called.language != language) continue;
    return {std::string(called.text), language == "ko" ? "en" : std::string(language)};
  }
  return {"ABC", "en"};
}

}  // namespace kiosk
