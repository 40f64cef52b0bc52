#include "content/store/generation.h"

#include <algorithm>
#include <optional>

#include "content/store/cache_schema.h"
#include "content/store/current_generation.h"
#include "content/store/generation_name.h"
#include "content/store/record_facts.h"

namespace content {

Result<void> CheckIntegrity(Database& database) {
  std::string verdict;
  TRY(database.Each("PRAGMA integrity_check(1)", {}, [&](const Row& row) -> Result<void> {
    verdict = row.text(0);
    return {};
  }));
  if (verdict != "ok") {
    return Error{Error::Kind::Damaged, "check the integrity of " + database.path() + ": " + verdict};
  }
  return database.Each("PRAGMA foreign_key_check", {}, [&](const Row& row) -> Result<void> {
    return Error{Error::Kind::Damaged, "check " + database.path() + ": table " + std::string(row.text(0)) +
                                           " has a row without the record or shard that it belongs to"};
  });
}

namespace {

// A file of a generation, or what SQLite or WriteThenRename leave beside one when they are killed.
std::optional<int64_t> NumberOfFile(std::string_view name) {
  for (std::string_view ending : {"-journal", "-wal", "-shm"}) {
    if (name.ends_with(ending)) name.remove_suffix(ending.size());
  }
  return GenerationNumber(name);
}

// Removes the files of all generations that `keep` refuses.
template <typename Keep>
Result<void> Sweep(Disk& disk, const std::string& directory, const Keep& keep) {
  for (const std::string& name : TRY(disk.List(directory))) {
    auto number = NumberOfFile(name);
    if (number && !keep(*number)) TRY(disk.Remove(Join(directory, name)));
  }
  return {};
}

Result<int64_t> HighestNumber(Disk& disk, const std::string& directory) {
  int64_t highest = 0;
  for (const std::string& name : TRY(disk.List(directory))) {
    highest = std::max(highest, NumberOfFile(name).value_or(0));
  }
  return highest;
}

// 0 when there is none that can be used.
Result<int64_t> CurrentNumber(Disk& disk, const std::string& directory) {
  auto name = CurrentGeneration(disk, directory);
  if (name) return GenerationNumber(*name).value_or(0);
  if (name.error().kind == Error::Kind::NotFound || name.error().kind == Error::Kind::Damaged) return 0;
  return name.error();
}

Result<Database> OpenSound(const std::string& path) {
  Database database = TRY(Database::Open(path, Database::Mode::Unshared));
  if (TRY(FormatOf(database)) != kCacheFormat) {
    return Error{Error::Kind::Damaged, "open " + path + ": not a cache of this program's format"};
  }
  TRY(CheckIntegrity(database));
  return database;
}

Result<Database> OpenEmpty(Disk& disk, const std::string& path) {
  TRY(disk.Remove(path));
  Database database = TRY(Database::Open(path, Database::Mode::Unshared));
  TRY(database.Script(kCacheSchema));
  return database;
}

// A current generation that is gone or damaged is no reason to stop: everything in it can be fetched again.
Result<Database> OpenCloned(Disk& disk, const std::string& from, const std::string& to) {
  TRY(disk.Clone(from, to));
  auto cloned = OpenSound(to);
  if (cloned || cloned.error().kind != Error::Kind::Damaged) return cloned;
  return OpenEmpty(disk, to);
}

Database::Value OrNull(const std::optional<int64_t>& value) {
  return value ? Database::Value(*value) : Database::Value(nullptr);
}

std::string_view BytesOf(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

// The row of the record, or -1. Keeping the number of a record that is replaced keeps its precedence over a
// shadow.
Result<int64_t> NumberOfRecord(Database& database, const std::string& shard, const std::string& id) {
  int64_t number = -1;
  TRY(database.Each("SELECT number FROM record WHERE shard = ? AND id = ?", {shard, id},
                    [&](const Row& row) -> Result<void> {
                      number = row.integer(0);
                      return {};
                    }));
  return number;
}

Result<int64_t> InsertRecord(Database& database, const std::string& shard, const std::string& id,
                             std::string_view bytes, const RecordFacts& facts) {
  int64_t number = TRY(NumberOfRecord(database, shard, id));
  if (number >= 0) TRY(database.Run("DELETE FROM record WHERE number = ?", {number}));
  Database::Value wanted = number >= 0 ? Database::Value(number) : Database::Value(nullptr);
  Digest leaf = Generation::LeafHash(id, bytes);
  TRY(database.Each(
      "INSERT INTO record (number, shard, id, kind, rank, reading, valid_from, valid_through, leaf, json) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number",
      {wanted, shard, id, facts.kind, facts.rank, facts.reading, OrNull(facts.valid_from),
       OrNull(facts.valid_through), Database::Blob{BytesOf(leaf)}, bytes},
      [&](const Row& row) -> Result<void> {
        number = row.integer(0);
        return {};
      }));
  return number;
}

Result<void> InsertFacts(Database& database, int64_t number, const RecordFacts& facts) {
  for (const std::string& code : facts.prefectures) {
    TRY(database.Run("INSERT INTO record_prefecture (code, kind, record) VALUES (?, ?, ?)",
                     {code, facts.kind, number}));
  }
  for (const std::string& hash : facts.blobs) {
    TRY(database.Run("INSERT INTO record_blob (hash, record) VALUES (?, ?)", {hash, number}));
  }
  for (const std::string& place : facts.route_stops) {
    TRY(database.Run("INSERT INTO route_stop (place, record) VALUES (?, ?)", {place, number}));
  }
  if (!facts.prefecture_code.empty()) {
    TRY(database.Run("INSERT INTO prefecture (record, code, region) VALUES (?, ?, ?)",
                     {number, facts.prefecture_code, facts.prefecture_region}));
  }
  if (facts.event_days) {
    TRY(database.Run("INSERT INTO event_days (record, first, last) VALUES (?, ?, ?)",
                     {number, facts.event_days->first, facts.event_days->last}));
  }
  if (!facts.brochure_language.empty()) {
    const std::string& tag = facts.brochure_language;
    TRY(database.Run("INSERT INTO brochure_language (record, tag, language) VALUES (?, ?, ?)",
                     {number, tag, tag.substr(0, tag.find('-'))}));
  }
  return {};
}

Result<void> AddShard(Database& database, const std::string& shard) {
  return database.Run("INSERT INTO shard (name, release) VALUES (?, 0) ON CONFLICT (name) DO NOTHING",
                      {shard});
}

}  // namespace

Digest Generation::LeafHash(std::string_view id, std::string_view bytes) {
  std::string leaf(id);
  leaf += '\0';
  leaf += bytes;
  return Sha256(leaf);
}

Generation::Generation(Disk& disk, std::string directory, std::string name, Database database)
    : disk_(&disk),
      directory_(std::move(directory)),
      name_(std::move(name)),
      database_(std::make_unique<Database>(std::move(database))) {}

Result<Generation> Generation::Begin(Disk& disk, const std::string& directory) {
  TRY(disk.MakeDirectories(directory));
  int64_t current = TRY(CurrentNumber(disk, directory));
  // Above every number in sight, so that a kiosk sees a new name even after a roll-back.
  std::string name = GenerationName(TRY(HighestNumber(disk, directory)) + 1);
  TRY(SweepUnfinished(disk, directory));
  std::string path = Join(directory, name);
  std::string old_path = Join(directory, GenerationName(current));
  bool has_old = current > 0 && disk.Exists(old_path);
  Database database = TRY(has_old ? OpenCloned(disk, old_path, path) : OpenEmpty(disk, path));
  return Generation(disk, directory, name, std::move(database));
}

Database& Generation::database() {
  Check(database_ != nullptr, "a generation is not used after Finish");
  return *database_;
}

Result<void> Generation::Put(const std::string& shard, const std::string& id, std::string_view bytes) {
  RecordFacts facts = TRY(FactsOf(id, bytes));
  Transaction transaction = TRY(Transaction::Begin(database()));
  TRY(AddShard(database(), shard));
  int64_t number = TRY(InsertRecord(database(), shard, id, bytes, facts));
  TRY(InsertFacts(database(), number, facts));
  return transaction.Commit();
}

Result<void> Generation::Remove(const std::string& shard, const std::string& id) {
  return database().Run("DELETE FROM record WHERE shard = ? AND id = ?", {shard, id});
}

Result<void> Generation::Clear(const std::string& shard) {
  Transaction transaction = TRY(Transaction::Begin(database()));
  TRY(database().Run("DELETE FROM record WHERE shard = ?", {shard}));
  TRY(database().Run("DELETE FROM shard WHERE name = ?", {shard}));
  return transaction.Commit();
}

Result<std::vector<std::string>> Generation::Shards() {
  std::vector<std::string> shards;
  TRY(database().Each("SELECT name FROM shard ORDER BY name", {}, [&](const Row& row) -> Result<void> {
    shards.emplace_back(row.text(0));
    return {};
  }));
  return shards;
}

Result<std::vector<Generation::Leaf>> Generation::Leaves(const std::string& shard) {
  std::vector<Leaf> leaves;
  TRY(database().Each("SELECT id, leaf FROM record WHERE shard = ? ORDER BY id", {shard},
                      [&](const Row& row) -> Result<void> {
                        std::string_view hash = row.text(1);
                        Leaf leaf{std::string(row.text(0)), {}};
                        if (hash.size() != leaf.hash.size()) {
                          return Error{Error::Kind::Damaged, "leaf of record " + leaf.id + ": not a SHA-256"};
                        }
                        std::copy(hash.begin(), hash.end(), leaf.hash.begin());
                        leaves.push_back(std::move(leaf));
                        return {};
                      }));
  return leaves;
}

Result<int64_t> Generation::Release(const std::string& shard) {
  int64_t release = 0;
  TRY(database().Each("SELECT release FROM shard WHERE name = ?", {shard},
                      [&](const Row& row) -> Result<void> {
                        release = row.integer(0);
                        return {};
                      }));
  return release;
}

Result<void> Generation::SetRelease(const std::string& shard, int64_t release) {
  return database().Run(
      "INSERT INTO shard (name, release) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET release = ?2",
      {shard, release});
}

// What must be true of a generation that is shown.
Result<void> Generation::Seal(Instant published) {
  constexpr std::string_view kSetOrigin = "INSERT OR REPLACE INTO origin (key, value) VALUES (?, ?)";
  Transaction transaction = TRY(Transaction::Begin(database()));
  TRY(database().Run(
      "UPDATE record SET shadowed = NOT shadowed WHERE number IN (SELECT number FROM record AS each "
      "WHERE shadowed <> EXISTS (SELECT 1 FROM record AS first WHERE first.id = each.id AND first.number < "
      "each.number))"));
  std::string release;
  TRY(database().Each("SELECT coalesce(max(release), 0) FROM shard", {}, [&](const Row& row) -> Result<void> {
    release = std::to_string(row.integer(0));
    return {};
  }));
  TRY(database().Run(kSetOrigin, {"release", release}));
  TRY(database().Run(kSetOrigin, {"published", FormatInstant(published)}));
  TRY(transaction.Commit());
  return CheckIntegrity(database());
}

Result<std::string> Generation::Finish(Instant published) {
  TRY(Seal(published));
  database_.reset();
  int64_t previous = TRY(CurrentNumber(*disk_, directory_));
  int64_t finished = GenerationNumber(name_).value_or(0);
  TRY(disk_->Sync(Join(directory_, name_)));
  TRY(disk_->Sync(directory_));  // the file's name must not come after `current` that names it
  TRY(SetCurrentGeneration(*disk_, directory_, name_));
  // The switch is made; what cannot be removed now is removed by the next Begin or Finish.
  static_cast<void>(
      Sweep(*disk_, directory_, [&](int64_t number) { return number == previous || number == finished; }));
  return name_;
}

Result<void> SweepUnfinished(Disk& disk, const std::string& directory) {
  int64_t current = TRY(CurrentNumber(disk, directory));
  return Sweep(disk, directory, [&](int64_t number) { return number <= current; });
}

Result<std::string> RollBack(Disk& disk, const std::string& directory) {
  std::string current = TRY(CurrentGeneration(disk, directory));
  int64_t current_number = GenerationNumber(current).value_or(0);
  int64_t previous = 0;
  for (const std::string& name : TRY(disk.List(directory))) {
    int64_t number = GenerationNumber(name).value_or(0);
    if (number < current_number) previous = std::max(previous, number);
  }
  if (previous == 0) {
    return Error{Error::Kind::NotFound,
                 "roll back " + directory + ": there is no generation before " + current};
  }
  std::string name = GenerationName(previous);
  Database database = TRY(Database::Open(Join(directory, name), Database::Mode::Immutable));
  if (TRY(FormatOf(database)) != kCacheFormat) {
    return Error{Error::Kind::Damaged,
                 "roll back " + directory + ": " + name + " is not a cache of this format"};
  }
  TRY(SetCurrentGeneration(disk, directory, name));
  return name;
}

}  // namespace content
