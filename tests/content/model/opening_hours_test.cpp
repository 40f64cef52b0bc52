// Runs opening_hours.cases.

#include "content/model/opening_hours.h"

#include <gtest/gtest.h>

#include <cstdio>

#include "content/model/syntax.h"
#include "content/model/take.h"
#include "tests/content/model/samples.h"

namespace content {
namespace {

std::string Clock(std::chrono::minutes time) {
  char text[32];
  std::snprintf(text, sizeof text, "%02d:%02d", static_cast<int>(time.count() / 60),
                static_cast<int>(time.count() % 60));
  return text;
}

std::string SpansOn(const OpeningHours& hours, const std::string& date) {
  std::string spans;
  for (const auto& span : hours.On(*ParseDate(date)))
    spans += " " + Clock(span.opens) + "-" + Clock(span.closes);
  return spans.empty() ? "closed" : spans.substr(1);
}

std::string StateText(const OpeningHours& hours, const std::string& time) {
  OpenState state = StateAt(hours, *ParseMoment(time, Edge::From));
  switch (state.now) {
    case OpenState::Now::Open:
      return "open " + Clock(state.at);
    case OpenState::Now::OpensLater:
      return "opens " + Clock(state.at);
    case OpenState::Now::Closed:
      return "closed";
    case OpenState::Now::NotKnown:
      break;
  }
  return "not known";
}

OpeningHours HoursFrom(const std::string& text) {
  OpeningHours hours;
  auto json = ParseJson(text, "hours");
  EXPECT_TRUE(json) << text;
  if (!json) return hours;
  MaybeFault fault = Take(*json, hours);
  EXPECT_FALSE(fault) << text << ": " << fault->pointer << ": " << fault->reason;
  return hours;
}

TEST(OpeningHours, AgreeWithTheCases) {
  OpeningHours hours;
  int cases = 0;
  for (const std::string& line : CaseLines(TEST_DATA_DIR "/opening_hours.cases")) {
    ++cases;
    if (line.starts_with("hours ")) hours = HoursFrom(line.substr(6));
    if (line.starts_with("on ")) {
      EXPECT_EQ(SpansOn(hours, line.substr(3, 10)), line.substr(14)) << line;
    }
    if (line.starts_with("at ")) {
      EXPECT_EQ(StateText(hours, line.substr(3, 16)), line.substr(20)) << line;
    }
  }
  EXPECT_GT(cases, 80);
}

TEST(OpeningHours, AreClosedOnDatesThatDoNotExist) {
  OpeningHours hours =
      HoursFrom(R"({"specification": [{"dayOfWeek": ["Monday"], "opens": "00:00", "closes": "24:00"}]})");
  EXPECT_TRUE(hours.On(Date{}).empty());
}

}  // namespace
}  // namespace content
