#pragma once

#include <functional>
#include <string>
#include <vector>

#include "content/feed/shard.h"
#include "content/store/places.h"
#include "tests/sync/workshop.h"
#include "tools/feed/feed_state.h"
#include "tools/feed/key_change.h"
#include "tools/feed/offline_signing.h"
#include "tools/feed/resign.h"

namespace tools {

// The workshop, with the key rings of several machines beside the feed, and with kiosks that follow it.
class FeedOffice : public zenkoku_sync::Workshop {
 public:
  FeedOffice() { Add(Place("place-b", "17", "B")); }

  std::string Ring(const std::string& name) const { return directory / "rings/" + name; }

  void MakeRing(const std::string& ring, const std::vector<std::string>& names) {
    ASSERT_TRUE(disk.MakeDirectories(directory / "rings"));
    auto made = MakeKeys(disk, Ring(ring), names);
    ASSERT_TRUE(made) << made.error().message;
  }
  KeyRing Open(const std::string& ring) {
    auto opened = KeyRing::Open(disk, Ring(ring));
    EXPECT_TRUE(opened);
    return *std::move(opened);
  }
  PublicKeys Public(const std::vector<std::string>& rings) {
    PublicKeys keys;
    for (const std::string& ring : rings) keys.merge(Open(ring).Public());
    return keys;
  }

  FeedState State() {
    FeedFiles files(disk, directory / "feed");
    auto state = ReadFeedState(files);
    EXPECT_TRUE(state) << state.error().message;
    return *state;
  }
  std::string KeyIdOf(const std::string& ring, const std::string& role) {
    return Open(ring).KeysOf(role).front()->KeyId();
  }

  // What each holder does with a proposal on his own machine: one signed copy for each ring.
  std::vector<std::string> SignedBy(const content::Result<Proposals>& proposals,
                                    const std::vector<std::string>& rings) {
    std::vector<std::string> copies;
    EXPECT_TRUE(proposals) << proposals.error().message;
    if (!proposals) return copies;
    for (const Proposal& proposal : *proposals) {
      for (const std::string& ring : rings) {
        auto copy = AddSignatures(proposal.bytes, proposal.name, Open(ring));
        if (copy) copies.push_back(*copy);
      }
    }
    return copies;
  }

  content::Result<void> PublishWith(const std::string& ring) {
    lines.clear();
    return tools::Publish(disk, clock, {directory / "library", directory / "feed", Ring(ring), ""}, Say());
  }
  void MustPublishWith(const std::string& ring) {
    auto published = PublishWith(ring);
    ASSERT_TRUE(published) << published.error().message;
  }
  content::Result<void> ResignWith(const std::string& ring) {
    lines.clear();
    return tools::Resign(disk, clock, {directory / "feed", Ring(ring), ""}, Say());
  }
  content::Result<void> AssembleWith(const std::string& ring, const std::vector<std::string>& copies) {
    lines.clear();
    return tools::Assemble(disk, clock, {directory / "feed", Ring(ring), ""}, copies, Say());
  }
  std::function<void(const std::string&)> Say() {
    return [this](const std::string& line) { lines.push_back(line); };
  }
  std::string Said() const {
    std::string all;
    for (const std::string& line : lines) all += line + "\n";
    return all;
  }

  // A kiosk of its own name, that was installed with the feed's first root. What it shows as the place's
  // name.
  std::string Kiosk(const std::string& name) {
    std::string cache = directory / "kiosks/" + name;
    auto round =
        zenkoku_sync::RunRound(disk, transport, clock, {"", cache, directory / "feed/metadata/1.root.json"});
    if (!round) return round.error().message;
    auto opened = content::Cache::Open(cache);
    if (!opened) return opened.error().message;
    auto place = content::PlaceWithId(*opened, "place-b");
    return place ? content::In(place->record.name, "en") : place.error().message;
  }

  // A feed whose keys lie as they should: five holders of the root, of whom the first three also hold the
  // targets; a desk with the shards' keys; a server with snapshot and timestamp.
  void FoundInProduction() {
    for (int i = 1; i <= kRootKeys; ++i) {
      std::string number = std::to_string(i);
      std::vector<std::string> names{"root-" + number};
      if (i <= kTargetsKeys) names.push_back("targets-" + number);
      MakeRing("holder-" + number, names);
    }
    MakeRing("desk", content::AllShards());
    MakeRing("server", {"snapshot", "timestamp"});
    auto proposals = Found(
        Public({"holder-1", "holder-2", "holder-3", "holder-4", "holder-5", "desk", "server"}), clock.Now());
    auto assembled = AssembleWith("server", SignedBy(proposals, {"holder-1", "holder-3", "holder-5"}));
    ASSERT_TRUE(assembled) << assembled.error().message;
    MustPublishWith("desk");
    auto resigned = ResignWith("server");
    ASSERT_TRUE(resigned) << resigned.error().message;
  }
  // From the desk over the server to the kiosks.
  void Change(const std::string& name, const std::string& desk = "desk",
              const std::string& server = "server") {
    Add(Place("place-b", "17", name));
    MustPublishWith(desk);
    auto resigned = ResignWith(server);
    ASSERT_TRUE(resigned) << resigned.error().message;
  }
};

}  // namespace tools
