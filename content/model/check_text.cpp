// Texts: the schema's grammar as errors, the manners of RECORDS.md as warnings.

#include <array>

#include "content/model/check_values.h"
#include "content/model/syntax.h"

namespace content {
namespace {

bool IsJapanese(std::string_view language) {
  return language == "ja" || language == "ja-simple";
}

bool Contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool HasLineBreak(std::string_view, std::string_view text) {
  return Contains(text, "\n") || Contains(text, "\r");
}

bool HasLooseBlank(std::string_view, std::string_view text) {
  return Contains(text, "  ") || text.starts_with(' ') || text.ends_with(' ');
}

// The layout sets the gap between Japanese and Latin letters; a typed blank would double it.
bool HasTypedGap(std::string_view language, std::string_view text) {
  if (!IsJapanese(language)) return false;
  auto outside_ascii = [&](size_t i) { return (static_cast<unsigned char>(text[i]) & 0x80) != 0; };
  for (size_t i = text.find(' '); i != std::string_view::npos; i = text.find(' ', i + 1)) {
    if ((i > 0 && outside_ascii(i - 1)) || (i + 1 < text.size() && outside_ascii(i + 1))) return true;
  }
  return false;
}

bool HasWideDigit(std::string_view, std::string_view text) {
  constexpr std::array<std::string_view, 10> kWideDigits = {"０", "１", "２", "３", "４",
                                                            "５", "６", "７", "８", "９"};
  return std::any_of(kWideDigits.begin(), kWideDigits.end(),
                     [&](std::string_view digit) { return Contains(text, digit); });
}

// Furigana is {base|reading}: braces in pairs, not nested, one bar inside and none outside.
bool HasBrokenFurigana(std::string_view language, std::string_view text) {
  if (!IsJapanese(language)) return false;
  int bars = -1;  // outside braces
  for (char c : text) {
    if (c == '{') {
      if (bars >= 0) return true;
      bars = 0;
    } else if (c == '|' && bars >= 0) {
      ++bars;
    } else if (c == '}') {
      if (bars != 1) return true;
      bars = -1;
    }
  }
  return bars >= 0;
}

struct Manner {
  bool (*broken)(std::string_view language, std::string_view text);
  const char* reason;
};

constexpr std::array<Manner, 5> kManners = {
    {{HasLineBreak, "has a line break; the layout breaks lines"},
     {HasLooseBlank, "has a blank too many"},
     {HasTypedGap, "has a typed blank beside a Japanese letter; the layout sets that gap"},
     {HasWideDigit, "has full-width digits; ASCII digits are the rule"},
     {HasBrokenFurigana, "has furigana that is not {base|reading}"}}};

void CheckOneText(std::string_view language, const Json& json, Findings& findings) {
  if (!IsLanguageTag(language)) findings.Error("is not a language tag like zh-Hant");
  if (!json.is_string()) return findings.Error(Shown(json) + " is not a text");
  const auto& text = json.get_ref<const std::string&>();
  if (IsBlank(text)) return findings.Error("is empty; what is not known is left out");
  for (const Manner& manner : kManners) {
    if (manner.broken(language, text)) findings.Warn(manner.reason);
  }
}

size_t CodePoints(std::string_view text) {
  return static_cast<size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

void WarnIfLonger(const Json& texts, std::string_view language, size_t longest, Findings& findings) {
  size_t length = CodePoints(StringIn(texts, language));
  if (length > longest) {
    findings.WarnAt(language,
                    std::to_string(length) + " letters do not fit one line of " + std::to_string(longest));
  }
}

}  // namespace

void CheckText(const Json& json, Findings& findings) {
  if (!json.is_object()) return findings.Error(Shown(json) + " is not a text by language");
  if (json.empty()) return findings.Error("is empty; what is not known is left out");
  for (const auto& [language, text] : json.items()) {
    findings.Inside(std::string_view(language),
                    [&, &tag = language, &value = text] { CheckOneText(tag, value, findings); });
  }
}

void CheckName(const Json& json, Findings& findings) {
  CheckText(json, findings);
  if (json.is_object() && !json.contains("ja")) findings.ErrorAt("ja", "is missing");
}

void CheckNamed(const Json& json, Findings& findings) {
  CheckText(json, findings);
  if (!json.is_object()) return;
  for (const char* language : {"ja", "en"}) {
    if (!json.contains(language)) findings.ErrorAt(language, "is missing");
  }
}

void CheckSummary(const Json& json, Findings& findings) {
  CheckText(json, findings);
  if (!json.is_object()) return;
  WarnIfLonger(json, "ja", 40, findings);
  WarnIfLonger(json, "en", 70, findings);
}

}  // namespace content
