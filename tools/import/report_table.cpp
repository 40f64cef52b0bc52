#include "tools/import/report_table.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string_view>

#include "content/base/disk.h"

namespace tools {
namespace {

struct Words {
  std::string_view japanese;
  std::string_view english;
};

Words WordsOf(Treatment treatment) {
  switch (treatment) {
    case Treatment::Repaired:
      return {"直して取り込みました", "repaired"};
    case Treatment::NotTaken:
      return {"この項目だけ取り込みません", "this cell is not taken"};
    case Treatment::LeftOut:
      return {"この行は取り込みません", "this row is left out"};
    case Treatment::Remark:
      return {"お知らせ", "remark"};
  }
  return {};
}

// A cell that a spreadsheet shows as it is: quoted, and never taken for a formula.
std::string Cell(std::string_view text) {
  std::string cell = "\"";
  const bool formula = !text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos;
  if (formula) cell += '\'';
  for (const char c : text) {
    if (c == '"') cell += '"';
    cell += c;
  }
  return cell + '"';
}

std::string Row(const std::vector<std::string>& cells) {
  std::string row;
  for (const std::string& cell : cells) row += (row.empty() ? "" : ",") + Cell(cell);
  return row + "\r\n";
}

std::string Both(std::string_view japanese, std::string_view english) {
  if (japanese.empty()) return std::string(english);
  return std::string(japanese) + " / " + std::string(english);
}

std::string NumberRow(std::string_view japanese, std::string_view english, size_t number) {
  return Row({Both(japanese, english), std::to_string(number)});
}

struct Group {
  const Reason* reason = nullptr;
  size_t number = 0;
  std::string first;  // where
};

std::vector<Group> Grouped(const std::vector<ImportNote>& notes) {
  std::vector<Group> groups;
  for (const ImportNote& note : notes) {
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const Group& g) { return g.reason->english == note.reason->english; });
    if (group == groups.end()) group = groups.insert(groups.end(), {note.reason, 0, note.where.Japanese()});
    ++group->number;
  }
  std::stable_sort(groups.begin(), groups.end(),
                   [](const Group& a, const Group& b) { return a.number > b.number; });
  return groups;
}

std::string Summary(const FileVerdict& verdict, const Tally& tally, const std::vector<ImportNote>& notes) {
  std::string text = Row({"取り込み結果 / import report", verdict.file});
  if (!verdict.refusal_japanese.empty())
    text += Row({"結果 / result", Both(verdict.refusal_japanese, verdict.refusal_english)});
  text += NumberRow("データの行数", "rows in", tally.items);
  text += NumberRow("取り込んだ件数", "records out", tally.records);
  text += NumberRow("直した箇所", "repairs", tally.repaired);
  text += NumberRow("取り込まない項目", "cells not taken", tally.not_taken);
  text += NumberRow("取り込まない行", "rows left out", tally.left_out);
  text += "\r\n";
  text += Row(
      {"理由 / reason", "件数 / times", "処理 / treatment", "最初の場所 / first at", "お願い / what to do"});
  for (const Group& group : Grouped(notes)) {
    const Words words = WordsOf(group.reason->treatment);
    text += Row({Both(group.reason->japanese, group.reason->english), std::to_string(group.number),
                 Both(words.japanese, words.english), group.first,
                 Both(group.reason->advice, group.reason->advice_english)});
  }
  return text + "\r\n";
}

}  // namespace

Tally Count(size_t items, size_t records, const std::vector<ImportNote>& notes) {
  Tally tally{items, records, 0, 0, 0};
  for (const ImportNote& note : notes) {
    if (note.reason->treatment == Treatment::Repaired) ++tally.repaired;
    if (note.reason->treatment == Treatment::NotTaken) ++tally.not_taken;
    if (note.reason->treatment == Treatment::LeftOut) ++tally.left_out;
  }
  return tally;
}

std::string ReportTable(const FileVerdict& verdict, const Tally& tally,
                        const std::vector<ImportNote>& notes) {
  std::string text = "\xEF\xBB\xBF" + Summary(verdict, tally, notes);
  text += Row({"場所 / where", "列 / column", "書かれていた内容 / found", "取り込んだ内容 / taken as",
               "処理 / treatment", "理由 / reason", "お願い / what to do"});
  for (const ImportNote& note : notes) {
    const Words words = WordsOf(note.reason->treatment);
    text += Row({note.where.Japanese(), note.column, note.found, note.now,
                 Both(words.japanese, words.english), Both(note.reason->japanese, note.reason->english),
                 Both(note.reason->advice, note.reason->advice_english)});
  }
  return text;
}

std::string ReportPath(const std::string& directory, const std::string& file) {
  const std::filesystem::path path(file);
  const std::string parent = path.parent_path().filename().string();
  return content::Join(directory,
                       (parent.empty() ? "" : parent + "-") + path.filename().string() + ".report.csv");
}

}  // namespace tools
