#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "content/base/clock.h"

namespace content {

// The small grammars of record.schema.json's "$defs", written out so that decoding needs no regular
// expressions.

bool IsId(std::string_view text);              // "place-kenrokuen", at most 80 letters
bool IsKeyword(std::string_view text);         // an id of any length
bool IsPrefectureCode(std::string_view text);  // "01" to "47", JIS X 0401
bool IsLanguageTag(std::string_view text);     // "zh-Hant", BCP 47
bool IsWebAddress(std::string_view text);      // begins with http:// or https://
bool IsTelephone(std::string_view text);
bool IsBlobHash(std::string_view text);         // 64 hexadecimal digits, lower case
bool IsTranslationHash(std::string_view text);  // 16 of them
bool IsMeasure(std::string_view text);          // "6-1"
bool IsArtPath(std::string_view text);          // as the schema has it; staying below art/ is another rule

// Nothing to be seen: empty, or only white space (Unicode's, so the ideographic space is one).
bool IsBlank(std::string_view text);

// "09:30"; 24:00 to 29:59 are the small hours of the next day.
std::optional<std::chrono::minutes> ParseTimeOfDay(std::string_view text);

// "2026-11-28" or "2026-11-28T10:00", in Japan. A bare day begins at 00:00 and ends with its last second.
enum class Edge { From, Through };
std::optional<JapanTime> ParseMoment(std::string_view text, Edge edge);

// "2026-12-31", or "12-31" for every year's. The date of a yearly day has the leap year kYearlyYear.
struct ClosureDay {
  Date date{};
  bool yearly = false;
};
inline constexpr std::chrono::year kYearlyYear{2000};
std::optional<ClosureDay> ParseClosureDay(std::string_view text);

}  // namespace content
