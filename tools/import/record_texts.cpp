#include "tools/import/record_texts.h"

#include "content/model/validate.h"
#include "tools/import/code_points.h"

namespace tools {
namespace {

constexpr size_t kSummaryLetters = 40;  // full-width letters of one line

bool HasEnglish(const content::Json& record) {
  for (const auto& [member, value] : record.items()) {
    if (value.is_object() && value.contains("en")) return true;
  }
  return false;
}

}  // namespace

void AddJapanese(content::Json& record, const char* member, const std::string& text) {
  if (!text.empty()) record[member]["ja"] = text;
}

void StampTranslations(content::Json& record) {
  if (HasEnglish(record)) record["translatedFrom"]["en"] = content::TranslationSourceHash(record);
}

std::string FirstSentence(const std::string& description) {
  const auto points = CodePoints(description);
  if (!points) return "";
  std::u32string sentence = points->substr(0, points->find(U'。'));
  if (sentence.size() > kSummaryLetters) {
    const size_t comma = sentence.rfind(U'、', kSummaryLetters);
    const bool cut_at_comma = comma != std::u32string::npos && comma >= kSummaryLetters / 2;
    sentence = cut_at_comma ? sentence.substr(0, comma) : sentence.substr(0, kSummaryLetters - 1) + U"…";
  }
  return Utf8(sentence);
}

std::string TimeText(std::chrono::minutes since_midnight) {
  const auto two = [](auto number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(since_midnight.count() / 60) + ":" + two(since_midnight.count() % 60);
}

std::string TextLanguage(const std::string& tag) {
  for (const char* language : {"ja", "en"}) {
    if (tag.starts_with(language + std::string("-"))) return language;
  }
  return tag;
}

}  // namespace tools
