#pragma once

#include <chrono>
#include <string>

#include "content/base/json.h"

namespace tools {

// Adds a Japanese text as `member` unless it is empty.
void AddJapanese(content::Json& record, const char* member, const std::string& text);

// Stamps the English texts, if there are any, as made from this Japanese: who published the record published
// both together.
void StampTranslations(content::Json& record);

// A summary of a Japanese description: its first sentence without the full stop, cut at a comma, or with an
// ellipsis, where it is too long for one line of the glass.
std::string FirstSentence(const std::string& description);

bool ContainsKana(const std::string& text);  // full-width; false for what is not UTF-8

// Whether a name and its description are in another language than Japanese: a list in Chinese or English has
// no kana in names or prose; a short text may have none in Japanese either.
bool IsForeign(const std::string& name, const std::string& prose);

// An event from 22:30 to 01:30 ends at 25:30 of its one day, as records write it. One from 13:00 of its first
// day to 10:00 of its last has no end on each of its days.
void SettleTimes(content::Json& record);

// "09:30", as records write a time of day.
std::string TimeText(std::chrono::minutes since_midnight);

// The key of a text map for a language tag from outside: ja for ja-JP, en for en-US, others as they are.
std::string TextLanguage(const std::string& tag);

}  // namespace tools
