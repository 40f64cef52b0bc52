#pragma once

#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/base/result.h"
#include "tools/import/authored.h"

namespace tools {

// Puts the translations of TREE/translations/<language>/*.po into the records' text maps and stamps them
// (content/model/RECORDS.md, "Translations"). A translation of a text that has changed since, or that is
// marked fuzzy, goes in too and is named in the record's `staleTranslations`. One that belongs to no text any
// more is a note. A text that stands in the record and in a PO file is refused: nobody could say which one
// counts.
content::Result<void> MergeTranslations(content::Disk& disk, const std::string& tree,
                                        std::vector<AuthoredRecord>& records,
                                        std::vector<std::string>& notes);

// The records of a tree with their translations in them, as an import would take them.
content::Result<std::vector<AuthoredRecord>> ReadTranslatedRecords(content::Disk& disk,
                                                                   const std::string& tree);

}  // namespace tools
