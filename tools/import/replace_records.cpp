#include "tools/import/replace_records.h"

#include <filesystem>
#include <set>

namespace tools {

content::Result<void> ReplaceRecords(content::Library& library, const std::string& source_origin,
                                     const std::vector<ImportedRecord>& records, ImportReport& report) {
  content::Transaction transaction = TRY(content::Transaction::Begin(library.database()));
  std::set<std::string> ids;
  for (const ImportedRecord& record : records) {
    ids.insert(record.json.at("id").get<std::string>());
    if (TRY(library.Put(record.json, record.origin))) ++report.changed;
  }
  for (const std::string& id : TRY(library.IdsFrom(source_origin))) {
    if (ids.contains(id)) continue;
    if (TRY(library.Remove(id))) ++report.removed;
  }
  TRY(transaction.Commit());
  report.records = static_cast<int>(ids.size());
  return {};
}

std::string OriginOf(const std::string& path) {
  std::error_code error;
  const std::filesystem::path absolute = std::filesystem::absolute(path, error);
  std::string origin = error ? path : absolute.lexically_normal().string();
  while (origin.size() > 1 && origin.ends_with('/')) origin.pop_back();
  return origin;
}

bool IsOfATree(const std::string& origin) {
  return origin.ends_with(".json") && origin.find('#') == std::string::npos;
}

}  // namespace tools
