#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

// One text in several languages: BCP 47 tag -> UTF-8. `ja-Hira` is the kana reading, `ja-Latn` the
// romanisation, `ja-simple` Easy Japanese. Never holds an empty text.
using TextMap = std::map<std::string, std::string, std::less<>>;

// A text together with the language it is really in, which is not always the one asked for.
struct Localized {
  std::string text;
  std::string language;
};

// The languages to try for a visitor who reads `language`, best first: the language itself, its parents
// (`zh-Hant-HK` -> `zh-Hant`), then `en`, then `ja`; for Easy Japanese `ja` comes before `en`.
std::vector<std::string> LanguageChain(std::string_view language);

// The first text of the chain; nothing when the map holds none of its languages.
std::optional<Localized> Pick(const TextMap& texts, std::string_view language);

// The text in exactly this language, or "".
std::string In(const TextMap& texts, std::string_view language);

}  // namespace content
