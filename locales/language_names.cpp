#include "locales/language_names.h"

#include <unicode/locdspnm.h>
#include <unicode/udisplaycontext.h>

#include <memory>

#include "locales/icu_locale.h"
#include "locales/languages.h"

namespace locales {

std::string LanguageName(std::string_view tag, std::string_view in) {
  constexpr std::string_view kEasyJapanese = "ja-simple";  // CLDR has no name for it, and no words in it
  if (tag == kEasyJapanese || in == kEasyJapanese) {
    const Language* language = FindLanguage(tag);
    return std::string(language == nullptr ? tag : language->own_name);
  }
  UDisplayContext context[] = {UDISPCTX_DIALECT_NAMES, UDISPCTX_CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE};
  std::unique_ptr<icu::LocaleDisplayNames> names(
      icu::LocaleDisplayNames::createInstance(IcuLocale(in), context, 2));
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString name;
  names->localeDisplayName(icu::Locale::forLanguageTag(std::string(tag), status), name);
  return Utf8(name);
}

}  // namespace locales
