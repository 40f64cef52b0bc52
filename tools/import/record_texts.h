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

// "09:30", as records write a time of day.
std::string TimeText(std::chrono::minutes since_midnight);

// The key of a text map for a language tag from outside: ja for ja-JP, en for en-US, others as they are.
std::string TextLanguage(const std::string& tag);

}  // namespace tools
