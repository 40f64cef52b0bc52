#include "tools/import/other_lists.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "tools/import/clean_text.h"

namespace tools {
namespace {

struct List {
  std::string_view word;  // in a header or a file's name, ASCII in lower case
  Evidence evidence;
  std::string_view japanese;
  std::string_view english;
};

constexpr auto kLists = std::to_array<List>({
    {"aed", Evidence::Certain, "AED設置場所の一覧", "a list of AEDs"},
    {"ssid", Evidence::Certain, "公衆無線LANの一覧", "a list of wireless networks"},
    {"トイレ総数", Evidence::Certain, "公衆トイレの一覧", "a list of public toilets"},
    {"小便器", Evidence::Certain, "公衆トイレの一覧", "a list of public toilets"},
    {"避難所", Evidence::Certain, "避難所の一覧", "a list of shelters"},
    {"想定収容人数", Evidence::Certain, "避難所の一覧", "a list of shelters"},
    {"診療科目", Evidence::Certain, "医療機関の一覧", "a list of clinics"},
    {"介護", Evidence::Certain, "介護事業所の一覧", "a list of care services"},
    {"消火栓", Evidence::Certain, "消防水利の一覧", "a list of fire hydrants"},
    {"世帯数", Evidence::Certain, "人口統計", "statistics of the population"},
    {"営業許可", Evidence::Certain, "営業許可の一覧", "a list of business licences"},
    {"地址", Evidence::Certain, "中国語の一覧", "a list in Chinese"},
    {"wireless", Evidence::Any, "公衆無線LANの一覧", "a list of wireless networks"},
    {"wi-fi", Evidence::Any, "公衆無線LANの一覧", "a list of wireless networks"},
    {"wifi", Evidence::Any, "公衆無線LANの一覧", "a list of wireless networks"},
    {"無線lan", Evidence::Any, "公衆無線LANの一覧", "a list of wireless networks"},
    {"toilet", Evidence::Any, "公衆トイレの一覧", "a list of public toilets"},
    {"トイレ", Evidence::Any, "公衆トイレの一覧", "a list of public toilets"},
    {"accommodation", Evidence::Any, "宿泊施設の一覧", "a list of lodgings"},
    {"shelter", Evidence::Any, "避難所の一覧", "a list of shelters"},
    {"prefecture_names", Evidence::Any, "都道府県名の対訳表", "a table of the prefectures' names"},
    {"gazetteer", Evidence::Any, "地名の一覧", "a gazetteer"},
    {"cities", Evidence::Any, "市区町村の一覧", "a list of municipalities"},
    {"lgcode", Evidence::Any, "市区町村の一覧", "a list of municipalities"},
    {"prefkana", Evidence::Any, "都道府県の一覧", "a list of prefectures"},
    {"antenna_shop", Evidence::Any, "アンテナショップの一覧", "a list of antenna shops"},
});

std::string Lower(std::string_view text) {
  std::string lower = CleanValue(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

// Places that are full stops of a sentence would be too many: the first twelve.
std::string Listed(const std::vector<std::string>& headers) {
  constexpr size_t kShown = 12;
  std::string list;
  for (size_t i = 0; i < headers.size() && i < kShown; ++i)
    list += (list.empty() ? "" : ", ") + CleanJapanese(headers[i]);
  return headers.size() > kShown ? list + ", …" : list;
}

constexpr const char* kWantedJapanese =
    "取り込めるのは、観光施設（名称・説明・住所または緯度経度）、イベント（名称・開始日・場所名称）、文化財（"
    "名称・文化財分類）の"
    "一覧です。";
constexpr const char* kWantedEnglish =
    "what is taken are lists of sights (名称, 説明, 住所 or 緯度 and 経度), events (名称, 開始日, 場所名称) "
    "and cultural "
    "properties (名称, 文化財分類)";

}  // namespace

Refusal SeemsToBe(const std::vector<std::string>& headers, const std::string& file, Evidence evidence) {
  std::string words;
  for (const std::string& header : headers) words += Lower(header) + "\n";
  const std::string name = Lower(file.substr(file.rfind('/') + 1));
  for (const List& list : kLists) {
    const bool in_columns = words.find(list.word) != std::string::npos;
    const bool in_name = name.find(list.word) != std::string::npos;
    const bool tells = evidence == Evidence::Certain ? in_columns && list.evidence == Evidence::Certain
                                                     : in_columns || in_name;
    if (tells) return {std::string(list.japanese), std::string(list.english)};
  }
  return {};
}

Refusal NotForVisitors(const std::vector<std::string>& headers, const std::string& file,
                       const std::string& missing) {
  const Refusal seems = SeemsToBe(headers, file, Evidence::Any);
  if (!seems.english.empty()) {
    return {"取り込みません。" + seems.japanese + "のようです。" + kWantedJapanese,
            "not imported, it seems to be " + seems.english + "; " + kWantedEnglish};
  }
  const std::string columns = Listed(headers);
  return {"取り込みません。「" + missing + "」の列がありません。" + kWantedJapanese +
              "違う名前の列は、利用条件のファイルの columns で対応づけられます。見つかった列: " + columns,
          "not imported, it has no column for " + missing + "; " + kWantedEnglish +
              "; columns of other names can be mapped in the licence note; its columns are: " + columns};
}

}  // namespace tools
