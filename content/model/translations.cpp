#include "content/model/translations.h"

#include <set>
#include <string>

#include "content/base/sha256.h"
#include "content/model/check_values.h"
#include "content/model/syntax.h"

namespace content {
namespace {

// Each Japanese string below `json` with the object that it is in: in the order of RECORDS.md,
// "Translations".
template <typename Visit>
void EachJapanese(const Json& json, const Visit& visit) {
  if (json.is_object()) {
    for (const auto& [key, value] : json.items()) {
      if (key == "ja" && value.is_string()) {
        visit(json, value.template get_ref<const std::string&>());
      } else {
        EachJapanese(value, visit);
      }
    }
  } else if (json.is_array()) {
    for (const Json& item : json) EachJapanese(item, visit);
  }
}

bool IsTranslation(std::string_view language) {
  return language != "ja" && !language.starts_with("ja-Hira") && !language.starts_with("ja-Latn") &&
         IsLanguageTag(language);
}

std::set<std::string> LanguagesIn(const Json& record) {
  std::set<std::string> languages;
  EachJapanese(record, [&](const Json& text, const std::string&) {
    for (const auto& [language, value] : text.items()) {
      if (value.is_string() && IsTranslation(language)) languages.insert(language);
    }
  });
  return languages;
}

void CheckStaleTexts(const Json& record, Findings& findings) {
  auto all = record.find("staleTranslations");
  if (all == record.end() || !all->is_object()) return;
  for (const auto& [language, pointers] : all->items()) {
    if (!pointers.is_array()) continue;
    findings.Inside(std::string_view("staleTranslations"), [&, &tag = language, &list = pointers] {
      for (const Json& pointer : list) {
        if (!pointer.is_string()) continue;
        findings.WarnAt(tag, pointer.get<std::string>() + " is old: its source has changed since");
      }
    });
  }
}

}  // namespace

std::string TranslationSourceHash(const Json& record) {
  std::string originals;
  bool first = true;
  EachJapanese(record, [&](const Json&, const std::string& japanese) {
    if (!first) originals += '\n';
    first = false;
    originals += japanese;
  });
  return Sha256Hex(originals).substr(0, 16);
}

void CheckTranslations(const Json& record, Findings& findings) {
  if (!record.is_object()) return;
  CheckStaleTexts(record, findings);
  auto stamps = record.find("translatedFrom");
  bool stamped = stamps != record.end() && stamps->is_object();
  std::string current = TranslationSourceHash(record);
  for (const std::string& language : LanguagesIn(record)) {
    std::string hash = stamped ? StringIn(*stamps, language) : "";
    if (hash == current) continue;
    findings.Inside(std::string_view("translatedFrom"), [&] {
      findings.WarnAt(language, hash.empty() ? "is missing: nobody has stamped the translation"
                                             : "is old: the Japanese has changed since");
    });
  }
}

}  // namespace content
