#include "tools/import/export_translations.h"

#include <algorithm>
#include <map>
#include <vector>

#include "content/base/write_then_rename.h"
#include "content/model/check_values.h"
#include "tools/import/authored.h"
#include "tools/import/translation_files.h"

namespace tools {
namespace {

using content::Disk;
using content::Json;
using content::Result;
using content::TranslatableText;
using content::TranslatedLanguage;

struct Kept {
  std::string path;
  PoMessage message;
};
using KeptByContext = std::map<std::string, Kept>;
using Files = std::map<std::string, PoFile>;  // by path
using Regions = std::map<std::string, std::string>;

std::string DefaultHeader(const TranslatedLanguage& language) {
  return "Project-Id-Version: zenkoku-kiosk\nLanguage: " + std::string(language.tag) +
         "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
         "Content-Transfer-Encoding: 8bit\nX-Source-Language: " +
         std::string(language.source) + "\n";
}

std::string OneLine(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return text;
}

// What helps to understand the source: the text in the other language, and how the name is read.
std::vector<std::string> Helps(const TranslatableText& text, const std::string& source_language) {
  std::vector<std::string> helps;
  for (const char* language : {"ja", "ja-Hira", "ja-Latn", "en"}) {
    const std::string other = content::StringIn(*text.texts, language);
    if (!other.empty() && language != source_language) {
      helps.push_back(std::string(language) + ": " + OneLine(other));
    }
  }
  if (text.wanted == content::Wanted::WhereItReadsBetter) {
    helps.emplace_back("May stay empty: the source is shown.");
  }
  return helps;
}

// A translation of a text that is back is as good as one that was never away.
KeptByContext TakeMessages(std::vector<TranslationFile>& files) {
  KeptByContext kept;
  for (const bool obsolete : {false, true}) {
    for (TranslationFile& file : files) {
      for (PoMessage& message : file.po.messages) {
        if (message.obsolete != obsolete) continue;
        std::string context = message.context;
        kept.emplace(std::move(context), Kept{file.path, std::move(message)});
      }
    }
  }
  return kept;
}

Regions RegionsOf(const std::vector<AuthoredRecord>& records) {
  Regions regions;
  for (const AuthoredRecord& record : records) {
    if (content::StringIn(record.json, "kind") != "prefecture") continue;
    regions[content::StringIn(record.json, "code")] = content::StringIn(record.json, "region");
  }
  return regions;
}

// "prefectures.po", "places-chubu.po".
std::string FileOf(const AuthoredRecord& record, const Regions& regions) {
  const std::string folder = record.path.substr(0, record.path.find('/'));
  if (folder == "places") {
    const Json codes = record.json.value("prefectures", Json::array());
    const bool has_code = codes.is_array() && !codes.empty() && codes[0].is_string();
    const auto region = has_code ? regions.find(codes[0].get<std::string>()) : regions.end();
    if (region != regions.end() && !region->second.empty()) return folder + "-" + region->second + ".po";
  }
  return folder + ".po";
}

// The kept message, or a new one, as the translator of today's source finds it.
PoMessage Updated(PoMessage message, const std::string& source) {
  message.obsolete = false;
  if (message.translation.empty()) {
    message.fuzzy = false;
  } else if (message.fuzzy && message.previous == source) {
    message.fuzzy = false;  // the text that it was made from is back
  } else if (message.source != source) {
    message.fuzzy = true;
    if (message.previous.empty()) message.previous = message.source;
  }
  if (!message.fuzzy) message.previous.clear();
  message.source = source;
  return message;
}

class Export {
 public:
  Export(const TranslatedLanguage& language, std::string directory)
      : language_(language), directory_(std::move(directory)) {}

  Result<ExportReport> Run(Disk& disk, const std::string& tree) {
    const auto records = TRY(ReadAuthoredRecords(disk, tree));
    auto old = TRY(ReadTranslationFiles(disk, directory_, language_.tag));
    for (const TranslationFile& file : old) {
      files_[file.path] = {file.po.comments, file.po.header, {}};
    }
    kept_ = TakeMessages(old);
    const Regions regions = RegionsOf(records);
    for (const AuthoredRecord& record : records) {
      AddTexts(record, content::Join(directory_, FileOf(record, regions)));
    }
    KeepObsolete();
    TRY(WriteChanged(disk));
    return report_;
  }

 private:
  void AddTexts(const AuthoredRecord& record, const std::string& path) {
    for (const TranslatableText& text : content::TranslatableTexts(record.json)) {
      const auto source = content::SourceFor(language_, *text.texts);
      const auto kept = kept_.find(TranslationContext(record.json, text.pointer));
      const bool translated = kept != kept_.end() && !kept->second.message.translation.empty();
      if (source.text.empty()) continue;
      if (!translated && !IsListed(text.wanted)) continue;
      if (text.texts->contains(language_.tag)) continue;  // written in the record itself
      PoMessage message = Updated(kept == kept_.end() ? PoMessage{} : kept->second.message, source.text);
      if (kept != kept_.end()) kept_.erase(kept);
      message.context = TranslationContext(record.json, text.pointer);
      message.extracted = Helps(text, source.language);
      message.references = {record.path};
      Count(message, text.wanted);
      files_[path].messages.push_back(std::move(message));
    }
  }

  bool IsListed(content::Wanted wanted) const {
    return wanted == content::Wanted::InEveryLanguage || language_.extent == TranslatedLanguage::Extent::Full;
  }

  void Count(const PoMessage& message, content::Wanted wanted) {
    if (message.fuzzy) {
      ++report_.stale;
    } else if (!message.translation.empty()) {
      ++report_.fresh;
    } else if (content::IsWanted(wanted, language_.extent)) {
      ++report_.missing;
    }
  }

  void KeepObsolete() {
    for (auto& [context, kept] : kept_) {
      if (kept.message.translation.empty()) continue;
      kept.message.obsolete = true;
      kept.message.extracted.clear();
      kept.message.references.clear();
      files_[kept.path].messages.push_back(std::move(kept.message));
    }
  }

  Result<void> WriteChanged(Disk& disk) {
    TRY(disk.MakeDirectories(directory_));
    for (auto& [path, file] : files_) {
      if (file.header.empty()) file.header = DefaultHeader(language_);
      const std::string bytes = WritePo(file);
      if (disk.Exists(path) && TRY(disk.Read(path, bytes.size() + (16ULL << 20U))) == bytes) continue;
      TRY(content::WriteThenRename(disk, path, bytes));
      ++report_.written;
    }
    return {};
  }

  const TranslatedLanguage& language_;
  const std::string directory_;
  KeptByContext kept_;
  Files files_;
  ExportReport report_;
};

}  // namespace

Result<ExportReport> ExportTranslations(Disk& disk, const std::string& tree,
                                        const TranslatedLanguage& language, const std::string& directory) {
  return Export(language, directory).Run(disk, tree);
}

}  // namespace tools
