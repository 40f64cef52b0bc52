#include "tools/import/municipal_event.h"

#include <string>

#include "tools/import/municipal_record.h"
#include "tools/import/record_texts.h"

namespace tools {
namespace {

using content::Json;

// Where a visitor must go: the hall, or else the meeting point, the building or the address.
std::string VenueOf(const MunicipalRow& row) {
  for (const char* column : {"場所名称", "集合場所", "方書", "住所"}) {
    if (std::string venue = row.Japanese(column); !venue.empty()) return venue;
  }
  return "";
}

std::string DescriptionOf(const MunicipalRow& row) {
  std::string description = row.Japanese("説明");
  if (description.empty()) description = row.Japanese("概要");
  const std::string dates = row.Japanese("日時特記事項");
  if (dates.empty()) return description;
  return description.empty() ? dates : description + "（" + dates + "）";
}

void AddTimes(MunicipalRow& row, Json& record) {
  const std::string opens = row.Value("開始時間", TimeIn);
  const std::string closes = row.Value("終了時間", TimeIn);
  // 00:00 to 00:00, or the same time twice, is what a form leaves behind when nobody filled it in.
  if (opens == closes) return;
  if (!opens.empty()) record["doorTime"] = opens;
  if (!closes.empty()) record["endTime"] = closes;
}

}  // namespace

Json MunicipalEvent(MunicipalRow& row, const Json& source) {
  const std::string start = row.Value("開始日", DateIn);
  std::string end = row.Value("終了日", DateIn);
  const std::string venue = VenueOf(row);
  if (start.empty()) {
    row.Note("left out, it has no day: " + row.Japanese("名称"));
    return nullptr;
  }
  if (end.empty()) {
    row.Note("no last day; taken as one day");
    end = start;
  }
  if (end < start || venue.empty()) {
    const std::string reason =
        venue.empty() ? "it names no place to go to" : "it ends on " + end + ", before " + start;
    row.Note("left out, " + reason + ": " + row.Japanese("名称"));
    return nullptr;
  }
  Json record = MunicipalRecord(row, "event", row.Japanese("名称") + venue + start, source);
  if (record.is_null()) return nullptr;

  record["startDate"] = start;
  record["endDate"] = end;
  AddTimes(row, record);
  AddJapanese(record, "venue", venue);
  AddJapanese(record, "organizer", row.Japanese("主催者"));
  AddJapanese(record, "description", DescriptionOf(row));
  StampTranslations(record);
  return record;
}

}  // namespace tools
