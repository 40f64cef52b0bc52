#include "tools/import/translation_files.h"

#include <map>

namespace tools {
namespace {

using content::Error;
using content::Result;

constexpr uint64_t kMaxPoBytes = 16ULL << 20U;

Error Wrong(const std::string& path, const std::string& reason) {
  return {Error::Kind::Damaged, path + ": " + reason};
}

Result<void> CheckHeader(const TranslationFile& file, std::string_view language) {
  const std::string written = PoHeaderField(file.po.header, "Language");
  if (written == language) return {};
  return Wrong(file.path, "its header says \"Language: " + written + "\", and its directory is that of " +
                              std::string(language));
}

Result<void> CheckContexts(const std::vector<TranslationFile>& files) {
  std::map<std::string_view, const TranslationFile*> seen;
  for (const TranslationFile& file : files) {
    for (const PoMessage& message : file.po.messages) {
      if (message.obsolete) continue;
      const auto [other, first] = seen.emplace(message.context, &file);
      if (first) continue;
      return Wrong(file.path + ":" + std::to_string(message.line),
                   message.context + " is in " + other->second->path + " too");
    }
  }
  return {};
}

}  // namespace

std::string TranslationsDirectory(const std::string& tree) {
  return content::Join(tree, "translations");
}

std::string TranslationContext(const content::Json& record, const std::string& pointer) {
  return record.at("id").get<std::string>() + "#" + pointer;
}

Result<std::vector<TranslationFile>> ReadTranslationFiles(content::Disk& disk, const std::string& directory,
                                                          std::string_view language) {
  std::vector<TranslationFile> files;
  if (!disk.Exists(directory)) return files;
  for (const std::string& name : TRY(disk.List(directory))) {
    // What an editor or an interrupted export leaves behind is nobody's translation.
    if (name.starts_with('.') || name.ends_with(".tmp") || name.ends_with('~')) continue;
    TranslationFile file{content::Join(directory, name), {}};
    if (!name.ends_with(".po")) return Wrong(file.path, "a translation is a .po file");
    const std::string bytes = TRY(disk.Read(file.path, kMaxPoBytes));
    file.po = TRY(ParsePo(bytes, file.path));
    TRY(CheckHeader(file, language));
    files.push_back(std::move(file));
  }
  TRY(CheckContexts(files));
  return files;
}

}  // namespace tools
