#include "content/store/library.h"

#include <optional>

#include "content/store/library_schema.h"

namespace content {
namespace {

Result<void> CreateOrCheck(Database& database) {
  Format format = TRY(FormatOf(database));
  if (format == kLibraryFormat) return {};
  if (format == Format{}) {
    Transaction transaction = TRY(Transaction::Begin(database));
    TRY(database.Script(kLibrarySchema));
    return transaction.Commit();
  }
  if (format.application != kLibraryFormat.application) {
    return Error{Error::Kind::Damaged, "open " + database.path() + ": not a library"};
  }
  return Error{Error::Kind::Unsupported,
               "open " + database.path() + ": format " + std::to_string(format.version) +
                   ", and this program knows format " + std::to_string(kLibraryFormat.version)};
}

std::optional<std::string> StringMember(const Json& json, const char* name) {
  if (!json.is_object()) return std::nullopt;
  auto member = json.find(name);
  if (member == json.end() || !member->is_string()) return std::nullopt;
  return member->get<std::string>();
}

}  // namespace

Result<Library> Library::Open(Disk& disk, const std::string& directory) {
  TRY(disk.MakeDirectories(directory));
  Database database = TRY(Database::Open(Join(directory, "library.db"), Database::Mode::ReadWrite));
  TRY(CreateOrCheck(database));
  return Library(std::move(database), Blobs(disk, Join(directory, "blobs")));
}

Result<bool> Library::Put(const Json& record, const std::string& origin) {
  auto id = StringMember(record, "id");
  auto kind = StringMember(record, "kind");
  if (!id || id->empty() || !kind) {
    return Error{Error::Kind::Damaged,
                 "put a record from " + origin + " into the library: it has no id or no kind"};
  }
  std::string json = DumpJson(record);
  bool changed = true;
  TRY(database_.Each("SELECT json FROM record WHERE id = ?", {*id}, [&](const Row& row) -> Result<void> {
    changed = row.text(0) != json;
    return {};
  }));
  TRY(database_.Run(
      "INSERT INTO record (id, kind, origin, json) VALUES (?1, ?2, ?3, ?4) "
      "ON CONFLICT (id) DO UPDATE SET kind = ?2, origin = ?3, json = ?4 WHERE json <> ?4 OR origin <> ?3",
      {*id, *kind, origin, json}));
  return changed;
}

Result<bool> Library::Remove(const std::string& id) {
  bool there = false;
  TRY(database_.Each("DELETE FROM record WHERE id = ? RETURNING id", {id}, [&](const Row&) -> Result<void> {
    there = true;
    return {};
  }));
  return there;
}

Result<std::vector<Json>> Library::Records() {
  std::vector<Json> records;
  auto read = [&](const Row& row) -> Result<void> {
    records.push_back(TRY(ParseJson(row.text(1), "library record " + std::string(row.text(0)))));
    return {};
  };
  TRY(database_.Each("SELECT id, json FROM record ORDER BY id", {}, read));
  return records;
}

Result<std::vector<std::string>> Library::IdsFrom(const std::string& origin_prefix) {
  std::vector<std::string> ids;
  TRY(database_.Each(
      "SELECT id FROM record WHERE origin >= ?1 AND substr(origin, 1, length(?1)) = ?1 ORDER BY id",
      {origin_prefix}, [&](const Row& row) -> Result<void> {
        ids.emplace_back(row.text(0));
        return {};
      }));
  return ids;
}

Result<std::map<std::string, std::string>> Library::Origins() {
  std::map<std::string, std::string> origins;
  TRY(database_.Each("SELECT id, origin FROM record", {}, [&](const Row& row) -> Result<void> {
    origins.emplace(row.text(0), row.text(1));
    return {};
  }));
  return origins;
}

}  // namespace content
