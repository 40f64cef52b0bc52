#include "tools/import/tree.h"

#include <vector>

#include "content/base/json.h"
#include "content/model/validate.h"
#include "tools/import/authored.h"
#include "tools/import/merge_translations.h"
#include "tools/import/replace_records.h"
#include "tools/import/tree_pictures.h"

namespace tools {
namespace {

using content::Disk;
using content::Error;
using content::Finding;
using content::Json;
using content::Result;
using Progress = std::function<void(const std::string&)>;

// Open data may name a sight or an event in Japanese alone; what is written for the kiosk may not.
std::vector<Finding> FindingsOn(const content::Json& record) {
  std::vector<Finding> findings = content::ValidateRecord(record);
  const auto name = record.find("name");
  const bool in_japanese = name != record.end() && name->is_object() && name->contains("ja");
  const bool in_english = in_japanese && name->contains("en");
  const std::string kind = record.value("kind", content::Json()).is_string() ? record.value("kind", "") : "";
  if (in_japanese && !in_english && (kind == "place" || kind == "event"))
    findings.push_back({Finding::Severity::Error, record.value("id", ""), "/name/en", "is missing"});
  return findings;
}

// Warnings become notes. All errors are told, the first one is returned.
Result<void> CheckRecords(const std::string& tree, const std::vector<AuthoredRecord>& records,
                          const Progress& progress, ImportReport& report) {
  std::string first;
  int errors = 0;
  for (const AuthoredRecord& record : records) {
    for (const Finding& finding : FindingsOn(record.json)) {
      if (finding.severity == Finding::Severity::Warning) {
        report.notes.push_back(finding.Line());
        continue;
      }
      const std::string line = content::Join(tree, record.path) + ": " + finding.Line();
      progress(line);
      if (++errors == 1) first = line;
    }
  }
  if (errors == 0) return {};
  const std::string others = errors == 1 ? "" : " (and " + std::to_string(errors - 1) + " more)";
  return Error{Error::Kind::Damaged, first + others};
}

Result<void> StorePictures(TreePictures& pictures, std::vector<AuthoredRecord>& records) {
  for (AuthoredRecord& record : records) {
    const auto image = record.json.find("image");
    if (image != record.json.end() && image->contains("file")) *image = TRY(pictures.Stored(*image));
  }
  return {};
}

}  // namespace

Result<ImportReport> ImportTree(Disk& disk, content::Library& library, const std::string& directory,
                                const Progress& progress) {
  ImportReport report;
  std::vector<AuthoredRecord> authored = TRY(ReadAuthoredRecords(disk, directory));
  TRY(MergeTranslations(disk, directory, authored, report.notes));
  progress(directory + ": checking " + std::to_string(authored.size()) + " records");
  TRY(CheckRecords(directory, authored, progress, report));

  progress(directory + ": drawing pictures");
  TreePictures pictures(disk, library.blobs(), content::Join(directory, "art"));
  TRY(StorePictures(pictures, authored));

  const std::string origin = OriginOf(directory);
  std::vector<ImportedRecord> records;
  records.reserve(authored.size());
  for (AuthoredRecord& record : authored) {
    records.push_back({std::move(record.json), content::Join(origin, record.path)});
  }
  TRY(ReplaceRecords(library, origin + "/", records, report));
  return report;
}

}  // namespace tools
