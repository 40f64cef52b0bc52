#include "locales/icu_locale.h"

#include "content/base/check.h"
#include "locales/languages.h"

namespace locales {

std::string_view BaseLanguage(std::string_view language) {
  return language.substr(0, language.find('-'));
}

icu::Locale IcuLocale(std::string_view language) {
  std::string tag(language);
  if (language == "ja-simple") tag = "ja";
  if (language == "en") tag = "en-GB";
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
  locale.setKeywordValue("calendar", "gregorian", status);
  locale.setKeywordValue("numbers", "latn", status);
  // An ill-formed tag is the caller's bug; Languages() and the content model let only BCP 47 through.
  content::Check(U_SUCCESS(status), "a language tag that ICU can read");
  return locale;
}

icu::UnicodeString Utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

std::string Utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

std::string Isolated(std::string_view language, std::string text) {
  const Language* known = FindLanguage(language);
  if (known == nullptr || known->direction == Direction::LeftToRight) return text;
  return "\u2068" + text + "\u2069";
}

}  // namespace locales
