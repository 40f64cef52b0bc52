#include "sync/round.h"

#include <algorithm>

#include "content/feed/shard.h"
#include "content/feed/thousands.h"
#include "content/feed/trusted_files.h"
#include "content/feed/tuf_client.h"
#include "content/store/generation.h"
#include "sync/applied.h"
#include "sync/apply.h"
#include "sync/counted_transport.h"
#include "sync/fetch_blobs.h"
#include "sync/heads.h"

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
  Round(content::Disk& disk, content::Transport& transport, const content::Clock& clock, const Places& places)
      : disk_(&disk),
        places_(&places),
        transport_(transport),
        feed_(transport_, places.feed),
        trusted_(disk, Join(places.cache, "metadata")),
        client_(transport_, trusted_, clock, feed_.metadata_url()) {}

  Result<RoundReport> Run() {
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
    if (!applied.Is(heads_)) TRY(Apply());
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

  Result<void> Apply() {
    uint64_t records_bytes = 0;
    for (const Head& head : heads_) records_bytes += head.full_raw;
    // The next generation beside the current one: the records and the indices over them.
    TRY(CheckRoom(*disk_, places_->cache, 2 * records_bytes));

    Generation generation = TRY(Generation::Begin(*disk_, places_->cache));
    std::vector<std::string> blobs_before = TRY(generation.BlobsNamed());
    TRY(ClearForgotten(generation));
    for (const Head& head : heads_) {
      if (head.release < TRY(generation.Release(head.shard))) {
        return Error{Error::Kind::Denied, head.shard + ": release " + std::to_string(head.release) +
                                              " is older than the one in use"};
      }
      uint64_t records = TRY(ApplyHead(feed_, generation, head));
      report_.records += records;
      if (records > 0) ++report_.shards;
    }
    std::vector<std::string> blobs_now = TRY(generation.BlobsNamed());
    std::string blob_directory = Join(places_->cache, "blobs");
    content::Blobs blobs(*disk_, blob_directory);
    report_.blobs = TRY(FetchBlobs(*disk_, places_->cache, blobs, blobs_now, heads_, feed_));
    report_.generation = TRY(generation.Finish(report_.published));
    report_.updated = true;
    // The switch is made: what goes wrong from here on costs a later round some time, and nothing else.
    static_cast<void>(WriteApplied(*disk_, places_->cache, report_.generation, heads_));
    SweepBlobs(*disk_, blob_directory, blobs_before, blobs_now);
    return {};
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
  CountedTransport transport_;
  FeedSource feed_;
  content::TrustedDirectory trusted_;
  content::TufClient client_;
  std::vector<Head> heads_;
  RoundReport report_;
};

}  // namespace

Result<RoundReport> RunRound(content::Disk& disk, content::Transport& transport, const content::Clock& clock,
                             const Places& places) {
  return Round(disk, transport, clock, places).Run();
}

std::string Summary(const RoundReport& report) {
  std::string cost = Counted(report.bytes, "byte") + " in " + Counted(report.requests, "request");
  if (!report.updated) return "up to date: " + cost;
  return "updated: release " + std::to_string(report.release) + ", " + Counted(report.shards, "shard") +
         ", " + Counted(report.records, "record") + " changed, " + Counted(report.blobs, "blob") + ", " +
         cost + " (" + report.generation + ")";
}

}  // namespace zenkoku_sync
