#include "tools/import/municipal_columns.h"

#include <algorithm>
#include <array>

#include "tools/import/clean_text.h"

namespace tools {
namespace {

// A column and every other name under which lists have it, by PlainColumnName, with | between.
struct Column {
  std::string_view name;
  std::string_view aliases;
};

constexpr auto kColumns = std::to_array<Column>({
    {"コード",
     "市区町村コード|都道府県コード|都道府県コード又は市区町村コード|全国地方公共団体コード|団体コード|"
     "自治体コード|"
     "地方公共団体コード|PREFCODE|PREFECTURECODE|CITYCODE|LGCODE|MUNICIPALITYCODE"},
    {"所在地コード", "所在地_全国地方公共団体コード"},
    {"NO", "ID|№|番号|通番|連番|管理番号|整理番号|NUMBER|PROPERTY|台帳ID"},
    {"都道府県名", "都道府県|所在地_都道府県|住所都道府県|県名|PREF|PREFECTURE|PREFECTURENAME|ADDRESSREGION"},
    {"市区町村名",
     "市区町村|所在地_市区町村|住所市区町村|市町村名|市町村|市町名|CITY|MUNICIPALITY|MUNICIPALITYNAME|"
     "ADDRESSLOCALITY"},
    {"地方公共団体名", "自治体名|団体名|地方公共団体"},
    {"名称",
     "イベント名|行事名|イベント名称|行事名称|催事名|催し名|催し物名|施設名|施設名称|スポット名|観光地名|"
     "観光施設名|"
     "観光スポット名|地点名称|名前|タイトル|件名|城名|文化財名|文化財名称|文化財の名称|文化財等名称|指定名称|"
     "展示名|エリア名|"
     "NAME|TITLE|EVENTNAME|EVENTTITLE|FACILITYNAME|SPOTNAME|PLACENAMEJA|NAMEJA|名称_日本語|名称_漢字"},
    {"名称_カナ",
     "イベント名_カナ|施設名_カナ|施設名カナ|名称カナ|イベント名カナ|名称_フリガナ|名称フリガナ|名称_"
     "ふりがな|名称_ヨミ|"
     "名称_読み|フリガナ|ふりがな|カナ|かな|カナ名|よみがな|読み仮名|読みがな|ヨミガナ|よみ|読み|"
     "施設名フリガナ|"
     "施設名_フリガナ|施設名称_カナ|スポット名_カナ|スポット名カナ|名称_かな|NAMEKANA|FULLNAMEINKANA|"
     "EVENTNAMEKANA|KANA|"
     "YOMI"},
    {"名称_英語",
     "イベント名_英語|名称_英字|英語名|英語名称|名称_英語表記|英語表記|名称英語|施設名_英語|施設名英語|"
     "スポット名_英語|"
     "イベント名_英字|NAMEEN|NAMEENG|NAMEENGLISH|EVENTNAMEENG|EVENTNAMEEN|FULLNAMEINROMAJI|"
     "FULLNAMEINENGLISH"},
    {"棟名", ""},
    {"住所",
     "所在地|所在地_連結表記|住所_連結表記|施設住所|施設所在地|所在地住所|住所・所在地|所在地_住所|ADDRESS|"
     "STREETADDRESS"},
    {"町名", "所在地_町字|住所町名|町字"},
    {"番地", "所在地_番地以下|住所丁目以下|番地以下"},
    {"方書", "建物名等|建物名等_方書|住所_方書|建物名|KATAGAKI|ADDRESSADDINFO"},
    {"緯度", "LATITUDE|LAT|北緯|緯度_世界測地系|緯度_10進|緯度_日本測地系|緯度_WGS84"},
    {"経度", "LONGITUDE|LNG|LON|LONG|東経|経度_世界測地系|経度_10進|経度_日本測地系|経度_WGS84"},
    {"緯度経度",
     "緯度・経度|緯度,経度|緯度/"
     "経度|座標|位置情報|位置座標|緯度経度_世界測地系|緯度経度_日本測地系|LATLNG|LATLON"},
    {"測地系", "座標系|DATUM"},
    {"利用可能曜日", "利用曜日|開館曜日|営業曜日|AVAILABLEDATE|AVAILABLEDAYS"},
    {"開始日",
     "開催開始日|開始年月日|開催開始年月日|開催日_開始|開催期間_開始|開催日_自|自|STARTDATE|STARTDAY"},
    {"終了日", "開催終了日|終了年月日|開催終了年月日|開催日_終了|開催期間_終了|開催日_至|至|ENDDATE|ENDDAY"},
    {"開催期間",
     "開催日|期間|会期|日程|日時|開催日時|開催日程|開催年月日|実施日|催行日|期日|PERIOD|EVENTDATE|DATE"},
    {"開始時間", "開始時刻|開催時間_開始|開場時間|開演時間|開館時刻|STARTTIME|OPENINGTIME"},
    {"終了時間", "終了時刻|開催時間_終了|閉館時刻|閉場時間|ENDTIME|CLOSINGTIME"},
    {"開催時間", "時間|開催時刻|実施時間"},
    {"営業時間", "開館時間|利用時間|開園時間|公開時間|見学時間|拝観時間|BUSINESSHOURS|OPENINGHOURS|HOURS"},
    {"休業日", "定休日|休館日|休園日|休日|CLOSED|HOLIDAY"},
    {"日時特記事項",
     "日時備考|開始日時特記事項|利用可能日時特記事項|日程備考|開催日時特記事項|AVAILABLEDATENOTE|"
     "SPECIALNOTE"},
    {"説明",
     "説明文|施設説明文|施設説明|エリア説明文|紹介文|紹介|解説|解説文|内容|イベント内容|行事内容|概要説明|"
     "説明_日本語|コメント|"
     "詳細|DESCRIPTION|DESCRIPTIONJA|DETAIL|DETAILS"},
    {"概要", "イベント概要|施設概要|概要_日本語|概略|SUMMARY|OUTLINE"},
    {"説明_英語", "概要_英語|説明英語|説明文_英語|DESCRIPTIONEN|DESCRIPTIONENG|DESCRIPTIONENGLISH"},
    {"アクセス方法", "アクセス|交通アクセス|交通|交通手段|最寄り駅|ACCESS"},
    {"連絡先電話番号",
     "電話番号|電話|TEL|問い合わせ先電話番号|問合せ先電話番号|お問い合わせ電話番号|お問い合わせ先電話番号|"
     "問合せ電話番号|"
     "TELEPHONE|TELEPHONENUMBER|PHONE|PHONENUMBER"},
    {"画像", "画像URL|写真|写真URL|IMAGE|IMAGEURL|PHOTO"},
    {"URL",
     "コンテンツURL|ホームページ|ホームページURL|ホームページアドレス|HP|HPURL|公式サイト|公式HP|サイト|"
     "WEBサイト|ウェブサイト|"
     "関連URL|参考URL|店舗URL|詳細URL|リンク|WEBSITE|REFERENCEOBJECT|LINK"},
    {"場所名称",
     "会場|会場名|会場名称|開催場所|開催場所名|場所|実施場所|場所名|PLACENAME|VENUE|VENUENAME|LOCATION"},
    {"集合場所", ""},
    {"主催者", "主催団体|主催|主催者名|ORGANIZER|ORGANISER"},
    {"区分1", "分類|ジャンル|カテゴリ|カテゴリー|種別|施設種別|施設区分|観光種別|大分類|CATEGORY|GENRE"},
    {"区分2", "中分類|小分類|SUBCATEGORY"},
    {"文化財分類", "文化財区分|文化財種類|指定区分|指定種別|指定等区分|文化財の区分"},
    {"種類", "種別1|文化財の種類|文化財種別"},
    {"種別2", ""},
    {"時代", "年代|制作年代|時代区分"},
});

bool EndsWithBracket(const std::string& name) {
  return name.size() > 1 && name.back() == ')' && name.find('(') != std::string::npos;
}

void StripNumber(std::string& name) {
  const size_t digits = name.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string::npos) return;
  for (const std::string_view mark : {".", ":", ")", "、", "_"}) {
    if (name.compare(digits, mark.size(), mark) == 0) {
      name.erase(0, digits + mark.size());
      return;
    }
  }
}

// What forms write behind a name that must be filled in.
void StripMarks(std::string& name) {
  if (name.starts_with('#')) name.erase(0, 1);
  for (const std::string_view mark : {"(必須)", "(任意)", "[必須]", "【必須】", "(推奨)", "※", "*", "."}) {
    if (name.size() > mark.size() && name.ends_with(mark)) name.erase(name.size() - mark.size());
    if (name.size() > mark.size() && name.starts_with(mark)) name.erase(0, mark.size());
  }
}

bool IsAscii(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool Lists(std::string_view aliases, std::string_view name) {
  while (!aliases.empty()) {
    const size_t end = std::min(aliases.find('|'), aliases.size());
    if (aliases.substr(0, end) == name) return true;
    aliases.remove_prefix(std::min(end + 1, aliases.size()));
  }
  return false;
}

}  // namespace

std::string PlainColumnName(std::string_view header) {
  std::string name = CleanValue(header);
  StripNumber(name);
  StripMarks(name);
  if (EndsWithBracket(name)) {
    name.pop_back();
    name[name.find('(')] = '_';
  }
  for (char& c : name) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  if (IsAscii(name)) std::erase_if(name, [](char c) { return c == '_' || c == '-'; });
  return name;
}

std::string_view ColumnOf(std::string_view header) {
  const std::string plain = PlainColumnName(header);
  if (plain.empty()) return "";
  const auto* column = std::find_if(kColumns.begin(), kColumns.end(), [&](const Column& c) {
    return c.name == plain || Lists(c.aliases, plain);
  });
  return column == kColumns.end() ? std::string_view() : column->name;
}

}  // namespace tools
