#include "tools/feed/check.h"

#include <algorithm>

#include "content/feed/shard.h"
#include "content/feed/thousands.h"
#include "tools/feed/readings.h"

namespace tools {

using content::Finding;

content::Result<std::vector<Finding>> CheckLibrary(content::Library& library) {
  std::vector<content::Json> records = TRY(library.Records());
  std::vector<Finding> findings;
  for (const content::Json& record : records) {
    std::vector<Finding> found = content::ValidateRecord(record);
    findings.insert(findings.end(), found.begin(), found.end());
    found = CheckReadings(record);
    findings.insert(findings.end(), found.begin(), found.end());
    for (const std::string& blob : content::BlobsIn(record)) {
      if (library.blobs().Has(blob)) continue;
      findings.push_back(
          {Finding::Severity::Error, record.value("id", ""), "", "blob " + blob + " is not in the library"});
    }
  }
  std::vector<Finding> found = content::ValidateCollection(records);
  findings.insert(findings.end(), found.begin(), found.end());
  return findings;
}

int CountErrors(const std::vector<Finding>& findings) {
  return static_cast<int>(std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.severity == Finding::Severity::Error;
  }));
}

std::string CheckSummary(size_t records, const std::vector<Finding>& findings) {
  auto errors = static_cast<uint64_t>(CountErrors(findings));
  return content::Counted(records, "record") + ": " + content::Counted(errors, "error") + ", " +
         content::Counted(findings.size() - errors, "warning");
}

}  // namespace tools
