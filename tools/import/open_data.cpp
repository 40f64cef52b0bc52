#include "tools/import/open_data.h"

#include <algorithm>
#include <map>
#include <set>

#include "content/model/validate.h"
#include "tools/import/replace_records.h"
#include "tools/import/source_note.h"

namespace tools {
namespace {

using content::Error;
using content::Finding;
using content::Json;
using content::Result;

constexpr uint64_t kMaxFileBytes = 64ULL << 20U;

// Notes the warnings; the first error, or "" when the record is valid.
std::string Check(const Candidate& candidate, std::vector<std::string>& notes) {
  std::string error;
  for (const Finding& finding : content::ValidateRecord(candidate.record)) {
    if (finding.severity == Finding::Severity::Warning) {
      notes.push_back(candidate.where + ": " + finding.field + " " + finding.reason);
    } else if (error.empty()) {
      error = finding.field + " " + finding.reason;
    }
  }
  return error;
}

// The ids that sources other than this one have in the library.
Result<std::set<std::string>> TakenIds(content::Library& library, const std::string& origin) {
  const std::vector<std::string> all = TRY(library.IdsFrom(""));
  const std::vector<std::string> own = TRY(library.IdsFrom(origin));
  std::set<std::string> taken(all.begin(), all.end());
  for (const std::string& id : own) taken.erase(id);
  return taken;
}

// Sorts the candidates into those that go into the library and notes on the others.
class Selection {
 public:
  Selection(std::string origin, std::set<std::string> taken)
      : origin_(std::move(origin)), taken_(std::move(taken)) {}

  void Consider(const Candidate& candidate, std::vector<std::string>& notes) {
    const std::string reason = ReasonAgainst(candidate, notes);
    if (!reason.empty()) {
      notes.push_back(candidate.where + ": left out, " + reason);
      return;
    }
    first_with_id_.emplace(candidate.record.at("id").get<std::string>(), candidate.where);
    chosen_.push_back({candidate.record, origin_ + candidate.where});
  }

  const std::vector<ImportedRecord>& chosen() const { return chosen_; }

 private:
  std::string ReasonAgainst(const Candidate& candidate, std::vector<std::string>& notes) const {
    if (std::string error = Check(candidate, notes); !error.empty()) return error;
    const auto id = candidate.record.at("id").get<std::string>();
    if (taken_.contains(id)) return "another source already has " + id + " in the library";
    const auto same = first_with_id_.find(id);
    return same == first_with_id_.end() ? "" : "the same as " + same->second;
  }

  std::string origin_;
  std::set<std::string> taken_;
  std::map<std::string, std::string> first_with_id_;
  std::vector<ImportedRecord> chosen_;
};

Error NothingLeft(const std::string& file, size_t items, const std::vector<std::string>& notes) {
  if (items == 0) return {Error::Kind::Usage, file + ": not imported, it holds no entries"};
  return {Error::Kind::Damaged, file + ": not imported, none of its " + std::to_string(items) +
                                    " entries makes a record; the last: " + notes.back()};
}

}  // namespace

Result<ImportReport> ImportOpenData(content::Disk& disk, content::Library& library, const std::string& file,
                                    Reader reader, const std::function<void(const std::string&)>& progress) {
  const Json source = TRY(ReadSourceNote(disk, file));
  const std::string bytes = TRY(disk.Read(file, kMaxFileBytes));
  progress(file + ": reading");
  Reading reading = TRY(reader(bytes, source, file));

  const std::string origin = OriginOf(file) + "#";
  Selection selection(origin, TRY(TakenIds(library, origin)));
  ImportReport report;
  report.notes = std::move(reading.notes);
  for (const Candidate& candidate : reading.candidates) selection.Consider(candidate, report.notes);
  if (selection.chosen().empty()) {
    for (const std::string& note : report.notes) progress(note);
    return NothingLeft(file, reading.items, report.notes);
  }
  TRY(ReplaceRecords(library, origin, selection.chosen(), report));
  return report;
}

}  // namespace tools
