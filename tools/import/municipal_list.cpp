#include "tools/import/municipal_list.h"

#include <algorithm>
#include <map>
#include <optional>

#include "tools/import/cell_periods.h"
#include "tools/import/municipal_event.h"
#include "tools/import/municipal_place.h"
#include "tools/import/municipal_table.h"
#include "tools/import/municipalities.h"
#include "tools/import/prefectures.h"
#include "tools/import/publisher_area.h"
#include "tools/import/record_texts.h"

namespace tools {
namespace {

using Kind = MunicipalTable::Kind;

// The year that the days of the week in this list prove, when they agree but for a few.
std::optional<int> ProvenYear(const MunicipalTable& table, content::Date checked) {
  std::map<int, int> votes;
  int all = 0;
  for (const CsvRow& row : table.rows()) {
    for (const char* column : {"開始日", "開催期間"}) {
      const std::vector<WrittenDay> days = DaysIn(table.Cell(row, column));
      if (days.empty() || days.front().year) continue;
      const auto year = YearByWeekday(days.front(), checked);
      if (!year) continue;
      ++votes[*year];
      ++all;
    }
  }
  const auto most = std::max_element(votes.begin(), votes.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  constexpr int kEnough = 3;
  if (most == votes.end() || most->second < kEnough || most->second * 5 < all * 4) return std::nullopt;
  return most->first;
}

bool HasKana(const CsvRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) { return ContainsKana(cell); });
}

// A list whose header names things in Latin letters, and in whose rows there is hardly any kana.
bool IsForeign(const MunicipalTable& table) {
  const std::string heading = table.Heading("名称");
  const bool latin = std::all_of(heading.begin(), heading.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const auto with_kana = std::count_if(table.rows().begin(), table.rows().end(), HasKana);
  return latin && with_kana * 5 < static_cast<std::ptrdiff_t>(table.rows().size());
}

bool IsUnreadable(const CsvRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) { return cell.find("\xEF\xBF\xBD") != std::string::npos; });
}

content::Json RecordOf(Kind kind, MunicipalRow& row) {
  return kind == Kind::Events ? MunicipalEvent(row) : MunicipalPlace(row);
}

}  // namespace

Reading ReadMunicipalList(std::vector<CsvRow> rows, Where::Unit unit, const SourceNote& note,
                          const std::string& file) {
  const MunicipalTable table(std::move(rows), unit, note.columns);
  Reading reading;
  reading.items = table.rows().size();
  reading.notes = table.notes();
  Refusal refusal;
  const Kind kind = table.KindOf(file, refusal);
  if (kind == Kind::Neither) {
    reading.refusal = refusal;
    return reading;
  }

  const PublisherArea publisher = AreaOfPublisher(note, file);
  ListFacts facts{note.source,  publisher.municipality, publisher.prefecture,
                  note.checked, std::nullopt,           IsForeign(table)};
  if (!facts.prefecture.empty()) {
    const auto town = MunicipalityOfCode(facts.municipality);
    const std::string area(PrefectureName(facts.prefecture));
    reading.notes.push_back(
        {{}, &reasons::kAreaOfFile, "", area + (town ? std::string(town->name) : ""), ""});
  }
  if (kind == Kind::Events) facts.proven_year = ProvenYear(table, note.checked);

  for (const CsvRow& cells : table.rows()) {
    MunicipalRow row(table, cells, facts, reading.notes);
    if (IsUnreadable(cells)) {
      row.Note(reasons::kUnreadable, "", row.Japanese("名称"));
      continue;
    }
    content::Json record = RecordOf(kind, row);
    if (!record.is_null()) reading.candidates.push_back({std::move(record), row.where()});
  }
  return reading;
}

}  // namespace tools
