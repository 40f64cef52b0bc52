#pragma once

#include <string>

#include "content/base/disk.h"
#include "content/base/result.h"
#include "content/model/translatable.h"

namespace tools {

struct ExportReport {
  size_t fresh = 0;
  size_t stale = 0;    // marked fuzzy
  size_t missing = 0;  // wanted and empty
  size_t written = 0;  // files that changed
};

// Brings the PO files of one language in `directory` up to the content tree, one file for each folder of
// records and, for places, each region. Every text that the language wants has a message: its translation as
// it was, marked fuzzy when the source has changed since. A translation whose text is gone stays as obsolete.
// A file of which nothing changes is not touched; each is replaced in one step.
content::Result<ExportReport> ExportTranslations(content::Disk& disk, const std::string& tree,
                                                 const content::TranslatedLanguage& language,
                                                 const std::string& directory);

}  // namespace tools
