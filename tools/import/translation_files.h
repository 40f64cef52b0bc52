#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/base/disk.h"
#include "content/base/json.h"
#include "content/base/result.h"
#include "tools/import/po.h"

namespace tools {

// One PO file of a language. A message's context is "<record id>#<JSON pointer of the text>".
struct TranslationFile {
  std::string path;
  PoFile po;
};

// TREE/translations.
std::string TranslationsDirectory(const std::string& tree);

// "place-kenrokuen#/description".
std::string TranslationContext(const content::Json& record, const std::string& pointer);

// The .po files of one language by name; none when there is no such directory. Refuses a file of another
// language, one that no parser takes, and a text that two files translate.
content::Result<std::vector<TranslationFile>> ReadTranslationFiles(content::Disk& disk,
                                                                   const std::string& directory,
                                                                   std::string_view language);

}  // namespace tools
