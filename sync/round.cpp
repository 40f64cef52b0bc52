#include "sync/round.h"

#include <algorithm>

#include "content/feed/shard.h"
#include "content/feed/thousands.h"
#include "content/feed/trusted_files.h"
#include "content/feed/tuf_client.h"
#include "content/store/blob_uses.h"
#include "content/store/cache.h"
#include "content/store/current_generation.h"
#include "content/store/generation.h"
#include "sync/applied.h"
#include "sync/apply.h"
#include "sync/counted_transport.h"
#include "sync/heads.h"
#include "sync/rolled_back.h"

namespace zenkoku_sync {
namespace {

using content::Counted;
using content::Error;
using content::Generation;
using content::Head;
using content::Join;
using content::Result;

class Round {
 public:
  Round(content::Disk& disk, content::Transport& transport, const content::Clock& clock, const Places& places,
        const RoundOrders& orders)
      : disk_(&disk),
        places_(&places),
        orders_(&orders),
        usual_room_(disk, places.cache),
        room_(orders.room ? orders.room : &usual_room_),
        transport_(transport, [this](uint64_t bytes, uint64_t requests) { Tell(bytes, requests); }),
        feed_(transport_, places.feed),
        trusted_(disk, Join(places.cache, "metadata")),
        client_(transport_, trusted_, clock, feed_.metadata_url()) {}

  Result<RoundReport> Run() {
    Stage("metadata");
    TRY(TrustFirstRoot());
    TRY(client_.Refresh());
    heads_ = TRY(FetchHeads(*disk_, Join(places_->cache, "heads"), client_, feed_));
    for (const Head& head : heads_) {
      report_.release = std::max(report_.release, head.release);
      report_.published = std::max(report_.published, head.published);
    }
    report_.published = client_.timestamp().published.value_or(report_.published);
    Applied applied = ReadApplied(*disk_, places_->cache);
    report_.generation = applied.generation;
    bool is_current = applied.Is(heads_) && orders_->damaged.empty();
    report_.held = !is_current && HeldBack(*disk_, places_->cache, heads_);
    if (report_.held) {
      report_.generation = TRY(content::CurrentGeneration(places_->cache));
    } else if (is_current) {
      TRY(CatchUpWithBlobs(applied));
    } else {
      TRY(Apply(applied));
    }
    report_.bytes = transport_.bytes();
    report_.requests = transport_.requests();
    return report_;
  }

 private:
  // The root that came with the kiosk begins the chain of trust, once. From then on only its successors
  // count.
  Result<void> TrustFirstRoot() {
    if (disk_->Exists(Join(places_->cache, "metadata/root.json"))) return {};
    if (places_->root.empty()) {
      return Error{Error::Kind::Usage,
                   places_->cache + " trusts no feed yet: name its first root with --root FILE"};
    }
    auto bytes = disk_->Read(places_->root, content::kMostRootBytes);
    if (!bytes) return Error{Error::Kind::Usage, bytes.error().message};
    content::Envelope envelope = TRY(content::ParseEnvelope(*bytes, places_->root));
    content::RootMetadata root = TRY(content::ParseRoot(envelope, places_->root));
    if (!content::Verified(envelope, root.keys, root.roles.at("root"))) {
      return Error{Error::Kind::Usage, places_->root + ": not signed by its own keys"};
    }
    return trusted_.Save("root", *bytes);
  }

  Result<void> Apply(const Applied& applied) {
    uint64_t need = RoomForRecords();
    TRY(room_->Check(need));
    auto switched = MakeAndSwitch(applied);
    if (switched) {
      room_->Forget();
      return switched;
    }
    if (switched.error().kind != Error::Kind::DiskFull) return switched;
    static_cast<void>(content::SweepUnfinished(*disk_, places_->cache));
    room_->Remember(need);
    auto enough = room_->Check(need);
    return Error{Error::Kind::DiskFull, switched.error().message + "; " +
                                            (enough ? content::Thousands(room_->Remembered()) +
                                                          " bytes must be free for the next try"
                                                    : enough.error().message)};
  }

  // The next generation beside the current one: a clone of that, or the records and the indices over them.
  uint64_t RoomForRecords() {
    uint64_t records = 0;
    for (const Head& head : heads_) records += head.full_raw;
    auto current = content::CurrentGeneration(*disk_, places_->cache);
    auto clone = current ? disk_->Size(Join(places_->cache, *current)) : Result<uint64_t>(uint64_t{0});
    return std::max(2 * records, clone ? *clone : 0);
  }

  Result<void> MakeAndSwitch(const Applied& applied) {
    // Without a note that fits there was a mishap, or verify found something.
    bool is_noted = !applied.generation.empty();
    Generation generation = TRY(Generation::Begin(
        *disk_, places_->cache, is_noted ? Generation::Look::AtFormat : Generation::Look::AtEveryPage));
    bool looks_everywhere = !KnowsBlobs(applied) || !orders_->blobs.KeepsEverything();
    std::vector<std::string> blobs_before;
    if (looks_everywhere) blobs_before = TRY(content::BlobsNamed(generation.database()));
    TRY(ClearForgotten(generation));
    for (const auto& [shard, id] : orders_->damaged) TRY(generation.Remove(shard, id));
    for (const Head& head : heads_) {
      Stage("records of " + head.shard);
      uint64_t records = TRY(ApplyHead(feed_, generation, head));
      report_.records += records;
      if (records > 0) ++report_.shards;
    }
    BlobsReport blobs = TRY(Fetch(generation.database(), Unsure(applied, generation.blob_changes())));
    std::vector<std::string> dropped = TRY(Dropped(generation));
    if (!looks_everywhere) {
      TRY(RemoveDropped(*disk_, places_->cache, generation.database(), applied.dropped));
    }
    Stage("switch");
    report_.generation = TRY(generation.Finish(report_.published));
    report_.updated = true;
    // The switch is made: what goes wrong from here on costs a later round some time, and nothing else.
    NoteApplied(std::move(dropped));
    static_cast<void>(ForgetRollBack(*disk_, places_->cache));
    if (looks_everywhere) {
      SweepBlobs(*disk_, Join(places_->cache, "blobs"), blobs_before, blobs.wanted);
    }
    return {};
  }

  // Whether the note says of every blob that the generation in use wants whether it is here.
  bool KnowsBlobs(const Applied& applied) const {
    return !applied.generation.empty() && applied.rules == Fingerprint(orders_->blobs) &&
           applied.pending.count == applied.pending.names.size();
  }

  std::optional<std::set<std::string>> Unsure(const Applied& applied,
                                              const Generation::BlobChanges& changes) const {
    if (!KnowsBlobs(applied)) return std::nullopt;
    std::set<std::string> unsure(applied.pending.names.begin(), applied.pending.names.end());
    std::set_difference(changes.named.begin(), changes.named.end(), changes.dropped.begin(),
                        changes.dropped.end(), std::inserter(unsure, unsure.end()));
    return unsure;
  }

  static Result<std::vector<std::string>> Dropped(Generation& generation) {
    std::vector<std::string> dropped;
    for (const std::string& hash : generation.blob_changes().dropped) {
      if (!TRY(content::IsBlobNamed(generation.database(), hash))) dropped.push_back(hash);
    }
    return dropped;
  }

  // Blobs that an earlier round left behind, or that the rules did not want then.
  Result<void> CatchUpWithBlobs(const Applied& applied) {
    report_.pending = applied.pending;
    report_.left_out = applied.left_out;
    bool is_due = applied.pending.count > 0 && orders_->blobs_when == BlobsWhen::Now;
    if (applied.rules == Fingerprint(orders_->blobs) && !is_due) return {};
    content::Cache cache = TRY(content::Cache::Open(places_->cache));
    TRY(Fetch(cache.database(), Unsure(applied, {})));
    NoteApplied(applied.dropped);
    return {};
  }

  Result<BlobsReport> Fetch(content::Database& generation, std::optional<std::set<std::string>> unsure) {
    Stage("blobs");
    // A kiosk that has nothing yet waits for no turn.
    bool is_first = report_.generation.empty();
    BlobsWhen when = is_first ? BlobsWhen::Now : orders_->blobs_when;
    BlobsReport blobs = TRY(
        FetchBlobs({*disk_, places_->cache, *room_, orders_->blobs, heads_, feed_, when, std::move(unsure)},
                   generation));
    report_.blobs = blobs.fetched;
    report_.pending = blobs.pending;
    report_.left_out = blobs.left_out;
    return blobs;
  }

  void NoteApplied(std::vector<std::string> dropped) {
    Applied applied{report_.generation, ShardsOf(heads_), Fingerprint(orders_->blobs),
                    report_.pending,    report_.left_out, std::move(dropped)};
    static_cast<void>(WriteApplied(*disk_, places_->cache, applied));
  }

  void Stage(const std::string& stage) {
    if (orders_->progress) orders_->progress->Stage(stage);
  }

  void Tell(uint64_t bytes, uint64_t requests) {
    if (orders_->progress) orders_->progress->Arrived(bytes, requests);
  }

  // A shard that the feed does not publish any more (its owner changed the snapshot's keys to take it back).
  Result<void> ClearForgotten(Generation& generation) {
    for (const std::string& shard : TRY(generation.Shards())) {
      bool published =
          std::any_of(heads_.begin(), heads_.end(), [&](const Head& head) { return head.shard == shard; });
      if (published) continue;
      report_.records += TRY(generation.Leaves(shard)).size();
      ++report_.shards;
      TRY(generation.Clear(shard));
    }
    return {};
  }

  content::Disk* disk_;
  const Places* places_;
  const RoundOrders* orders_;
  Room usual_room_;
  Room* room_;
  CountedTransport transport_;
  FeedSource feed_;
  content::TrustedDirectory trusted_;
  content::TufClient client_;
  std::vector<Head> heads_;
  RoundReport report_;
};

}  // namespace

Result<RoundReport> RunRound(content::Disk& disk, content::Transport& transport, const content::Clock& clock,
                             const Places& places, const RoundOrders& orders) {
  return Round(disk, transport, clock, places, orders).Run();
}

std::string Summary(const RoundReport& report) {
  std::string cost = Counted(report.bytes, "byte") + " in " + Counted(report.requests, "request");
  if (report.pending.count > 0) {
    cost += "; " + Counted(report.pending.count, "blob") + " pending: " + report.pending.reason;
  }
  if (report.held) {
    return "held at an earlier generation by a roll-back until the feed has a newer release than " +
           std::to_string(report.release) + ": " + cost;
  }
  if (!report.updated && report.blobs > 0)
    return "up to date: " + Counted(report.blobs, "blob") + " fetched, " + cost;
  if (!report.updated) return "up to date: " + cost;
  return "updated: release " + std::to_string(report.release) + ", " + Counted(report.shards, "shard") +
         ", " + Counted(report.records, "record") + " changed, " + Counted(report.blobs, "blob") + ", " +
         cost + " (" + report.generation + ")";
}

}  // namespace zenkoku_sync
