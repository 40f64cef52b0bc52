#pragma once

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <string>
#include <string_view>

// For the .cpp files of this module only: no other module sees ICU through us.
namespace locales {

// The ICU locale in which the kiosk formats for a language. Always the Gregorian calendar (th would count
// Buddhist years, fa Persian ones) and Latin digits (ar, fa, ne, mr, bn and my would use their own), so that
// a date or a price on the glass can be compared with the one on a ticket. Easy Japanese formats as Japanese
// does; English is the English of Great Britain and most of the world (23 November; a, b and c).
icu::Locale IcuLocale(std::string_view language);

// "ja" of "ja-simple", "zh" of "zh-Hant".
std::string_view BaseLanguage(std::string_view language);

icu::UnicodeString Utf16(std::string_view text);
std::string Utf8(const icu::UnicodeString& text);

// In a right-to-left language: `text` between FSI and PDI, so that "10:00–20:00" or a Japanese name keeps its
// own order and does not disturb its neighbours. Unchanged in the other languages.
std::string Isolated(std::string_view language, std::string text);

}  // namespace locales
