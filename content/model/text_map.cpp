#include "content/model/text_map.h"

#include <algorithm>

namespace content {
namespace {

void AddOnce(std::vector<std::string>& chain, std::string_view language) {
  if (language.empty() || std::find(chain.begin(), chain.end(), language) != chain.end()) return;
  chain.emplace_back(language);
}

// A subtag of four letters is a script (RFC 5646, 2.2.3). Dropping it would change what the reader must be
// able to read: `zh` is in Simplified characters, `sr` in Cyrillic.
bool IsScript(std::string_view subtag) {
  return subtag.size() == 4 && std::all_of(subtag.begin(), subtag.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
         });
}

// The language and its parents, down to its script or its bare language.
void AddWithParents(std::vector<std::string>& chain, std::string_view language) {
  AddOnce(chain, language);
  for (size_t hyphen = language.rfind('-'); hyphen != std::string_view::npos; hyphen = language.rfind('-')) {
    if (IsScript(language.substr(hyphen + 1))) return;
    language = language.substr(0, hyphen);
    AddOnce(chain, language);
  }
}

// Who reads kana or Easy Japanese is helped more by Japanese than by English; who asks for rōmaji is not.
bool ReadsJapanese(std::string_view language) {
  return (language == "ja" || language.starts_with("ja-")) && !language.starts_with("ja-Latn");
}

}  // namespace

std::vector<std::string> LanguageChain(std::string_view language) {
  std::vector<std::string> chain;
  AddWithParents(chain, language);
  if (ReadsJapanese(language)) AddOnce(chain, "ja");
  AddOnce(chain, "en");
  AddOnce(chain, "ja");
  return chain;
}

std::optional<Localized> Pick(const TextMap& texts, std::string_view language) {
  for (const std::string& candidate : LanguageChain(language)) {
    auto text = texts.find(candidate);
    if (text != texts.end()) return Localized{text->second, candidate};
  }
  return std::nullopt;
}

std::string In(const TextMap& texts, std::string_view language) {
  auto text = texts.find(language);
  return text == texts.end() ? std::string() : text->second;
}

}  // namespace content
