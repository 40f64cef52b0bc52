#include "tools/import/record_texts.h"

#include <algorithm>

#include "content/base/clock.h"
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

bool HasKana(const std::u32string& text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= U'ぁ' && c <= U'ヿ'; });
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

bool ContainsKana(const std::string& text) {
  const auto points = CodePoints(text);
  return points && HasKana(*points);
}

bool IsForeign(const std::string& name, const std::string& prose) {
  constexpr size_t kShort = 20;
  const auto points = CodePoints(prose);
  const auto letters = CodePoints(name);
  if (!points || !letters) return true;
  const bool latin_name = std::all_of(letters->begin(), letters->end(), [](char32_t c) { return c < 0x80; });
  return !HasKana(*points) && !HasKana(*letters) &&
         (points->size() > kShort || (latin_name && !points->empty()));
}

void SettleTimes(content::Json& record) {
  const std::string door = record.value("doorTime", "");
  const std::string end = record.value("endTime", "");
  if (door.empty() || end.empty() || end > door) return;
  const auto first = content::ParseDate(record.value("startDate", ""));
  const auto last = content::ParseDate(record.value("endDate", ""));
  const bool next_day =
      first && last && std::chrono::sys_days(*last) - std::chrono::sys_days(*first) == std::chrono::days(1);
  if (next_day && end < "06:00") {
    record["endDate"] = record["startDate"];
    record["endTime"] = std::to_string(24 + (end[1] - '0')) + end.substr(2);
  } else if (first && last && *first != *last) {
    record.erase("endTime");
  }
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
