// Runs format.cases: "language ; what ; arguments ; expected". FSI and PDI are written ⟨ and ⟩, a no-break
// space ~.

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "content/base/clock.h"
#include "locales/formats.h"
#include "locales/languages.h"

namespace locales {
namespace {

std::vector<std::string> Split(const std::string& line, const std::string& separator) {
  std::vector<std::string> parts;
  size_t begin = 0;
  for (size_t end = 0; (end = line.find(separator, begin)) != std::string::npos;
       begin = end + separator.size()) {
    parts.push_back(line.substr(begin, end - begin));
  }
  parts.push_back(line.substr(begin));
  return parts;
}

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string Visible(std::string text) {
  for (const auto& [from, to] :
       {std::pair{"\u2068", "⟨"}, {"\u2069", "⟩"}, {"\u00A0", "~"}, {"\u202F", "~"}}) {
    text = Replaced(text, from, to);
  }
  return text;
}

content::Date Day(const std::string& text) {
  return content::ParseDate(text).value();
}

std::chrono::minutes Minutes(const std::string& text) {
  const auto parts = Split(text, ":");
  return std::chrono::hours(std::stoi(parts.at(0))) + std::chrono::minutes(std::stoi(parts.at(1)));
}

std::string Sorted(const Collation& collation, const std::vector<std::string>& names) {
  std::multimap<std::string, std::string> sorted;
  for (const std::string& entry : names) {
    const auto name_and_reading = Split(entry, "=");
    const std::string reading = name_and_reading.size() > 1 ? name_and_reading[1] : "";
    sorted.emplace(collation.Key(name_and_reading[0], reading), name_and_reading[0]);
  }
  std::string line;
  for (const auto& [key, name] : sorted) line += (line.empty() ? "" : " ") + name;
  return line;
}

std::string Format(const Formats& formats, const std::string& what, const std::string& argument) {
  const auto parts = Split(argument, " ");
  if (what == "day") return formats.dates.Day(Day(argument));
  if (what == "long-day") return formats.dates.LongDay(Day(argument));
  if (what == "long-day-within") {
    return formats.dates.LongDay(Day(argument), Dates::Position::WithinSentence);
  }
  if (what == "month") return formats.dates.Month(Day(argument));
  if (what == "era") return formats.dates.EraYear(Day(argument));
  if (what == "day-range") return formats.dates.DayRange(Day(parts.at(0)), Day(parts.at(1)));
  if (what == "weekday") return formats.dates.Weekday(std::stoi(argument));
  if (what == "long-weekday") return formats.dates.LongWeekday(std::stoi(argument));
  if (what == "time") return formats.dates.Time(Minutes(argument));
  if (what == "time-range") return formats.dates.TimeRange(Minutes(parts.at(0)), Minutes(parts.at(1)));
  if (what == "count") return formats.numbers.Count(std::stoll(argument));
  if (what == "yen") return formats.numbers.Yen(std::stoll(argument));
  if (what == "distance") return formats.numbers.Distance(std::stod(argument));
  if (what == "list") return formats.lists.And(parts);
  if (what == "sort") return Sorted(formats.collation, parts);
  return "unknown case " + what;
}

TEST(Formats, GiveWhatTheCasesSay) {
  std::ifstream file(TEST_DATA_DIR "/format.cases");
  ASSERT_TRUE(file.is_open());
  std::map<std::string, Formats> made;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.empty() || line.starts_with('#')) continue;
    const auto fields = Split(line, " ; ");
    ASSERT_EQ(fields.size(), 4u) << "line " << number;
    const Formats& formats = made.try_emplace(fields[0], fields[0]).first->second;
    EXPECT_EQ(Visible(Format(formats, fields[1], fields[2])), fields[3]) << "line " << number << ": " << line;
  }
  EXPECT_GE(made.size(), 11u);
}

bool HasOtherDigits(const std::string& text) {
  // U+0660 to U+06F9 Arabic and Persian, U+0966 Devanagari, U+09E6 Bengali, U+1040 Burmese ... as UTF-8.
  for (const char* digit : {"٢", "۲", "२", "২", "၂", "២", "໒", "๒", "෨"}) {
    if (text.find(digit) != std::string::npos) return true;
  }
  return false;
}

TEST(Formats, HaveGregorianYearsAndLatinDigitsInEveryLanguage) {
  std::vector<std::string> tags{"fa", "ur", "zh-HK"};  // others that a record may be written in
  for (const Language& language : Languages()) tags.emplace_back(language.tag);
  for (const std::string& tag : tags) {
    const Formats formats(tag);
    const std::string day = formats.dates.LongDay(Day("2026-12-22"));
    EXPECT_NE(day.find("2026"), std::string::npos) << tag << " " << day;
    for (const std::string& text :
         {day, formats.dates.Day(Day("2026-12-22")), formats.dates.Time(Minutes("22:22")),
          formats.numbers.Yen(2222), formats.numbers.Distance(2222)}) {
      EXPECT_FALSE(HasOtherDigits(text)) << tag << " " << text;
      EXPECT_EQ(text.find("JP"), std::string::npos) << tag << " " << text;
    }
    const std::string time = formats.dates.Time(Minutes("22:22"));
    EXPECT_NE(time.find("22"), std::string::npos) << tag << " " << time << ": 24 hours";
  }
}

}  // namespace
}  // namespace locales
