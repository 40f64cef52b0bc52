#include "tools/import/authored.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace tools {
namespace {

using content::Disk;
using content::Error;
using content::Json;
using content::Result;

constexpr uint64_t kMaxRecordBytes = 1ULL << 20U;

struct Folder {
  std::string_view name;
  std::string_view kind;
};
constexpr std::array kFolders{
    Folder{"brochures", "brochure"},
    Folder{"centres", "centre"},
    Folder{"crafts", "craft"},
    Folder{"events", "event"},
    Folder{"notices", "notice"},
    Folder{"places", "place"},
    Folder{"prefectures", "prefecture"},
    Folder{"programmes", "programme"},
    Folder{"quizzes", "quiz"},
    Folder{"rallies", "rally"},
    Folder{"regions", "region"},
    Folder{"routes", "route"},
    Folder{"shops", "shop"},
    Folder{"themes", "theme"},
};

Error Wrong(Error::Kind kind, const std::string& path, const std::string& reason) {
  return {kind, path + ": " + reason};
}

// A misspelt folder would otherwise vanish from the kiosk without a word.
Result<std::vector<Folder>> FoldersOf(Disk& disk, const std::string& tree) {
  std::vector<Folder> folders;
  for (const std::string& name : TRY(disk.List(tree))) {
    const auto* folder =
        std::find_if(kFolders.begin(), kFolders.end(), [&](const Folder& f) { return f.name == name; });
    if (folder != kFolders.end()) {
      folders.push_back(*folder);
    } else if (name != "art" && name != "translations" && !name.ends_with(".md") && !name.starts_with('.')) {
      return Wrong(Error::Kind::Usage, content::Join(tree, name),
                   "no kind of record has a folder of this name");
    }
  }
  if (folders.empty())
    return Wrong(Error::Kind::Usage, tree, "not a content tree: it has no folder of records");
  return folders;
}

Result<AuthoredRecord> ReadRecord(Disk& disk, const std::string& tree, const Folder& folder,
                                  const std::string& name) {
  const std::string below = content::Join(folder.name, name);
  const std::string path = content::Join(tree, below);
  if (!name.ends_with(".json")) return Wrong(Error::Kind::Usage, path, "a record is a .json file");

  const std::string bytes = TRY(disk.Read(path, kMaxRecordBytes));
  AuthoredRecord record{below, TRY(content::ParseJson(bytes, path))};
  if (!record.json.is_object()) return Wrong(Error::Kind::Damaged, path, "a record is a JSON object");
  const std::string stem = name.substr(0, name.size() - std::string_view(".json").size());
  if (record.json.value("id", Json()) != Json(stem)) {
    return Wrong(Error::Kind::Damaged, path, "/id is not the file's name, " + stem);
  }
  if (record.json.value("kind", Json()) != Json(folder.kind)) {
    return Wrong(Error::Kind::Damaged, path,
                 "/kind is not " + std::string(folder.kind) + ", as its folder says");
  }
  return record;
}

}  // namespace

Result<std::vector<AuthoredRecord>> ReadAuthoredRecords(Disk& disk, const std::string& tree) {
  std::vector<AuthoredRecord> records;
  for (const Folder& folder : TRY(FoldersOf(disk, tree))) {
    for (const std::string& name : TRY(disk.List(content::Join(tree, folder.name)))) {
      if (name.starts_with('.')) continue;
      records.push_back(TRY(ReadRecord(disk, tree, folder, name)));
    }
  }
  return records;
}

}  // namespace tools
