#include "tools/import/municipal_record.h"

#include <algorithm>
#include <optional>

#include "content/base/sha256.h"
#include "tools/import/clean_text.h"
#include "tools/import/kana.h"
#include "tools/import/municipalities.h"
#include "tools/import/prefectures.h"
#include "tools/import/record_texts.h"

namespace tools {
namespace {

using content::Json;

// The municipality's code, "" when the row has none that can be right.
std::string CodeOf(MunicipalRow& row, const std::string& prefecture) {
  for (const char* column : {"コード", "所在地コード"}) {
    std::string cell = CleanValue(row.Raw(column));
    if (cell.empty()) continue;
    if (IsMunicipalityCode(cell)) return cell;
    const auto repaired = MunicipalityCode(cell, prefecture);
    if (!repaired) {
      row.Note(reasons::kNoCode, column, cell);
      continue;
    }
    row.Note(reasons::kCode, column, cell, *repaired);
    return *repaired;
  }
  return "";
}

std::string NamedPrefecture(const MunicipalRow& row) {
  for (const char* column : {"都道府県名", "住所", "地方公共団体名"}) {
    if (auto code = PrefectureAtStart(row.Japanese(column))) return *code;
  }
  return "";
}

// Where a row lies, by what it says of itself and else by what its list says of all.
struct Area {
  std::string prefecture;    // "" when nothing tells
  std::string municipality;  // code, or ""
};

std::string WithoutPrefecture(std::string address) {
  if (const auto code = PrefectureAtStart(address)) address.erase(0, PrefectureName(*code).size());
  return address;
}

Area AreaOf(MunicipalRow& row, const std::optional<content::GeoPoint>& point) {
  const std::string named = NamedPrefecture(row);
  if (const std::string code = CodeOf(row, named); !code.empty()) return {code.substr(0, 2), code};
  const std::string& likely = named.empty() ? row.list().prefecture : named;
  for (const char* column : {"市区町村名", "住所", "地方公共団体名", "場所名称"}) {
    const std::string town = WithoutPrefecture(row.Japanese(column));
    auto found = MunicipalityAtStart(town, likely);
    // A list may name a town beyond its prefecture; but wards have one name in many cities.
    if (!found && named.empty()) found = MunicipalityAtStart(town);
    const bool hall = column == std::string_view("場所名称");
    if (found && found->name.ends_with("区") && (hall || !found->code.starts_with(likely))) found.reset();
    if (found) return {std::string(found->code.substr(0, 2)), std::string(found->code)};
  }
  if (!named.empty()) return {named, ""};
  if (!row.list().prefecture.empty()) return {row.list().prefecture, row.list().municipality};
  const auto around = point ? PrefectureAround(*point) : std::nullopt;
  if (!around) return {};
  row.Note(reasons::kPrefectureOfPoint, "", "", *around);
  return {*around, ""};
}

// The standard has the whole address in one cell, other lists have it in pieces.
std::string AddressOf(const MunicipalRow& row, const std::string& prefecture) {
  const std::string town = row.Japanese("都道府県名") + row.Japanese("市区町村名");
  std::string address = row.Japanese("住所");
  if (address.empty()) {
    address = row.Japanese("町名") + row.Japanese("番地");
    if (address.empty()) return "";
  }
  if (!PrefectureAtStart(address) && !address.starts_with(row.Japanese("市区町村名")))
    address = town + address;
  if (!PrefectureAtStart(address)) address = std::string(PrefectureName(prefecture)) + address;
  const std::string building = row.Japanese("方書");
  return building.empty() ? address : address + "　" + building;
}

// By what the row is about and not by its number, which is another list's number, too, and moves with its
// rows.
std::string IdOf(const std::string& kind, const Area& area, const std::string& key) {
  constexpr size_t kHashDigits = 12;
  return kind + "-" + (area.municipality.empty() ? area.prefecture : area.municipality) + "-" +
         content::Sha256Hex(key).substr(0, kHashDigits);
}

// The English name that the municipality gives, or else the reading in Latin letters; "" when there is
// neither.
std::string EnglishName(MunicipalRow& row, const std::string& reading) {
  std::string english = row.Latin("名称_英語");
  if (!english.empty()) return english;
  const auto romanised = reading.empty() ? std::nullopt : Romanised(reading, LongVowels::Plain);
  if (!romanised) {
    row.Note(reasons::kJapaneseOnly);
    return "";
  }
  row.Note(reasons::kRomanised, "名称_カナ", reading, *romanised);
  return *romanised;
}

Json NameOf(MunicipalRow& row) {
  std::string japanese = row.Japanese("名称");
  const std::string wing = row.Japanese("棟名");
  if (japanese.find(wing) == std::string::npos) japanese += "　" + wing;
  Json name{{"ja", japanese}};
  const std::string reading = row.Japanese("名称_カナ");
  if (const auto macrons = reading.empty() ? std::nullopt : Romanised(reading, LongVowels::Macron)) {
    name["ja-Hira"] = Hiragana(reading);
    name["ja-Latn"] = *macrons;
  } else if (!reading.empty()) {
    row.Note(reasons::kNoKana, "名称_カナ", reading);
  }
  if (const std::string english = EnglishName(row, reading); !english.empty()) name["en"] = english;
  return name;
}

std::optional<content::GeoPoint> PointOf(MunicipalRow& row) {
  const Datum datum = row.tokyo_datum() ? Datum::Tokyo : Datum::World;
  const std::string_view latitude = row.Raw("緯度");
  const std::string_view longitude = row.Raw("経度");
  const std::string_view both = row.Raw("緯度経度");
  const bool separate = !SaysNothing(latitude) || !SaysNothing(longitude);
  if (!separate && SaysNothing(both)) return std::nullopt;
  const auto point = separate ? PointIn(latitude, longitude, datum) : PointIn(both, datum);
  const std::string found =
      CleanJapanese(separate ? std::string(latitude) + ", " + std::string(longitude) : std::string(both));
  if (!point) {
    row.Note(reasons::kNoPoint, separate ? "緯度" : "緯度経度", found);
    return std::nullopt;
  }
  if (point->repair != nullptr)
    row.Note(*point->repair, separate ? "緯度" : "緯度経度", found,
             Json(point->value.latitude).dump() + ", " + Json(point->value.longitude).dump());
  return point->value;
}

void AddUrl(MunicipalRow& row, Json& record) {
  const std::string cell = row.Latin("URL");
  if (cell.empty()) return;
  const size_t begin = std::min(cell.find("http://"), cell.find("https://"));
  if (begin == std::string::npos) {
    row.Note(reasons::kNoUrl, "URL", cell);
    return;
  }
  const std::string url = cell.substr(begin, cell.find_first_of(" ;,、", begin) - begin);
  if (url != cell) row.Note(reasons::kFirstUrl, "URL", cell, url);
  record["url"] = url;
}

bool IsLodging(const MunicipalRow& row) {
  for (const char* column : {"区分1", "区分2"}) {
    const std::string kind = row.Japanese(column);
    for (const char* word : {"宿泊", "ホテル", "旅館", "民宿", "ゲストハウス"}) {
      if (kind.find(word) != std::string::npos) return true;
    }
  }
  return false;
}

}  // namespace

const Reason* ReasonAgainst(const MunicipalRow& row) {
  if (row.Japanese("名称").empty()) return &reasons::kNoName;
  if (row.list().foreign) return &reasons::kNotJapanese;
  return IsLodging(row) ? &reasons::kLodging : nullptr;
}

Json MunicipalRecord(MunicipalRow& row, const std::string& kind, const std::string& key) {
  const auto point = PointOf(row);
  const Area area = AreaOf(row, point);
  if (area.prefecture.empty()) {
    row.Note(reasons::kNoPrefecture, "", row.Japanese("名称"));
    return nullptr;
  }
  Json record{{"id", IdOf(kind, area, key)},
              {"kind", kind},
              {"name", NameOf(row)},
              {"prefectures", {area.prefecture}},
              {"sources", {row.list().source}}};
  std::string municipality = row.Japanese("市区町村名");
  if (const auto known = MunicipalityOfCode(area.municipality); known && municipality.empty())
    municipality = known->name;
  AddJapanese(record, "municipality", municipality);
  AddJapanese(record, "address", AddressOf(row, area.prefecture));
  AddJapanese(record, "access", row.Japanese("アクセス方法"));
  if (point) record["geo"] = {{"latitude", point->latitude}, {"longitude", point->longitude}};
  AddUrl(row, record);
  std::string telephone = row.Value("連絡先電話番号", TelephoneIn, reasons::kNoTelephone);
  if (!telephone.empty()) record["telephone"] = std::move(telephone);
  return record;
}

}  // namespace tools
