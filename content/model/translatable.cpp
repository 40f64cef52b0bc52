#include "content/model/translatable.h"

#include <algorithm>
#include <array>

#include "content/model/check_values.h"
#include "content/model/json_pointer.h"

namespace content {
namespace {

constexpr auto kTextRules = std::to_array<TextRule>({
    {"", "/name", Wanted::InEveryLanguage},
    {"", "/shortName", Wanted::InEveryLanguage},
    {"prefecture", "/capital", Wanted::InFullLanguages},
    {"", "/summary", Wanted::InFullLanguages},
    {"", "/description", Wanted::InFullLanguages},
    {"", "/municipality", Wanted::InFullLanguages},
    {"", "/address", Wanted::WhereItReadsBetter},
    {"", "/access", Wanted::InFullLanguages},
    {"", "/openingHours/note", Wanted::InFullLanguages},
    {"", "/image/caption", Wanted::InFullLanguages},
    {"shop", "/operator", Wanted::InFullLanguages},
    {"shop", "/area", Wanted::InFullLanguages},
    {"shop", "/station", Wanted::InFullLanguages},
    {"event", "/venue", Wanted::InFullLanguages},
    {"event", "/organizer", Wanted::InFullLanguages},
    {"route", "/itinerary/*/stops/*/name", Wanted::InFullLanguages},
    {"route", "/itinerary/*/stops/*/note", Wanted::InFullLanguages},
    {"programme", "/partners", Wanted::InFullLanguages},
    {"programme", "/contact", Wanted::InFullLanguages},
    {"centre", "/floor", Wanted::InFullLanguages},
    {"notice", "/area", Wanted::InFullLanguages},
    {"quiz", "/questions/*/question", Wanted::InFullLanguages},
    {"quiz", "/questions/*/answers/*", Wanted::InFullLanguages},
    {"quiz", "/questions/*/explanation", Wanted::InFullLanguages},
});

using enum TranslatedLanguage::Extent;
constexpr auto kLanguages = std::to_array<TranslatedLanguage>({
    {"en", "ja", Full},  {"ja-simple", "ja", Full}, {"zh-Hans", "ja", Full}, {"zh-Hant", "ja", Full},
    {"ko", "ja", Full},  {"th", "en", Full},        {"fr", "en", Full},      {"es", "en", Full},
    {"vi", "en", Names}, {"id", "en", Names},       {"ms", "en", Names},     {"fil", "en", Names},
    {"de", "en", Names}, {"it", "en", Names},       {"pt", "en", Names},     {"ru", "en", Names},
    {"ar", "en", Names}, {"hi", "en", Names},       {"ne", "en", Names},     {"my", "en", Names},
});

// `rest` is what is left of a rule's pointer: "/stops/*/name".
void Collect(const Json& json, std::string_view rest, const std::string& walked, Wanted wanted,
             std::vector<TranslatableText>& found) {
  if (rest.empty()) {
    if (json.is_object()) found.push_back({walked, &json, wanted});
    return;
  }
  const size_t end = std::min(rest.find('/', 1), rest.size());
  const std::string_view step = rest.substr(1, end - 1);
  rest.remove_prefix(end);
  if (step == "*") {
    if (!json.is_array()) return;
    for (size_t i = 0; i < json.size(); ++i) Collect(json[i], rest, walked + PointerStep(i), wanted, found);
  } else if (json.is_object()) {
    const auto member = json.find(step);
    if (member != json.end()) Collect(*member, rest, walked + PointerStep(step), wanted, found);
  }
}

}  // namespace

std::span<const TextRule> TextRules() {
  return kTextRules;
}

std::span<const TranslatedLanguage> TranslatedLanguages() {
  return kLanguages;
}

const TranslatedLanguage* FindTranslatedLanguage(std::string_view tag) {
  const auto* found = std::find_if(kLanguages.begin(), kLanguages.end(),
                                   [&](const TranslatedLanguage& language) { return language.tag == tag; });
  return found == kLanguages.end() ? nullptr : found;
}

bool IsWanted(Wanted wanted, TranslatedLanguage::Extent extent) {
  return wanted == Wanted::InEveryLanguage || (wanted == Wanted::InFullLanguages && extent == Full);
}

std::vector<TranslatableText> TranslatableTexts(const Json& record) {
  std::vector<TranslatableText> found;
  if (!record.is_object()) return found;
  const std::string kind = StringIn(record, "kind");
  for (const TextRule& rule : kTextRules) {
    if (rule.kind.empty() || rule.kind == kind) Collect(record, rule.pointer, "", rule.wanted, found);
  }
  return found;
}

SourceText SourceFor(const TranslatedLanguage& language, const Json& texts) {
  const char* other = language.source == "ja" ? "en" : "ja";
  for (const std::string& source : {std::string(language.source), std::string(other)}) {
    std::string text = StringIn(texts, source);
    if (!text.empty() && source != language.tag) return {source, std::move(text)};
  }
  return {};
}

}  // namespace content
