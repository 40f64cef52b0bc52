#include "tools/import/municipal_table.h"

#include <algorithm>
#include <array>

#include "tools/import/clean_text.h"

namespace tools {
namespace {

struct Alias {
  std::string_view name;
  std::string_view column;
};

// Every name under which the public importers of these lists have met a column, by PlainColumnName.
constexpr auto kAliases = std::to_array<Alias>({
    {"市区町村コード", "コード"},
    {"都道府県コード", "コード"},
    {"都道府県コード又は市区町村コード", "コード"},
    {"全国地方公共団体コード", "コード"},
    {"所在地_全国地方公共団体コード", "所在地コード"},
    {"ID", "NO"},
    {"№", "NO"},
    {"都道府県", "都道府県名"},
    {"所在地_都道府県", "都道府県名"},
    {"住所都道府県", "都道府県名"},
    {"市区町村", "市区町村名"},
    {"所在地_市区町村", "市区町村名"},
    {"住所市区町村", "市区町村名"},
    {"所在地_町字", "町名"},
    {"住所町名", "町名"},
    {"所在地_番地以下", "番地"},
    {"住所丁目以下", "番地"},
    {"所在地_連結表記", "住所"},
    {"建物名等", "方書"},
    {"建物名等_方書", "方書"},
    {"イベント名", "名称"},
    {"行事名", "名称"},
    {"イベント名_カナ", "名称_カナ"},
    {"イベント名_英語", "名称_英語"},
    {"名称_英字", "名称_英語"},
    {"開始時刻", "開始時間"},
    {"終了時刻", "終了時間"},
    {"日時備考", "日時特記事項"},
    {"開始日時特記事項", "日時特記事項"},
    {"利用可能日時特記事項", "日時特記事項"},
    {"概要_英語", "説明_英語"},
    {"主催団体", "主催者"},
    {"電話番号", "連絡先電話番号"},
    {"コンテンツURL", "URL"},
    {"画像URL", "画像"},
    {"LATITUDE", "緯度"},
    {"LONGITUDE", "経度"},
});

// Taken under their own names.
constexpr auto kColumns = std::to_array<std::string_view>(
    {"NO",        "都道府県名",   "市区町村名",     "地方公共団体名", "名称", "名称_カナ",
     "名称_英語", "住所",         "方書",           "緯度",           "経度", "利用可能曜日",
     "開始日",    "終了日",       "開始時間",       "終了時間",       "説明", "説明_英語",
     "概要",      "アクセス方法", "連絡先電話番号", "画像",           "URL",  "場所名称",
     "集合場所",  "主催者",       "区分1",          "区分2"});

bool EndsWithBracket(const std::string& name) {
  return name.size() > 1 && name.back() == ')' && name.find('(') != std::string::npos;
}

void StripNumber(std::string& name) {
  const size_t digits = name.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string::npos) return;
  for (const std::string_view mark : {".", ":", ")", "、"}) {
    if (name.compare(digits, mark.size(), mark) == 0) {
      name.erase(0, digits + mark.size());
      return;
    }
  }
}

// The column that a plain name means, or "".
std::string_view ColumnOf(const std::string& plain) {
  const auto* alias =
      std::find_if(kAliases.begin(), kAliases.end(), [&](const Alias& a) { return a.name == plain; });
  if (alias != kAliases.end()) return alias->column;
  const auto* column = std::find(kColumns.begin(), kColumns.end(), plain);
  return column != kColumns.end() ? *column : std::string_view();
}

bool IsBlank(std::string_view cell) {
  return cell.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string Joined(const std::vector<std::string>& names) {
  std::string line;
  for (const std::string& name : names) line += (line.empty() ? "" : ", ") + name;
  return line;
}

}  // namespace

std::string PlainColumnName(std::string_view header) {
  std::string name = CleanValue(header);
  StripNumber(name);
  if (EndsWithBracket(name)) {
    name.pop_back();
    name.replace(name.find('('), 1, "_");
  }
  for (char& c : name) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return name;
}

content::Result<MunicipalTable> MunicipalTable::Read(std::vector<CsvRow> rows, const std::string& name) {
  std::erase_if(rows, [](const CsvRow& row) { return row.blank(); });
  if (rows.empty()) return content::Error{content::Error::Kind::Usage, name + ": an empty file"};
  MunicipalTable table;
  table.ReadHeader(rows.front());
  TRY(table.FindKind(name));
  table.NoteRepeats();
  rows.erase(rows.begin());
  table.rows_ = std::move(rows);
  return table;
}

void MunicipalTable::ReadHeader(const CsvRow& header) {
  std::vector<std::string> unused;
  for (size_t i = 0; i < header.cells.size(); ++i) {
    const std::string plain = PlainColumnName(header.cells[i]);
    if (plain.empty()) continue;
    const std::string_view column = ColumnOf(plain);
    if (column.empty()) {
      unused.push_back(plain);
    } else {
      columns_[std::string(column)].push_back(i);
    }
  }
  if (!unused.empty()) notes_.push_back("header: columns that are not used: " + Joined(unused));
}

void MunicipalTable::NoteRepeats() {
  for (const auto& [column, places] : columns_) {
    if (places.size() > 1)
      notes_.push_back("header: " + column + " is there more than once; the first that is filled counts");
  }
  if (columns_.contains("画像"))
    notes_.emplace_back("header: pictures are not taken, for each has a licence of its own");
}

content::Result<void> MunicipalTable::FindKind(const std::string& name) {
  const auto has = [&](std::string_view column) { return columns_.contains(column); };
  if (has("名称") && has("開始日") && has("終了日")) {
    kind_ = Kind::Event;
    return {};
  }
  if (has("名称") && has("説明") && (has("住所") || has("緯度"))) {
    kind_ = Kind::Tourism;
    return {};
  }
  return content::Error{
      content::Error::Kind::Usage,
      name + ": not a municipal list of sights (名称, 説明, 住所) or events (イベント名, 開始日, 終了日)"};
}

std::string_view MunicipalTable::Cell(const CsvRow& row, std::string_view column) const {
  const auto places = columns_.find(column);
  if (places == columns_.end()) return "";
  for (const size_t place : places->second) {
    if (place < row.cells.size() && !IsBlank(row.cells[place])) return row.cells[place];
  }
  return "";
}

}  // namespace tools
