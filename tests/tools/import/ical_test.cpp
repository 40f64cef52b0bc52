#include "tools/import/ical.h"

#include <gtest/gtest.h>

#include "tests/tools/import/scratch_library.h"

namespace tools {
namespace {

using content::Json;

constexpr const char* kFair =
    "BEGIN:VEVENT\r\n"
    "UID:fair-1@example.jp\r\n"
    "SUMMARY:山形ウィーク\r\n"
    "SUMMARY;LANGUAGE=en:Yamagata\r\n"
    "  week\\, tasting\r\n"
    "DTSTART;TZID=Asia/Tokyo:20261123T130000\r\n"
    "DTEND:20261123T070000Z\r\n"
    "LOCATION:東京都庁\\n1階\r\n"
    "URL:https://example.jp/fair\r\n"
    "GEO:35.6896;139.6921\r\n"
    "BEGIN:VALARM\r\nSUMMARY:Alarm\r\nEND:VALARM\r\n"
    "END:VEVENT\r\n";

std::string Calendar(const std::string& events) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n";
}

TEST(Ical, UnfoldsAndReadsParameters) {
  const auto events = ParseIcal(Calendar(kFair), "a.ics");
  ASSERT_TRUE(events) << events.error().message;
  ASSERT_EQ(events->size(), 1u);
  const IcalProperty& english = events->front().at(2);
  EXPECT_EQ(english.parameters.at("LANGUAGE"), "en");
  EXPECT_EQ(IcalText(english.value), "Yamagata week, tasting");
  EXPECT_EQ(events->front().size(), 8u);
}

TEST(Ical, NamesTheLineThatIsWrong) {
  EXPECT_EQ(ParseIcal("BEGIN:VCALENDAR\nnonsense\n", "a.ics").error().message,
            "a.ics: line 2: not a property with a value");
  EXPECT_EQ(ParseIcal("BEGIN:VEVENT\n", "a.ics").error().message,
            "a.ics: line 1: not a calendar: it does not begin with VCALENDAR");
  EXPECT_EQ(ParseIcal("BEGIN:VCALENDAR\nEND:VEVENT\n", "a.ics").error().message,
            "a.ics: line 2: ends VEVENT, which is not open");
  EXPECT_EQ(ParseIcal("", "a.ics").error().message, "a.ics: the calendar breaks off");
}

TEST(Ical, RefusesEveryTruncation) {
  const std::string whole = Calendar(kFair);
  const size_t complete = whole.size() - std::string("\r\n").size();
  for (size_t length = 0; length < complete; ++length)
    EXPECT_FALSE(ParseIcal(whole.substr(0, length), "a.ics"));
}

class IcalImport : public ScratchLibrary {
 protected:
  ImportReport ImportCalendar(const std::string& events) {
    Write("a.ics", Calendar(events));
    Write("a.ics.source.json",
          R"({"name": "x", "licence": "CC0-1.0", "attribution": "x", "checked": "2026-11-24"})");
    return Imported("a.ics");
  }

  static std::string Event(const std::string& properties) {
    return "BEGIN:VEVENT\nUID:" + std::to_string(std::hash<std::string>()(properties)) +
           "\nSUMMARY:祭\nSUMMARY;LANGUAGE=en-GB:Festival\nLOCATION:広場\n" + properties + "END:VEVENT\n";
  }

  Json Only() { return library_->Records()->at(0); }
};

TEST_F(IcalImport, MakesAnEvent) {
  EXPECT_EQ(ImportCalendar(kFair).records, 1);
  const Json event = Only();
  EXPECT_EQ(event.at("name"), (Json{{"ja", "山形ウィーク"}, {"en", "Yamagata week, tasting"}}));
  EXPECT_EQ(event.at("startDate"), "2026-11-23");
  EXPECT_EQ(event.at("doorTime"), "13:00");
  EXPECT_EQ(event.at("endDate"), "2026-11-23");
  EXPECT_EQ(event.at("endTime"), "16:00");
  EXPECT_EQ(event.at("venue").at("ja"), "東京都庁、1階");
  EXPECT_EQ(event.at("prefectures"), Json{"13"});
  EXPECT_EQ(event.at("geo").at("latitude"), 35.6896);
}

TEST_F(IcalImport, EndsWholeDaysTheDayBefore) {
  ImportCalendar(Event("DTSTART;VALUE=DATE:20261128\nDTEND;VALUE=DATE:20261201\n"));
  EXPECT_EQ(Only().at("endDate"), "2026-11-30");
  EXPECT_FALSE(Only().contains("doorTime"));
}

TEST_F(IcalImport, LeavesOutWhatAPersonMustDecide) {
  const ImportReport report = ImportCalendar(
      Event("DTSTART:20261128\n") + Event("DTSTART:20261128\nRRULE:FREQ=WEEKLY\n") +
      Event("DTSTART:20261128\nSTATUS:CANCELLED\n") + Event("DTSTART;TZID=Europe/Paris:20261128T100000\n") +
      Event("DTSTART:2026-11-28\n") + Event("DTSTART:20261128\nDTEND:20261120\n"));
  EXPECT_EQ(report.records, 1);
  EXPECT_EQ(
      report.notes,
      (std::vector<std::string>{
          "event 2: left out, it repeats, and a person must choose its days: 祭",
          "event 3: left out, it is cancelled: 祭", "event 4: left out, it names no day: 祭",
          "event 5: left out, it names no day: 祭", "event 6: left out, it ends before it begins: 祭"}));
}

TEST_F(IcalImport, MakesOneEventOfEveryDayInARow) {
  ImportCalendar(Event("DTSTART:20261128T100000\nDTEND:20261128T160000\nRRULE:FREQ=DAILY;COUNT=3\n"));
  EXPECT_EQ(Only().at("endDate"), "2026-11-30");
  EXPECT_EQ(Only().at("endTime"), "16:00");
}

TEST_F(IcalImport, EndsByDuration) {
  ImportCalendar(Event("DTSTART:20261128T223000\nDURATION:PT3H\n"));
  EXPECT_EQ(Only().at("endDate"), "2026-11-28");
  EXPECT_EQ(Only().at("endTime"), "25:30");
}

}  // namespace
}  // namespace tools
