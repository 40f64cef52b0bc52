#include "content/store/generation.h"

#include <algorithm>
#include <optional>

#include "content/store/cache_schema.h"
#include "content/store/current_generation.h"
#include "content/store/generation_name.h"
#include "content/store/integrity.h"
#include "content/store/search_index.h"

namespace content {
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

using Look = Generation::Look;

Result<Database> OpenSound(const std::string& path, Look look) {
  Database database = TRY(Database::Open(path, Database::Mode::Unshared));
  if (TRY(FormatOf(database)) != kCacheFormat) {
    return Error{Error::Kind::Damaged, "open " + path + ": not a cache of this program's format"};
  }
  if (look == Look::AtEveryPage) TRY(CheckIntegrity(database));
  return database;
}

Result<Database> OpenEmpty(Disk& disk, const std::string& path) {
  TRY(disk.Remove(path));
  Database database = TRY(Database::Open(path, Database::Mode::Unshared));
  TRY(database.Script(kCacheSchema));
  TRY(database.Script(kSearchSchema));
  return database;
}

Database::Value OrNull(const std::optional<int64_t>& value) {
  return value ? Database::Value(*value) : Database::Value(nullptr);
}

std::string_view BytesOf(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

// The row of the record, or -1.
Result<int64_t> NumberOfRecord(Database& database, const std::string& shard, const std::string& id) {
  int64_t number = -1;
  TRY(database.Each("SELECT number FROM record WHERE shard = ? AND bucket = ? AND id = ?",
                    {shard, static_cast<int64_t>(BucketOf(id)), id}, [&](const Row& row) -> Result<void> {
                      number = row.integer(0);
                      return {};
                    }));
  return number;
}

Result<Digest> DigestOf(std::string_view bytes, std::string_view id) {
  Digest digest{};
  if (bytes.size() != digest.size()) {
    return Error{Error::Kind::Damaged, "leaf of record " + std::string(id) + ": not a SHA-256"};
  }
  std::copy(bytes.begin(), bytes.end(), digest.begin());
  return digest;
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

}  // namespace

Generation::Generation(Disk& disk, std::string directory, std::string name, Database database)
    : disk_(&disk),
      directory_(std::move(directory)),
      name_(std::move(name)),
      open_(std::make_unique<Open>(Open{std::move(database), std::nullopt})) {}

Result<Generation> Generation::Begin(Disk& disk, const std::string& directory, Look look) {
  TRY(disk.MakeDirectories(directory));
  int64_t current = TRY(CurrentNumber(disk, directory));
  // Above every number in sight, so that a kiosk sees a new name even after a roll-back.
  int64_t highest = TRY(HighestNumber(disk, directory));
  std::string name = GenerationName(highest + 1);
  TRY(SweepUnfinished(disk, directory));
  std::string path = Join(directory, name);
  std::string old_path = Join(directory, GenerationName(current));
  if (current > 0 && disk.Exists(old_path)) {
    TRY(disk.Clone(old_path, path));
    auto cloned = OpenSound(path, highest > current ? Look::AtEveryPage : look);
    auto started = cloned ? Start(disk, directory, name, *std::move(cloned)) : cloned.error();
    // A generation that is damaged is no reason to stop: everything in it can be fetched again.
    if (started || started.error().kind != Error::Kind::Damaged) return started;
  }
  return Start(disk, directory, name, TRY(OpenEmpty(disk, path)));
}

Result<Generation> Generation::Start(Disk& disk, const std::string& directory, const std::string& name,
                                     Database database) {
  Generation generation(disk, directory, name, std::move(database));
  Database& opened = generation.database();
  generation.open_->transaction.emplace(TRY(Transaction::Begin(opened)));
  for (auto& [shard, held] : TRY(ShardsHeld(opened))) generation.shards_[shard] = {held, {}, true};
  auto read = [&](const Row& row) -> Result<void> {
    generation.next_number_ = row.integer(0);
    return {};
  };
  TRY(opened.Each("SELECT coalesce(max(number), 0) + 1 FROM record", {}, read));
  return generation;
}

Database& Generation::database() {
  Check(open_ != nullptr, "a generation is not used after Finish");
  return open_->database;
}

Result<Generation::Shard*> Generation::ShardFor(const std::string& name) {
  auto [there, is_new] = shards_.try_emplace(name);
  if (is_new) TRY(KeepShard(database(), name, there->second.held));
  return &there->second;
}

Result<void> Generation::Put(const std::string& shard, const std::string& id, std::string_view bytes) {
  return Put(shard, TRY(PrepareRecord(id, bytes, words_)));
}

Result<void> Generation::Put(const std::string& shard, const PreparedRecord& record) {
  half_written_ = true;
  TRY(InsertRecord(shard, record));
  half_written_ = false;
  return {};
}

// A record that is replaced keeps its number, and so its precedence over a shadow.
Result<void> Generation::InsertRecord(const std::string& shard, const PreparedRecord& record) {
  const auto& [id, bytes, facts, search] = record;
  Shard& into = *TRY(ShardFor(shard));
  int64_t number = into.held.records > 0 ? TRY(NumberOfRecord(database(), shard, id)) : -1;
  if (number >= 0) {
    TRY(DeleteRecord(number));
  } else {
    number = next_number_++;
    ++into.held.records;
  }
  size_t bucket = BucketOf(id);
  Digest leaf = LeafHash(id, bytes);
  TRY(database().Run(
      "INSERT INTO record (number, shard, bucket, id, kind, rank, reading, valid_from, valid_through, "
      "shadowed, leaf, json) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
      "EXISTS (SELECT 1 FROM record WHERE id = ?4 AND number < ?1), ?10, ?11)",
      {number, shard, static_cast<int64_t>(bucket), id, facts.kind, facts.rank, facts.reading,
       OrNull(facts.valid_from), OrNull(facts.valid_through), Database::Blob{BytesOf(leaf)}, bytes}));
  into.stale.set(bucket);
  into.is_written = false;
  TRY(InsertFacts(database(), number, facts));
  blob_changes_.named.insert(facts.blobs.begin(), facts.blobs.end());
  return search ? AddToSearch(database(), number, *search) : Result<void>();
}

Result<void> Generation::Remove(const std::string& shard, const std::string& id) {
  half_written_ = true;
  TRY(RemoveRecord(shard, id));
  half_written_ = false;
  return {};
}

Result<void> Generation::RemoveRecord(const std::string& shard, const std::string& id) {
  int64_t number = TRY(NumberOfRecord(database(), shard, id));
  if (number < 0) return {};
  Shard& from = *TRY(ShardFor(shard));
  TRY(DeleteRecord(number));
  // What this record shadowed comes to light.
  TRY(
      database().Run("UPDATE record SET shadowed = 0 "
                     "WHERE number = (SELECT min(number) FROM record WHERE id = ?) AND shadowed = 1",
                     {id}));
  --from.held.records;
  from.stale.set(BucketOf(id));
  from.is_written = false;
  return {};
}

// With its rows in every table.
Result<void> Generation::DeleteRecord(int64_t number) {
  TRY(RemoveFromSearch(database(), words_, number));
  auto drop = [&](const Row& row) -> Result<void> {
    std::string hash(row.text(0));
    // One that was put first is perhaps no blob of the generation before.
    if (!blob_changes_.named.contains(hash)) blob_changes_.dropped.insert(std::move(hash));
    return {};
  };
  TRY(database().Each("SELECT hash FROM record_blob WHERE record = ?", {number}, drop));
  return database().Run("DELETE FROM record WHERE number = ?", {number});
}

Result<void> Generation::Clear(const std::string& shard) {
  for (const Leaf& leaf : TRY(Leaves(shard))) TRY(Remove(shard, leaf.id));
  TRY(database().Run("DELETE FROM shard WHERE name = ?", {shard}));
  shards_.erase(shard);
  return {};
}

Result<std::vector<std::string>> Generation::Shards() {
  std::vector<std::string> names;
  for (const auto& [name, shard] : shards_) names.push_back(name);
  return names;
}

Result<ShardHeld> Generation::Held(const std::string& shard) {
  auto there = shards_.find(shard);
  if (there == shards_.end()) return ShardHeld{};
  TRY(Hash(shard, there->second));
  return there->second.held;
}

void Generation::Distrust(const std::string& shard) {
  auto there = shards_.find(shard);
  if (there == shards_.end()) return;
  there->second.stale.set();
  there->second.is_written = false;
}

Result<void> Generation::Hash(const std::string& name, Shard& shard) {
  for (size_t bucket = 0; bucket < kBuckets; ++bucket) {
    if (!shard.stale[bucket]) continue;
    std::vector<Digest> leaves;
    for (const Leaf& leaf : TRY(Leaves(name, bucket))) leaves.push_back(leaf.hash);
    shard.held.buckets[bucket] = BucketHash(std::move(leaves));
    shard.stale.reset(bucket);
  }
  return {};
}

Result<bool> Generation::Holds(const std::string& shard, const Leaf& leaf) {
  bool holds = false;
  TRY(database().Each("SELECT leaf FROM record WHERE shard = ? AND bucket = ? AND id = ?",
                      {shard, static_cast<int64_t>(BucketOf(leaf.id)), leaf.id},
                      [&](const Row& row) -> Result<void> {
                        holds = row.text(0) == BytesOf(leaf.hash);
                        return {};
                      }));
  return holds;
}

Result<std::vector<Generation::Leaf>> Generation::Leaves(const std::string& shard) {
  std::vector<Leaf> leaves;
  for (size_t bucket = 0; bucket < kBuckets; ++bucket) {
    for (Leaf& leaf : TRY(Leaves(shard, bucket))) leaves.push_back(std::move(leaf));
  }
  std::sort(leaves.begin(), leaves.end(), [](const Leaf& a, const Leaf& b) { return a.id < b.id; });
  return leaves;
}

Result<std::vector<Generation::Leaf>> Generation::Leaves(const std::string& shard, size_t bucket) {
  std::vector<Leaf> leaves;
  auto read = [&](const Row& row) -> Result<void> {
    std::string id(row.text(0));
    Digest hash = TRY(DigestOf(row.text(1), id));
    leaves.push_back({std::move(id), hash});
    return {};
  };
  TRY(database().Each("SELECT id, leaf FROM record WHERE shard = ? AND bucket = ? ORDER BY id",
                      {shard, static_cast<int64_t>(bucket)}, read));
  return leaves;
}

Result<int64_t> Generation::Release(const std::string& shard) {
  auto there = shards_.find(shard);
  return there == shards_.end() ? 0 : there->second.held.release;
}

Result<void> Generation::SetRelease(const std::string& shard, int64_t release) {
  Shard& there = *TRY(ShardFor(shard));
  if (there.held.release == release) return {};
  there.held.release = release;
  there.is_written = false;
  return {};
}

// What must be true of a generation that is shown. SQLite held the references between the tables with every
// statement, and a damaged page would have stopped it; nothing that exists is read again here.
Result<void> Generation::Seal(Instant published) {
  constexpr std::string_view kSetOrigin = "INSERT OR REPLACE INTO origin (key, value) VALUES (?, ?)";
  if (half_written_) {
    return Error{Error::Kind::Damaged, "finish " + name_ + ": a record of it was written only in part"};
  }
  int64_t release = 0;
  for (auto& [name, shard] : shards_) {
    TRY(Hash(name, shard));
    if (!shard.is_written) TRY(KeepShard(database(), name, shard.held));
    release = std::max(release, shard.held.release);
  }
  TRY(database().Run(kSetOrigin, {"release", std::to_string(release)}));
  TRY(database().Run(kSetOrigin, {"published", FormatInstant(published)}));
  return open_->transaction->Commit();
}

Result<std::string> Generation::Finish(Instant published) {
  TRY(Seal(published));
  open_.reset();
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
