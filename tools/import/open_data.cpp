#include "tools/import/open_data.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "content/model/validate.h"
#include "tools/import/replace_records.h"
#include "tools/import/report_table.h"
#include "tools/import/source_note.h"

namespace tools {
namespace {

using content::Error;
using content::Finding;
using content::Json;
using content::Result;

constexpr uint64_t kMaxFileBytes = 64ULL << 20U;

// Notes the warnings; the first error, or "" when the record is valid.
std::string Check(const Candidate& candidate, std::vector<ImportNote>& notes) {
  std::string error;
  for (const Finding& finding : content::ValidateRecord(candidate.record)) {
    if (finding.severity == Finding::Severity::Warning) {
      notes.push_back({candidate.where, &reasons::kManner, finding.field, finding.reason, ""});
    } else if (error.empty()) {
      error = finding.field + " " + finding.reason;
    }
  }
  return error;
}

// What the library holds from sources other than this one.
class OtherSources {
 public:
  static Result<OtherSources> In(content::Library& library, const std::string& origin) {
    const std::vector<std::string> own = TRY(library.IdsFrom(origin));
    const std::set<std::string> own_ids(own.begin(), own.end());
    OtherSources others;
    for (Json& record : TRY(library.Records())) {
      if (!own_ids.contains(record.value("id", ""))) others.Add(std::move(record));
    }
    return others;
  }

  // The id of a record that is about the same thing, or "".
  std::string SameAs(const Json& candidate) const {
    const auto same_id = ids_.find(candidate.at("id").get<std::string>());
    if (same_id != ids_.end()) return *same_id;
    const auto [begin, end] = by_name_.equal_range(KeyOf(candidate));
    const auto same =
        std::find_if(begin, end, [&](const auto& one) { return IsSame(one.second, candidate); });
    return same == end ? "" : same->second.at("id").get<std::string>();
  }

 private:
  static std::string KeyOf(const Json& record) {
    const Json name = record.value("name", Json::object());
    return record.value("kind", "") + "\n" + (name.is_object() ? name.value("ja", "") : "");
  }

  // Events of one name on one day, and places of one name in one prefecture that lie within two kilometres,
  // or of which one does not say where.
  static bool IsSame(const Json& known, const Json& candidate) {
    if (known.value("startDate", "") != candidate.value("startDate", "")) return false;
    if (known.value("prefectures", Json::array()) != candidate.value("prefectures", Json::array()))
      return false;
    if (!known.contains("geo") || !candidate.contains("geo")) return true;
    constexpr double kNear = 0.02;  // degrees
    const auto apart = [&](const char* axis) {
      return std::abs(known["geo"].value(axis, 0.0) - candidate["geo"].value(axis, 0.0));
    };
    return apart("latitude") < kNear && apart("longitude") < kNear;
  }

  void Add(Json record) {
    ids_.insert(record.value("id", ""));
    std::string key = KeyOf(record);
    by_name_.emplace(std::move(key), std::move(record));
  }

  std::set<std::string> ids_;
  std::multimap<std::string, Json> by_name_;
};

// Sorts the candidates into those that go into the library and notes on the others.
class Selection {
 public:
  Selection(std::string origin, OtherSources others)
      : origin_(std::move(origin)), others_(std::move(others)) {}

  void Consider(const Candidate& candidate, std::vector<ImportNote>& notes) {
    if (const std::string error = Check(candidate, notes); !error.empty()) {
      notes.push_back({candidate.where, &reasons::kInvalid, "", error, ""});
      return;
    }
    const auto id = candidate.record.at("id").get<std::string>();
    const std::string known = others_.SameAs(candidate.record);
    const auto same = first_with_id_.find(id);
    if (!known.empty()) {
      notes.push_back({candidate.where, &reasons::kOtherSource, "", known, ""});
    } else if (same != first_with_id_.end()) {
      notes.push_back({candidate.where, &reasons::kSameRow, "", same->second, ""});
    } else {
      first_with_id_.emplace(id, candidate.where.English());
      chosen_.push_back({candidate.record, origin_ + candidate.where.English()});
    }
  }

  const std::vector<ImportedRecord>& chosen() const { return chosen_; }

 private:
  std::string origin_;
  OtherSources others_;
  std::map<std::string, std::string> first_with_id_;
  std::vector<ImportedRecord> chosen_;
};

bool IsLeftOut(const ImportNote& note) {
  return note.reason->treatment == Treatment::LeftOut;
}

// Why nothing of a file is taken: the reader's reason, or that of most entries.
Refusal NothingLeft(const Reading& reading) {
  if (reading.refusal) return *reading.refusal;
  if (reading.items == 0)
    return {"取り込みません。データの行がありません。", "not imported, it holds no entries"};
  std::map<std::string, std::pair<const Reason*, int>> counts;
  const std::pair<const Reason*, int>* most = nullptr;
  for (const ImportNote& note : reading.notes) {
    if (!IsLeftOut(note)) continue;
    auto& count = counts.try_emplace(std::string(note.reason->english), note.reason, 0).first->second;
    ++count.second;
  }
  for (const auto& [english, count] : counts) {
    if (most == nullptr || count.second > most->second) most = &count;
  }
  const std::string items = std::to_string(reading.items);
  if (most == nullptr) return {"取り込みません。", "not imported"};
  return {"取り込みません。" + items + "件のうち記録にできるものがありません。主な理由: " +
              std::string(most->first->japanese) + "（" + std::to_string(most->second) + "件）",
          "not imported, none of its " + items + " entries makes a record; of " +
              std::to_string(most->second) + ": " + std::string(most->first->english)};
}

Result<void> WriteReport(content::Disk& disk, const std::string& reports, const std::string& file,
                         const Reading& reading, size_t records, const Refusal& refusal) {
  if (reports.empty()) return {};
  TRY(disk.MakeDirectories(reports));
  const FileVerdict verdict{file.substr(file.rfind('/') + 1), refusal.japanese, refusal.english};
  return disk.Write(ReportPath(reports, file),
                    ReportTable(verdict, Count(reading.items, records, reading.notes), reading.notes));
}

}  // namespace

Result<ImportReport> ImportOpenData(content::Disk& disk, content::Library& library, const std::string& file,
                                    Reader reader, const std::string& reports,
                                    const std::function<void(const std::string&)>& progress) {
  const SourceNote note = TRY(ReadSourceNote(disk, file));
  const std::string bytes = TRY(disk.Read(file, kMaxFileBytes));
  progress(file + ": reading");
  auto read = reader(bytes, note, file);
  if (!read) {
    const Refusal unreadable{"取り込みません。ファイルを読めません。", read.error().message};
    TRY(WriteReport(disk, reports, file, {}, 0, unreadable));
    return read.error();
  }
  Reading reading = *std::move(read);

  const std::string origin = OriginOf(file) + "#";
  Selection selection(origin, TRY(OtherSources::In(library, origin)));
  for (const Candidate& candidate : reading.candidates) selection.Consider(candidate, reading.notes);
  const std::vector<ImportedRecord>& chosen = selection.chosen();
  std::stable_sort(reading.notes.begin(), reading.notes.end(),
                   [](const ImportNote& a, const ImportNote& b) { return a.where.number < b.where.number; });

  ImportReport report;
  for (const ImportNote& each : reading.notes) report.notes.push_back(each.Line());
  report.tally = Count(reading.items, chosen.size(), reading.notes);
  if (chosen.empty()) {
    const Refusal refusal = NothingLeft(reading);
    for (const std::string& line : report.notes) progress(line);
    TRY(WriteReport(disk, reports, file, reading, 0, refusal));
    const bool empty = reading.refusal.has_value() || reading.items == 0;
    return Error{empty ? Error::Kind::Usage : Error::Kind::Damaged, file + ": " + refusal.english};
  }
  // First the report: without one, nothing of the file goes into the library.
  TRY(WriteReport(disk, reports, file, reading, chosen.size(), {}));
  TRY(ReplaceRecords(library, origin, chosen, report));
  return report;
}

}  // namespace tools
