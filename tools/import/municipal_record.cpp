#include "tools/import/municipal_record.h"

#include <optional>

#include "content/base/sha256.h"
#include "tools/import/clean_text.h"
#include "tools/import/kana.h"
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
      row.Note("no municipality has the code " + cell);
      continue;
    }
    row.Note("code " + cell + " repaired to " + *repaired);
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

// The standard has the whole address in one cell, other lists have it in pieces.
std::string AddressOf(const MunicipalRow& row) {
  const std::string town = row.Japanese("都道府県名") + row.Japanese("市区町村名");
  std::string address = row.Japanese("住所");
  if (address.empty()) {
    address = row.Japanese("町名") + row.Japanese("番地");
    if (address.empty()) return "";
  }
  if (!PrefectureAtStart(address) && !address.starts_with(row.Japanese("市区町村名")))
    address = town + address;
  if (!PrefectureAtStart(address)) address = row.Japanese("都道府県名") + address;
  const std::string building = row.Japanese("方書");
  return building.empty() ? address : address + "　" + building;
}

std::string IdOf(const MunicipalRow& row, const std::string& kind, const std::string& code,
                 const std::string& key) {
  std::string number;
  for (const char c : CleanValue(row.Raw("NO"))) {
    const bool digit = c >= '0' && c <= '9';
    if (digit || (c >= 'a' && c <= 'z')) number += c;
    if (c >= 'A' && c <= 'Z') number += static_cast<char>(c - 'A' + 'a');
  }
  constexpr size_t kHashDigits = 10;
  if (number.empty() || number.size() > 40) number = content::Sha256Hex(key).substr(0, kHashDigits);
  return kind + "-" + code + "-" + number;
}

// The English name that the municipality gives, or else the reading in Latin letters.
std::string EnglishName(MunicipalRow& row, const std::string& reading) {
  std::string english = row.Latin("名称_英語");
  if (!english.empty()) return english;
  const auto romanised = Romanised(reading, LongVowels::Plain);
  if (!romanised) return "";
  row.Note("no English name; the reading in Latin letters stands in: " + *romanised);
  return *romanised;
}

// Null when the row names nothing.
Json NameOf(MunicipalRow& row) {
  const std::string japanese = row.Japanese("名称");
  if (japanese.empty()) {
    row.Note("left out, it has no name");
    return nullptr;
  }
  Json name{{"ja", japanese}};
  const std::string reading = row.Japanese("名称_カナ");
  if (const auto macrons = Romanised(reading, LongVowels::Macron)) {
    name["ja-Hira"] = Hiragana(reading);
    name["ja-Latn"] = *macrons;
  } else if (!reading.empty()) {
    row.Note("名称_カナ is no kana reading: " + reading);
  }
  const std::string english = EnglishName(row, reading);
  if (english.empty()) {
    row.Note("left out, it has neither an English name nor a reading in kana: " + japanese);
    return nullptr;
  }
  name["en"] = english;
  return name;
}

void AddPoint(MunicipalRow& row, Json& record) {
  const std::string_view latitude = row.Raw("緯度");
  const std::string_view longitude = row.Raw("経度");
  if (latitude.empty() && longitude.empty()) return;
  const auto point = PointIn(latitude, longitude);
  if (!point) {
    row.Note("no point in Japan: " + CleanValue(latitude) + ", " + CleanValue(longitude));
    return;
  }
  if (!point->repair.empty()) row.Note(point->repair);
  record["geo"] = {{"latitude", point->value.latitude}, {"longitude", point->value.longitude}};
}

void AddUrl(MunicipalRow& row, Json& record) {
  const std::string cell = row.Latin("URL");
  if (cell.empty()) return;
  const std::string url = cell.substr(0, cell.find_first_of(" ;,"));
  if (!url.starts_with("http://") && !url.starts_with("https://")) {
    row.Note("URL is not taken: " + cell);
    return;
  }
  if (url != cell) row.Note("URL: the first of several");
  record["url"] = url;
}

}  // namespace

Json MunicipalRecord(MunicipalRow& row, const std::string& kind, const std::string& key, const Json& source) {
  const std::string named_prefecture = NamedPrefecture(row);
  const std::string code = CodeOf(row, named_prefecture);
  const std::string prefecture = code.empty() ? named_prefecture : code.substr(0, 2);
  if (prefecture.empty()) {
    row.Note("left out, it names no prefecture");
    return nullptr;
  }
  const Json name = NameOf(row);
  if (name.is_null()) return nullptr;

  Json record{{"id", IdOf(row, kind, code.empty() ? prefecture : code, key)},
              {"kind", kind},
              {"name", name},
              {"prefectures", {prefecture}},
              {"sources", {source}}};
  AddJapanese(record, "municipality", row.Japanese("市区町村名"));
  AddJapanese(record, "address", AddressOf(row));
  AddJapanese(record, "access", row.Japanese("アクセス方法"));
  AddPoint(row, record);
  AddUrl(row, record);
  if (std::string telephone = row.Value("連絡先電話番号", TelephoneIn); !telephone.empty()) {
    record["telephone"] = std::move(telephone);
  }
  return record;
}

}  // namespace tools
