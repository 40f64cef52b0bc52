#include "tools/feed/coverage.h"

#include <set>

#include "content/model/check_values.h"
#include "content/model/translatable.h"
#include "content/model/validate.h"
#include "tools/import/replace_records.h"

namespace tools {
namespace {

using content::Json;
using content::Result;
using content::TranslatableText;

std::set<std::string> StaleTexts(const Json& record, const std::string& language) {
  std::set<std::string> pointers;
  const auto all = record.find("staleTranslations");
  if (all == record.end() || !all->is_object()) return pointers;
  const auto stale = all->find(language);
  if (stale == all->end() || !stale->is_array()) return pointers;
  for (const Json& pointer : *stale) {
    if (pointer.is_string()) pointers.insert(pointer.get<std::string>());
  }
  return pointers;
}

std::string StampOf(const Json& record, const std::string& language) {
  const auto stamps = record.find("translatedFrom");
  return stamps == record.end() ? "" : content::StringIn(*stamps, language);
}

void CountRecord(const Json& record, content::TranslatedLanguage::Extent extent, Coverage& coverage) {
  const bool is_old = StampOf(record, coverage.language) != content::TranslationSourceHash(record);
  const std::set<std::string> stale = StaleTexts(record, coverage.language);
  for (const TranslatableText& text : content::TranslatableTexts(record)) {
    const std::string place = content::StringIn(record, "id") + "#" + text.pointer;
    if (text.texts->contains(coverage.language)) {
      if (!is_old && !stale.contains(text.pointer)) {
        ++coverage.fresh;
        continue;
      }
      ++coverage.stale;
      coverage.gaps.push_back("stale: " + place);
    } else if (content::IsWanted(text.wanted, extent)) {
      ++coverage.missing;
      coverage.gaps.push_back("missing: " + place);
    }
  }
}

}  // namespace

std::vector<Coverage> CoverageOf(const std::vector<Json>& records) {
  std::vector<Coverage> all;
  for (const content::TranslatedLanguage& language : content::TranslatedLanguages()) {
    Coverage& coverage = all.emplace_back();
    coverage.language = language.tag;
    for (const Json& record : records) CountRecord(record, language.extent, coverage);
  }
  return all;
}

Result<std::vector<Json>> RecordsToTranslate(content::Library& library) {
  std::set<std::string> ids;
  for (const auto& [id, origin] : TRY(library.Origins())) {
    if (IsOfATree(origin)) ids.insert(id);
  }
  std::vector<Json> records = TRY(library.Records());
  std::erase_if(records, [&](const Json& record) { return !ids.contains(content::StringIn(record, "id")); });
  return records;
}

std::string CoverageLine(const Coverage& coverage) {
  return coverage.language + ": " + std::to_string(coverage.fresh) + " fresh, " +
         std::to_string(coverage.stale) + " stale, " + std::to_string(coverage.missing) + " missing";
}

}  // namespace tools
