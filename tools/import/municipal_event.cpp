#include "tools/import/municipal_event.h"

#include <string>

#include "tools/import/cell_periods.h"
#include "tools/import/municipal_record.h"
#include "tools/import/record_texts.h"

namespace tools {
namespace {

using content::Json;

// Where a visitor must go: the hall, or else the meeting point, the building or the address.
std::string VenueOf(const MunicipalRow& row) {
  for (const char* column : {"場所名称", "集合場所", "方書", "住所"}) {
    if (SaysNothing(row.Raw(column))) continue;
    if (std::string venue = row.Japanese(column); !venue.empty()) return venue;
  }
  return "";
}

// First and last day, from a column for each or from one for both.
class Days {
 public:
  explicit Days(MunicipalRow& row) : row_(row), guide_{row.list().checked, row.list().proven_year} {}

  // Nothing, with a note, when the row names no day or ends before it begins.
  std::optional<Period> Read() {
    const bool own_column = !SaysNothing(row_.Raw("開始日"));
    std::optional<Period> period = PeriodOf(own_column ? "開始日" : "開催期間");
    if (!period) return std::nullopt;
    if (!SaysNothing(row_.Raw("終了日"))) {
      const auto last = PeriodOf("終了日");
      if (!last) return std::nullopt;
      period->end = last->end;
    } else if (own_column && period->start == period->end) {
      row_.Note(reasons::kOneDay, "終了日", "", period->end);
    }
    if (period->end >= period->start) return period;
    row_.Note(reasons::kEndsBeforeStart, "終了日", period->end + " < " + period->start);
    return std::nullopt;
  }

 private:
  std::optional<Period> PeriodOf(std::string_view column) {
    const std::string_view cell = row_.Raw(column);
    if (const auto day = DateIn(cell)) {
      if (day->repair != nullptr) row_.Note(*day->repair, column, row_.Japanese(column), day->value);
      return Period{day->value, day->value};
    }
    const PeriodOr found = PeriodIn(cell, guide_);
    if (!found.period) {
      const std::string shown = row_.Japanese(column);
      row_.Note(*found.reason, column, shown.empty() ? row_.Japanese("名称") : shown);
      return std::nullopt;
    }
    row_.Note(*found.period->repair, column, row_.Japanese(column),
              found.period->start + " - " + found.period->end);
    return found.period;
  }

  MunicipalRow& row_;
  YearGuide guide_;
};

// With what the list says of its days: as a list of days in one cell, of which only the first and the last
// are kept.
std::string DescriptionOf(const MunicipalRow& row, const Period& period) {
  std::string description = row.Japanese("説明");
  if (description.empty()) description = row.Japanese("概要");
  std::string dates = row.Japanese("日時特記事項");
  if (dates.empty() && period.list)
    dates = row.Japanese(SaysNothing(row.Raw("開始日")) ? "開催期間" : "開始日");
  if (dates.empty()) return description;
  return description.empty() ? dates : description + "（" + dates + "）";
}

struct Times {
  std::string opens;
  std::string closes;
};

Times TimesOf(MunicipalRow& row) {
  for (const char* column : {"開始時間", "開催時間", "開催期間"}) {
    if (auto both = TimesIn(row.Raw(column))) {
      row.Note(reasons::kTimeForm, column, row.Japanese(column), both->first + " - " + both->second);
      return {both->first, both->second};
    }
  }
  return {row.Value("開始時間", TimeIn, reasons::kNoTime), row.Value("終了時間", TimeIn, reasons::kNoTime)};
}

// 00:00 to 00:00, or the same time twice, is what a form leaves behind when nobody filled it in.
void AddTimes(MunicipalRow& row, const Times& times, Json& record) {
  if (times.opens == times.closes) return;
  if (!times.opens.empty() && !times.closes.empty() && times.closes < times.opens) {
    row.Note(reasons::kTimesOrder, "終了時間", times.opens + " - " + times.closes);
    record["doorTime"] = times.opens;
    return;
  }
  if (!times.opens.empty()) record["doorTime"] = times.opens;
  if (!times.closes.empty()) record["endTime"] = times.closes;
}

}  // namespace

Json MunicipalEvent(MunicipalRow& row) {
  if (const Reason* reason = ReasonAgainst(row)) {
    row.Note(*reason, "", row.Japanese("名称"));
    return nullptr;
  }
  const std::string venue = VenueOf(row);
  if (venue.empty()) {
    row.Note(reasons::kNoVenue, "", row.Japanese("名称"));
    return nullptr;
  }
  const auto period = Days(row).Read();
  if (!period) return nullptr;
  const Times times = TimesOf(row);
  const std::string key = row.Japanese("名称") + "\n" + venue + "\n" + period->start + "\n" + times.opens;
  Json record = MunicipalRecord(row, "event", key);
  if (record.is_null()) return nullptr;

  record["startDate"] = period->start;
  record["endDate"] = period->end;
  AddTimes(row, times, record);
  AddJapanese(record, "venue", venue);
  AddJapanese(record, "organizer", row.Japanese("主催者"));
  AddJapanese(record, "description", DescriptionOf(row, *period));
  StampTranslations(record);
  return record;
}

}  // namespace tools
