// Runs holidays.cases.

#include "content/model/holidays.h"

#include <gtest/gtest.h>

#include "tests/content/model/samples.h"

namespace content {
namespace {

std::string HolidaysOf(const std::string& year) {
  std::string days;
  for (auto day = std::chrono::sys_days{*ParseDate(year + "-01-01")};
       day <= std::chrono::sys_days{*ParseDate(year + "-12-31")}; day += std::chrono::days{1}) {
    if (IsPublicHoliday(Date{day})) days += " " + FormatDate(Date{day}).substr(5);
  }
  return days;
}

std::string NameOf(const std::string& date) {
  auto name = PublicHolidayName(*ParseDate(date));
  return name ? In(*name, "ja") + " / " + In(*name, "en") : "none";
}

TEST(Holidays, AgreeWithTheCases) {
  int cases = 0;
  for (const std::string& line : CaseLines(TEST_DATA_DIR "/holidays.cases")) {
    ++cases;
    std::string question = line.substr(0, 4);
    if (question == "year") {
      EXPECT_EQ(HolidaysOf(line.substr(5, 4)), line.substr(9)) << line;
    }
    if (question == "name") {
      EXPECT_EQ(NameOf(line.substr(5, 10)), line.substr(16)) << line;
    }
    if (question == "none") {
      EXPECT_EQ(NameOf(line.substr(5, 10)), "none") << line;
    }
  }
  EXPECT_GT(cases, 80);
}

TEST(Holidays, SayNothingOfDatesThatDoNotExist) {
  EXPECT_FALSE(IsPublicHoliday(Date{}));
  EXPECT_FALSE(IsPublicHoliday(std::chrono::year{2026} / 2 / 30));
}

}  // namespace
}  // namespace content
