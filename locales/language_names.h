#pragma once

#include <string>
#include <string_view>

namespace locales {

// What a language is called in another, as within a sentence: "anglais", "英語", "Traditional Chinese"
// (CLDR). Both are tags of the kiosk. Easy Japanese calls every language as its speakers do, and so is it
// called itself.
std::string LanguageName(std::string_view tag, std::string_view in);

}  // namespace locales
