#include "tools/import/municipal_place.h"

#include <string>

#include "tools/import/category.h"
#include "tools/import/clean_text.h"
#include "tools/import/municipal_record.h"
#include "tools/import/open_days.h"
#include "tools/import/record_texts.h"

namespace tools {
namespace {

using content::Json;

std::string CategoryOf(MunicipalRow& row) {
  for (const char* column : {"名称", "区分2", "区分1", "種類"}) {
    if (const auto category = CategoryOfName(row.Japanese(column))) return std::string(*category);
  }
  if (!SaysNothing(row.Raw("文化財分類"))) return "history";
  row.Note(reasons::kFacility, "", row.Japanese("名称"));
  return "facility";
}

// What a list of cultural properties says of one that it does not describe.
std::string FactsOf(const MunicipalRow& row) {
  std::string facts;
  for (const char* column : {"文化財分類", "種類", "種別2", "時代"}) {
    const std::string fact = row.Japanese(column);
    if (!SaysNothing(fact)) facts += (facts.empty() ? "" : "、") + fact;
  }
  return facts;
}

std::string DescriptionOf(MunicipalRow& row) {
  for (const char* column : {"説明", "概要"}) {
    if (std::string text = row.Japanese(column); !SaysNothing(text)) return text;
  }
  if (SaysNothing(row.Raw("文化財分類"))) return "";
  return FactsOf(row);
}

// A dish or a custom of a prefecture is described, too, but is no place to go to.
bool SaysWhere(const MunicipalRow& row) {
  for (const char* column : {"住所", "町名", "番地", "緯度", "緯度経度", "市区町村名", "場所名称"}) {
    if (!SaysNothing(row.Raw(column))) return true;
  }
  return false;
}

// What the list says of its hours in words.
std::string HoursInWords(const MunicipalRow& row) {
  std::string words = row.Japanese("日時特記事項");
  for (const char* column : {"営業時間", "休業日"}) {
    if (SaysNothing(row.Raw(column))) continue;
    words += (words.empty() ? "" : "、") + (column + ("：" + row.Japanese(column)));
  }
  return words;
}

struct Times {
  std::string opens;
  std::string closes;
};

Times TimesOf(MunicipalRow& row) {
  for (const char* column : {"開始時間", "営業時間"}) {
    if (const auto both = TimesIn(row.Raw(column))) return {both->first, both->second};
  }
  return {row.Value("開始時間", TimeIn, reasons::kNoTime), row.Value("終了時間", TimeIn, reasons::kNoTime)};
}

// Hours are written only where days and both times are plain. 00:00 to 00:00 is what some lists have for "not
// known".
void AddOpeningHours(MunicipalRow& row, Json& record) {
  const Times times = TimesOf(row);
  const std::string days_cell = row.Japanese("利用可能曜日");
  const auto days = OpenDays(days_cell);
  if (!SaysNothing(days_cell) && !days) row.Note(reasons::kNoDays, "利用可能曜日", days_cell);

  Json hours{{"specification", Json::array()}};
  if (days && !times.opens.empty() && times.opens < times.closes) {
    hours["specification"].push_back(
        {{"dayOfWeek", *days}, {"opens", times.opens}, {"closes", times.closes}});
  } else if (times.opens != times.closes && !times.opens.empty() && !times.closes.empty()) {
    row.Note(reasons::kNoHours, "", days_cell + " " + times.opens + " - " + times.closes);
  }
  AddJapanese(hours, "note", HoursInWords(row));
  if (!hours["specification"].empty() || hours.contains("note")) record["openingHours"] = hours;
}

}  // namespace

Json MunicipalPlace(MunicipalRow& row) {
  const std::string name = row.Japanese("名称");
  const std::string description = DescriptionOf(row);
  const bool only_facts = SaysNothing(row.Raw("説明")) && SaysNothing(row.Raw("概要"));
  if (const Reason* reason = ReasonAgainst(row)) {
    row.Note(*reason, "", name);
    return nullptr;
  }
  if (!SaysWhere(row)) {
    row.Note(reasons::kNowhere, "", name);
    return nullptr;
  }
  if (description.empty()) {
    row.Note(reasons::kNoDescription, "", name);
    return nullptr;
  }
  if (only_facts) row.Note(reasons::kFromFacts, "", name, description);
  std::string key = name + row.Japanese("棟名") + "\n" + row.Japanese("住所") + row.Japanese("番地");
  if (row.Japanese("住所").empty()) key += CleanValue(row.Raw("緯度")) + CleanValue(row.Raw("経度"));
  Json record = MunicipalRecord(row, "place", key);
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
