#pragma once

#include <string_view>

namespace tools {

// What an import did with something that was not as the standard wants it.
enum class Treatment {
  Repaired,  // put right; the record is there
  NotTaken,  // a cell that could not be read; the record is there without it
  LeftOut,   // no record
  Remark,    // on the file as a whole, or for a person to look at
};

// Why, in the words of the two people who read it, and what the publisher may do about it ("" for nothing).
struct Reason {
  Treatment treatment;
  std::string_view japanese;
  std::string_view english;
  std::string_view advice;  // in Japanese
  std::string_view advice_english;
};

// Every reason there is. A reader of open data notes one of these and nothing else.
namespace reasons {

// The file.
inline constexpr Reason kEncoding{Treatment::Remark, "文字コードを読み替えました", "read as", "", ""};
inline constexpr Reason kSeparator{Treatment::Remark, "区切り文字がコンマではありません",
                                   "cells are separated by", "", ""};
inline constexpr Reason kTitleRows{Treatment::Remark, "見出し行より前の行は読みません",
                                   "rows before the header are not read", "", ""};
inline constexpr Reason kUnusedColumns{Treatment::Remark, "使わない列です", "columns that are not used", "",
                                       ""};
inline constexpr Reason kRepeatedColumn{Treatment::Remark, "同じ列が複数あります。値のある最初の列を使います",
                                        "is there more than once; the first that is filled counts", "", ""};
inline constexpr Reason kPictures{Treatment::Remark, "画像は取り込みません（画像ごとに利用条件が異なるため）",
                                  "pictures are not taken, for each has a licence of its own", "", ""};
inline constexpr Reason kAreaOfFile{Treatment::Remark, "都道府県のない行は、この自治体のものとみなします",
                                    "rows that name no prefecture are taken to be of", "", ""};
inline constexpr Reason kTokyoDatum{Treatment::Repaired, "日本測地系の座標を世界測地系に変換しました",
                                    "points in the old Tokyo Datum were converted", "", ""};

// Repairs.
inline constexpr Reason kDateForm{Treatment::Repaired, "日付を YYYY-MM-DD に直しました", "the day was read",
                                  "日付は 2026-11-28 の形でお書きください", "write days as 2026-11-28"};
inline constexpr Reason kExcelDay{Treatment::Repaired, "Excel のシリアル値を日付に直しました",
                                  "Excel's day number was read", "セルの書式を日付にして保存してください",
                                  "format the cells as dates before saving"};
inline constexpr Reason kYearOfWeekday{Treatment::Repaired, "年がないため、曜日から年を求めました",
                                       "the year was found by the day of the week",
                                       "日付に年をお書きください", "write the year"};
inline constexpr Reason kYearOfFile{Treatment::Repaired, "年がないため、ほかの行の曜日から分かる年としました",
                                    "the year was taken from other rows of the file",
                                    "日付に年をお書きください", "write the year"};
inline constexpr Reason kPeriodInOneCell{
    Treatment::Repaired, "一つのセルの日付から開始日と終了日を求めました",
    "first and last day were found in one cell", "開始日と終了日の列に分けてください",
    "use two columns, 開始日 and 終了日"};
inline constexpr Reason kOneDay{Treatment::Repaired, "終了日がないため、一日だけの催しとみなしました",
                                "no last day; taken as one day", "終了日もお書きください",
                                "write 終了日, too"};
inline constexpr Reason kTimeForm{Treatment::Repaired, "時刻を HH:MM に直しました", "the time was read",
                                  "時刻は 09:30 の形でお書きください", "write times as 09:30"};
inline constexpr Reason kTelephoneForm{Treatment::Repaired, "電話番号だけを取り出しました",
                                       "the telephone number was taken out", "番号以外は備考にお書きください",
                                       "keep words in 備考"};
inline constexpr Reason kCode{Treatment::Repaired, "全国地方公共団体コードを6桁に直しました",
                              "the municipality's code was repaired",
                              "検査数字を含む6桁の文字列でお書きください", "write six digits, as text"};
inline constexpr Reason kPointForm{Treatment::Repaired, "緯度・経度を10進の度に直しました",
                                   "the point was read as decimal degrees",
                                   "10進の度（35.681236）でお書きください", "write decimal degrees"};
inline constexpr Reason kPointSwapped{Treatment::Repaired, "緯度と経度が逆のため入れ替えました",
                                      "latitude and longitude were swapped", "列を確かめてください",
                                      "look at the two columns"};
inline constexpr Reason kRomanised{Treatment::Repaired, "英語名がないため、カナの読みをローマ字にしました",
                                   "no English name; the reading in Latin letters stands in",
                                   "英語名をお書きください", "write 名称_英語"};
inline constexpr Reason kFirstUrl{Treatment::Repaired, "複数のURLのうち最初のものを使いました",
                                  "the first of several addresses", "", ""};
inline constexpr Reason kMiddleOfArea{Treatment::Repaired, "面の中心を地点としました",
                                      "the middle of the area stands for it", "", ""};
inline constexpr Reason kPrefectureOfPoint{Treatment::Repaired, "都道府県がないため、座標から求めました",
                                           "the prefecture was found by the point",
                                           "都道府県名をお書きください", "write 都道府県名"};
inline constexpr Reason kFromFacts{Treatment::Repaired, "説明がないため、種別と時代を説明としました",
                                   "no description; kind and age stand in", "説明をお書きください",
                                   "write 説明"};

// Cells that are not taken.
inline constexpr Reason kNoTime{Treatment::NotTaken, "時刻として読めません", "no time of day",
                                "時刻は 09:30 の形でお書きください", "write times as 09:30"};
inline constexpr Reason kTimesOrder{
    Treatment::NotTaken, "終了時刻が開始時刻より後ではありません", "it ends before it begins",
    "翌日にかかるときは 25:00 のようにお書きください", "past midnight is 24:00 to 29:59"};
inline constexpr Reason kNoTelephone{Treatment::NotTaken, "電話番号として読めません", "no telephone number",
                                     "市外局番から 087-839-2011 の形でお書きください", "write 087-839-2011"};
inline constexpr Reason kNoUrl{Treatment::NotTaken, "URLとして読めません", "no web address",
                               "https:// から始まるURLをお書きください", "write an address with https://"};
inline constexpr Reason kNoPoint{Treatment::NotTaken, "日本国内の座標として読めません", "no point in Japan",
                                 "緯度と経度を一地点ずつ、10進の度でお書きください",
                                 "write one latitude and one longitude in degrees"};
inline constexpr Reason kNoCode{Treatment::NotTaken, "全国地方公共団体コードとして正しくありません",
                                "no municipality has this code", "6桁のコードを確かめてください",
                                "look at the six digits"};
inline constexpr Reason kNoKana{Treatment::NotTaken, "カナの読みではありません", "no reading in kana",
                                "カタカナでお書きください", "write katakana"};
inline constexpr Reason kNoDays{Treatment::NotTaken, "曜日として読めません", "no days of the week",
                                "「月火水木金土日」のようにお書きください", "write 月火水木金土日"};
inline constexpr Reason kNoHours{
    Treatment::NotTaken, "曜日と時刻がそろわないため、利用時間は備考にのみ載せます",
    "days or times are missing; hours are not taken", "利用可能曜日・開始時間・終了時間をお書きください",
    "write 利用可能曜日, 開始時間 and 終了時間"};

// Rows for a person to look at.
inline constexpr Reason kJapaneseOnly{Treatment::Remark, "英語名も読みもないため、日本語名だけで表示します",
                                      "neither an English name nor a reading; shown in Japanese alone",
                                      "英語名かカナの読みをお書きください", "write 名称_英語 or 名称_カナ"};
inline constexpr Reason kFacility{Treatment::Remark, "種類が分からないため「施設」に分けました",
                                  "no category to be seen; it goes under facility", "", ""};
inline constexpr Reason kManner{Treatment::Remark, "表記の注意", "manners of text", "", ""};

// Rows that are left out.
inline constexpr Reason kNoName{Treatment::LeftOut, "名称がありません", "it has no name",
                                "名称をお書きください", "write 名称"};
inline constexpr Reason kNoDescription{Treatment::LeftOut, "説明がありません", "it has no description",
                                       "説明をお書きください", "write 説明"};
inline constexpr Reason kNowhere{Treatment::LeftOut, "所在地も座標もありません",
                                 "it does not say where it is", "住所か緯度・経度をお書きください",
                                 "write 住所 or 緯度 and 経度"};
inline constexpr Reason kNotJapanese{Treatment::LeftOut, "名称または説明が日本語ではありません",
                                     "its name or description is not Japanese",
                                     "日本語の一覧をお送りください", "send the Japanese list"};
inline constexpr Reason kNoPrefecture{Treatment::LeftOut, "都道府県が分かりません", "it names no prefecture",
                                      "都道府県名、市区町村名か住所をお書きください",
                                      "write 都道府県名, 市区町村名 or 住所"};
inline constexpr Reason kNoDay{Treatment::LeftOut, "開催日が日付として読めません", "it names no day",
                               "開始日と終了日を 2026-11-28 の形でお書きください",
                               "write 開始日 and 終了日 as 2026-11-28"};
inline constexpr Reason kNoYear{Treatment::LeftOut, "開催日に年がありません", "its day has no year",
                                "年をお書きください（例 2026-11-28）", "write the year: 2026-11-28"};
inline constexpr Reason kRepeats{Treatment::LeftOut, "繰り返しの催しで、日付がありません",
                                 "it repeats, and a person must choose its days",
                                 "開催日ごとに一行ずつお書きください", "write a row for each day"};
inline constexpr Reason kEndsBeforeStart{Treatment::LeftOut, "終了日が開始日より前です",
                                         "it ends before it begins", "開始日と終了日を確かめてください",
                                         "look at 開始日 and 終了日"};
inline constexpr Reason kNoVenue{Treatment::LeftOut, "会場も住所もありません", "it names no place to go to",
                                 "場所名称か住所をお書きください", "write 場所名称 or 住所"};
inline constexpr Reason kLodging{Treatment::LeftOut, "宿泊施設は取り込みません", "lodging is not taken", "",
                                 ""};
inline constexpr Reason kSameRow{Treatment::LeftOut, "同じ内容の行があります", "the same as",
                                 "重複を除いてください", "remove the repeated row"};
inline constexpr Reason kOtherSource{Treatment::LeftOut, "ほかの資料から取り込み済みです",
                                     "another source already has it in the library", "", ""};
inline constexpr Reason kUnreadable{Treatment::LeftOut, "文字化けがあります",
                                    "it holds letters that cannot be read", "UTF-8で保存し直してください",
                                    "save again as UTF-8"};
inline constexpr Reason kInvalid{Treatment::LeftOut, "記録の決まりに合いません",
                                 "it breaks a rule of records", "", ""};
inline constexpr Reason kNotAnObject{Treatment::LeftOut, "項目と値の組ではありません",
                                     "it is no object with members", "", ""};
inline constexpr Reason kNoPointGeometry{Treatment::LeftOut, "地点ではない図形です",
                                         "its geometry is no point", "Point（地点）でお書きください",
                                         "write a Point"};
inline constexpr Reason kOtherType{Treatment::LeftOut, "催し・観光地以外の種類です",
                                   "of a type that is not taken",
                                   "schema.org の Event、Place、TouristAttraction などでお書きください",
                                   "use schema.org's Event, Place, TouristAttraction"};
inline constexpr Reason kCancelled{Treatment::LeftOut, "中止された催しです", "it is cancelled", "", ""};

}  // namespace reasons
}  // namespace tools
