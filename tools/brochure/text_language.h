#pragma once

#include <string>
#include <string_view>

namespace tools {

// The language that a text is written in, as a BCP 47 tag, by its scripts and, in the Latin script, by its
// commonest small words. Honest rather than clever: "und" when it has too few letters or two languages come
// near each other. Knows ja, zh-Hans, zh-Hant, ko, th, ru, ar, hi, en, fr, de, es, it, pt, nl, id, vi.
std::string LanguageOf(std::string_view text);

}  // namespace tools
