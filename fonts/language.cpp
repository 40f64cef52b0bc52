#include "fonts/language.h"

#include <unicode/uchar.h>
#include <unicode/uloc.h>

#include <array>

namespace fonts {
namespace {

// Likely subtags: "zh-TW" -> Hant, "sr" -> Cyrl, "ja" -> Jpan.
std::string LikelyScript(const std::string& tag) {
  std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
  std::array<char, ULOC_FULLNAME_CAPACITY> maximal{};
  std::array<char, ULOC_SCRIPT_CAPACITY> script{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(tag.c_str(), locale.data(), static_cast<int32_t>(locale.size()), nullptr, &status);
  uloc_addLikelySubtags(locale.data(), maximal.data(), static_cast<int32_t>(maximal.size()), &status);
  uloc_getScript(maximal.data(), script.data(), static_cast<int32_t>(script.size()), &status);
  return U_SUCCESS(status) ? script.data() : "";
}

// Scripts of writing systems that mix several, by the one that Noto's language systems know.
UScriptCode ScriptOf(const std::string& likely) {
  if (likely == "Jpan" || likely == "Hira" || likely == "Hrkt") return USCRIPT_KATAKANA;
  if (likely == "Hans" || likely == "Hant") return USCRIPT_HAN;
  if (likely == "Kore") return USCRIPT_HANGUL;
  const int code = u_getPropertyValueEnum(UCHAR_SCRIPT, likely.c_str());
  return code > USCRIPT_INHERITED ? static_cast<UScriptCode>(code) : USCRIPT_LATIN;
}

// Plain `ja` breaks before ー and small kana in ICU; only lb=strict keeps JIS X 4051's rules (UAX #14, class
// CJ).
std::string BreakLocale(const std::string& primary) {
  if (primary == "ja" || primary == "zh") return primary + "@lb=strict";
  return primary.empty() ? "root" : primary;
}

}  // namespace

const Language& Languages::operator[](const std::string& tag) {
  const auto found = known_.find(tag);
  if (found != known_.end()) return *found->second;
  if (!tag.empty() && (tag.size() > kLongestTag || known_.size() >= kMost)) return (*this)[""];
  return *(known_[tag] = Read(tag));
}

std::unique_ptr<const Language> Languages::Read(const std::string& tag) {
  const std::string likely = LikelyScript(tag);
  auto language = std::make_unique<Language>();
  language->tag = tag;
  language->primary = tag.substr(0, tag.find('-'));
  language->shaping = hb_language_from_string(tag.data(), static_cast<int>(tag.size()));
  language->script = ScriptOf(likely);
  // Urdu readers expect Nastaliq; Persian and Arabic readers do not.
  const bool urdu = language->primary == "ur" && language->script == USCRIPT_ARABIC;
  language->stack = urdu ? kNastaliq : language->script;
  language->break_locale = BreakLocale(language->primary);
  language->right_to_left = uscript_isRightToLeft(language->script) != 0;
  language->ideographic = language->script == USCRIPT_KATAKANA || language->script == USCRIPT_HAN ||
                          language->script == USCRIPT_HANGUL;
  // Easy Japanese is written with blanks between its phrases.
  const bool simple = tag == "ja-simple";
  language->keeps_words = language->script == USCRIPT_HANGUL || simple;
  language->phrases = language->script == USCRIPT_KATAKANA && !simple;
  language->dictionary_words = language->script == USCRIPT_HAN;
  language->short_words = language->script == USCRIPT_CYRILLIC;
  language->centred_stops = likely == "Hant";
  return language;
}

}  // namespace fonts
