#pragma once

#include <hb.h>
#include <unicode/uscript.h>

#include <map>
#include <memory>
#include <string>

namespace fonts {

// ICU 72 has no code for Aran, the Nastaliq style of Arabic; this one is free.
inline constexpr UScriptCode kNastaliq = USCRIPT_CODE_LIMIT;

// What a BCP 47 tag means to the rooms of this module.
struct Language {
  std::string tag;
  std::string primary;       // "zh" of "zh-Hant"
  hb_language_t shaping;     // picks the Han forms (`locl`)
  UScriptCode script;        // of text that has no script of its own: Kana, Hani, Hang, Latn ...
  UScriptCode stack;         // whose faces serve it: as script, but kNastaliq for Urdu
  std::string break_locale;  // ICU's name with its rules: "ja@lb=strict"
  bool right_to_left = false;
  bool ideographic = false;       // ja, zh, ko: one CJK face draws Latin, digits and ideographs alike
  bool keeps_words = false;       // ko, ja-simple: blanks stand between words, which stay whole
  bool phrases = false;           // ja: headings and labels break between phrases
  bool dictionary_words = false;  // zh: headings and labels break between the dictionary's words
  bool short_words = false;       // ru, uk: a one-letter word does not end a line of a heading
  bool centred_stops = false;     // zh-Hant: 、。 stand in the middle of their square
};

// Every language asked for, read once. References stay valid as long as this. Tags come with content, so that
// there is an end to what is remembered: what is too long for a tag, or one too many, is no language.
class Languages {
 public:
  const Language& operator[](const std::string& tag);

 private:
  static constexpr size_t kLongestTag = 64;
  static constexpr size_t kMost = 256;

  static std::unique_ptr<const Language> Read(const std::string& tag);

  std::map<std::string, std::unique_ptr<const Language>> known_;
};

}  // namespace fonts
