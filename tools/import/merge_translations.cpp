#include "tools/import/merge_translations.h"

#include <map>

#include "content/model/check_values.h"
#include "content/model/translatable.h"
#include "content/model/validate.h"
#include "tools/import/translation_files.h"

namespace tools {
namespace {

using content::Disk;
using content::Error;
using content::Json;
using content::Result;
using content::TranslatableText;
using content::TranslatedLanguage;

struct Found {
  const TranslationFile* file;
  const PoMessage* message;
  bool used = false;

  std::string Where() const { return file->path + ":" + std::to_string(message->line); }
};
using ByContext = std::map<std::string_view, Found>;

ByContext Translations(const std::vector<TranslationFile>& files) {
  ByContext found;
  for (const TranslationFile& file : files) {
    for (const PoMessage& message : file.po.messages) {
      if (!message.obsolete) found.emplace(message.context, Found{&file, &message});
    }
  }
  return found;
}

// The Japanese that a translation stands on is today's where it was made from it, and where it was made from
// the English, that which the English was made from.
void Stamp(const TranslatedLanguage& language, Json& record) {
  Json& stamps = record["translatedFrom"];
  if (stamps.is_null()) stamps = Json::object();
  if (!stamps.is_object()) return;  // the check will say so
  const std::string hash =
      language.source == "ja" ? content::TranslationSourceHash(record) : content::StringIn(stamps, "en");
  if (!hash.empty()) stamps[std::string(language.tag)] = hash;
}

Result<void> MergeInto(Json& record, const TranslatedLanguage& language, ByContext& translations) {
  const std::string tag(language.tag);
  Json stale = Json::array();
  bool any = false;
  for (const TranslatableText& text : content::TranslatableTexts(record)) {
    const auto found = translations.find(TranslationContext(record, text.pointer));
    if (found == translations.end()) continue;
    found->second.used = true;
    const PoMessage& message = *found->second.message;
    if (message.translation.empty()) continue;
    if (text.texts->contains(tag)) {
      return Error{Error::Kind::Damaged, found->second.Where() + ": " + message.context + " has its " + tag +
                                             " in the record too; take one of them out"};
    }
    if (message.fuzzy || message.source != content::SourceFor(language, *text.texts).text) {
      stale.push_back(text.pointer);
    }
    record[Json::json_pointer(text.pointer)][tag] = message.translation;
    any = true;
  }
  if (any) Stamp(language, record);
  Json& all_stale = record["staleTranslations"];
  if (!all_stale.is_object()) all_stale = Json::object();
  if (!stale.empty()) all_stale[tag] = std::move(stale);
  if (all_stale.empty()) record.erase("staleTranslations");
  return {};
}

Result<void> MergeLanguage(Disk& disk, const std::string& directory, const TranslatedLanguage& language,
                           std::vector<AuthoredRecord>& records, std::vector<std::string>& notes) {
  const auto files = TRY(ReadTranslationFiles(disk, directory, language.tag));
  ByContext translations = Translations(files);
  for (AuthoredRecord& record : records) TRY(MergeInto(record.json, language, translations));
  for (const auto& [context, found] : translations) {
    if (found.used) continue;
    notes.push_back(found.Where() + ": " + std::string(context) + " is no text of the tree any more");
  }
  return {};
}

}  // namespace

Result<void> MergeTranslations(Disk& disk, const std::string& tree, std::vector<AuthoredRecord>& records,
                               std::vector<std::string>& notes) {
  const std::string top = TranslationsDirectory(tree);
  if (!disk.Exists(top)) return {};
  for (const std::string& name : TRY(disk.List(top))) {
    if (name.starts_with('.') || name.ends_with(".md")) continue;
    const TranslatedLanguage* language = content::FindTranslatedLanguage(name);
    if (language == nullptr || language->tag == "en") {
      return Error{Error::Kind::Usage, content::Join(top, name) + ": no language of translations"};
    }
    TRY(MergeLanguage(disk, content::Join(top, name), *language, records, notes));
  }
  return {};
}

Result<std::vector<AuthoredRecord>> ReadTranslatedRecords(Disk& disk, const std::string& tree) {
  std::vector<AuthoredRecord> records = TRY(ReadAuthoredRecords(disk, tree));
  std::vector<std::string> notes;
  TRY(MergeTranslations(disk, tree, records, notes));
  return records;
}

}  // namespace tools
