#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "content/base/clock.h"
#include "content/base/disk.h"
#include "content/feed/directory_transport.h"
#include "content/store/cache.h"
#include "content/store/library.h"
#include "sync/round.h"
#include "tests/content/base/scratch_directory.h"
#include "tools/feed/publish.h"

namespace zenkoku_sync {

// The whole way through the house in one directory: a library that a test edits, the feed that is published
// from it, and the cache of a kiosk that follows the feed.
class Workshop {
 public:
  Workshop() : transport(disk, directory / "feed") {
    AddAll({Prefecture("13", "Tokyo"), Prefecture("17", "Ishikawa"), Region({"13", "17"})});
  }

  static content::Json Sources() {
    return content::Json::array({{{"name", "a test"}, {"licence", "CC0-1.0"}, {"checked", "2026-11-23"}}});
  }
  static content::Json Named(const std::string& id, const std::string& kind, const std::string& name) {
    return {{"id", id},
            {"kind", kind},
            {"name", {{"ja", name}, {"ja-Hira", "なまえ"}, {"ja-Latn", name}, {"en", name}}},
            {"shortName", {{"ja", name}, {"en", name}}},
            {"summary", {{"ja", name}, {"en", name}}},
            {"description", {{"ja", name}, {"en", name}}},
            {"sources", Sources()}};
  }
  static content::Json Region(const std::vector<std::string>& codes) {
    content::Json region = Named("region-kanto", "region", "Kanto");
    region["code"] = "kanto";
    region["order"] = 3;
    region["prefectures"] = codes;
    return region;
  }
  static content::Json Prefecture(const std::string& code, const std::string& name) {
    content::Json prefecture = Named("prefecture-" + code, "prefecture", name);
    prefecture["code"] = code;
    prefecture["region"] = "kanto";
    prefecture["prefectures"] = {code};
    prefecture["capital"] = {{"ja", name}, {"ja-Hira", "なまえ"}, {"en", name}};
    prefecture["geo"] = {{"latitude", 36.5}, {"longitude", 136.6}};
    return prefecture;
  }
  static content::Json Place(const std::string& id, const std::string& code, const std::string& name) {
    content::Json place = Named(id, "place", name);
    place["prefectures"] = {code};
    place["category"] = "nature";
    return place;
  }

  void Add(const content::Json& record) { AddAll({record}); }
  void AddAll(const std::vector<content::Json>& records) {
    auto library = content::Library::Open(disk, directory / "library");
    ASSERT_TRUE(library) << library.error().message;
    auto transaction = content::Transaction::Begin(library->database());
    ASSERT_TRUE(transaction);
    for (const content::Json& record : records) {
      auto put = library->Put(record, "test");
      ASSERT_TRUE(put) << put.error().message;
    }
    ASSERT_TRUE(transaction->Commit());
  }
  void Remove(const std::string& id) {
    auto library = content::Library::Open(disk, directory / "library");
    ASSERT_TRUE(library);
    ASSERT_TRUE(library->Remove(id));
  }
  std::string AddBlob(const std::string& bytes) {
    auto library = content::Library::Open(disk, directory / "library");
    return library ? *library->blobs().Put(bytes) : "";
  }

  content::Result<void> Publish() {
    lines.clear();
    return tools::Publish(disk, clock, {directory / "library", directory / "feed", directory / "keys"},
                          [this](const std::string& line) { lines.push_back(line); });
  }
  void MustPublish() {
    auto published = Publish();
    ASSERT_TRUE(published) << published.error().message << (lines.empty() ? "" : "; " + lines.front());
  }

  content::Result<RoundReport> Round() { return RoundOn(disk); }
  content::Result<RoundReport> RoundOn(content::Disk& other) {
    return RunRound(other, transport, clock, {"", cache(), directory / "feed/metadata/1.root.json"});
  }
  RoundReport MustRound() {
    auto round = Round();
    EXPECT_TRUE(round) << round.error().message;
    return round ? *round : RoundReport{};
  }

  // What a kiosk would open now: the generation's name, "" when there is none.
  std::string InUse() const {
    auto opened = content::Cache::Open(cache());
    return opened ? opened->generation() : "";
  }
  std::string cache() const { return directory / "cache"; }

  // A file below the feed's directory, e.g. the newest pack.
  std::string Read(const std::string& path) { return *disk.Read(directory / "feed/" + path, 100'000'000); }
  void Write(const std::string& path, const std::string& bytes) {
    ASSERT_TRUE(disk.Write(directory / "feed/" + path, bytes));
  }

  content::ScratchDirectory directory;
  content::SystemDisk disk;
  content::FixedClock clock{*content::ParseInstant("2026-11-23T01:00:00Z")};
  content::DirectoryTransport transport;
  std::vector<std::string> lines;  // that the last Publish said
};

}  // namespace zenkoku_sync
