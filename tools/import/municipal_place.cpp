#include "tools/import/municipal_place.h"

#include <array>
#include <optional>
#include <string>

#include "tools/import/category.h"
#include "tools/import/code_points.h"
#include "tools/import/municipal_record.h"
#include "tools/import/record_texts.h"

namespace tools {
namespace {

using content::Json;

std::string CategoryOf(MunicipalRow& row) {
  for (const char* column : {"名称", "区分2", "区分1"}) {
    if (const auto category = CategoryOfName(row.Japanese(column))) return std::string(*category);
  }
  row.Note("no category to be seen; it goes under facility");
  return "facility";
}

struct Weekday {
  char32_t letter;
  const char* name;
};
constexpr auto kWeekdays = std::to_array<Weekday>({{U'月', "Monday"},
                                                   {U'火', "Tuesday"},
                                                   {U'水', "Wednesday"},
                                                   {U'木', "Thursday"},
                                                   {U'金', "Friday"},
                                                   {U'土', "Saturday"},
                                                   {U'日', "Sunday"},
                                                   {U'祝', "PublicHolidays"}});

// "月火水木金土日" as a list of days. Nothing when the cell says anything else: then a person must read it.
std::optional<Json> DaysIn(const std::string& cell) {
  const auto points = CodePoints(cell);
  if (!points || points->empty()) return std::nullopt;
  Json days = Json::array();
  for (const Weekday& day : kWeekdays) {
    if (points->find(day.letter) != std::u32string::npos) days.push_back(day.name);
  }
  const bool only_days = points->find_first_not_of(U"月火水木金土日祝・、,") == std::u32string::npos;
  return only_days ? std::optional(days) : std::nullopt;
}

// Hours are written only where days and both times are plain. 00:00 to 00:00 is what some lists have for "not
// known".
void AddOpeningHours(MunicipalRow& row, Json& record) {
  const std::string opens = row.Value("開始時間", TimeIn);
  const std::string closes = row.Value("終了時間", TimeIn);
  const std::string days_cell = row.Japanese("利用可能曜日");
  const auto days = DaysIn(days_cell);
  if (!days_cell.empty() && !days) row.Note("利用可能曜日 is not taken: " + days_cell);

  Json hours{{"specification", Json::array()}};
  if (days && !opens.empty() && opens < closes) {
    hours["specification"].push_back({{"dayOfWeek", *days}, {"opens", opens}, {"closes", closes}});
  } else if (!opens.empty() && !closes.empty()) {
    row.Note("hours are not taken: " + days_cell + " " + opens + " to " + closes);
  }
  AddJapanese(hours, "note", row.Japanese("日時特記事項"));
  if (!hours["specification"].empty() || hours.contains("note")) record["openingHours"] = hours;
}

}  // namespace

Json MunicipalPlace(MunicipalRow& row, const Json& source) {
  const std::string description = row.Japanese("説明");
  if (description.empty()) {
    row.Note("left out, it has no description: " + row.Japanese("名称"));
    return nullptr;
  }
  Json record = MunicipalRecord(row, "place", row.Japanese("名称") + row.Japanese("住所"), source);
  if (record.is_null()) return nullptr;

  record["category"] = CategoryOf(row);
  AddJapanese(record, "summary", FirstSentence(description));
  AddJapanese(record, "description", description);
  if (std::string english = row.Latin("説明_英語"); !english.empty())
    record["description"]["en"] = std::move(english);
  AddOpeningHours(row, record);
  StampTranslations(record);
  return record;
}

}  // namespace tools
