#pragma once

#include <map>
#include <optional>
#include <string>

#include "content/feed/head.h"
#include "content/feed/tuf_metadata.h"
#include "tools/feed/feed_files.h"

namespace tools {

// A metadata file of the feed as it lies there.
struct SignedFile {
  std::string bytes;
  content::Json part;  // "signed"
  int64_t version = 0;
  content::Instant expires{};
};

// `bytes` of a role's file. Root and targets are parsed as a client does, so that their parts can be relied
// on.
content::Result<SignedFile> ParseSigned(std::string bytes, const std::string& what);

// What a feed's directory publishes now; empty for a new feed. Read from the publisher's own disk and not
// verified: the client does that before anything new is announced.
struct FeedState {
  std::map<std::string, SignedFile>
      roles;  // "root", "timestamp", "snapshot", "targets" and the shards with content
  // Newer files of shards and targets that wait for the snapshot's and the timestamp's keys on another
  // machine.
  std::map<std::string, SignedFile> prepared;
  std::optional<content::Instant> published;

  const SignedFile* Find(const std::string& role) const;
};

content::Result<FeedState> ReadFeedState(const FeedFiles& files);

// FEED/prepared.json: {"pref-13": 7} says that metadata/7.pref-13.json is complete and waits to be announced.
inline constexpr const char* kPreparedPath = "prepared.json";

struct PublishedHead {
  content::Head head;
  std::string sha256;  // of its file
};

// The head that a shard's role names, none for a shard without content.
content::Result<std::optional<PublishedHead>> ReadHead(const FeedFiles& files, const FeedState& state,
                                                       const std::string& shard);
content::Result<PublishedHead> ReadHeadFile(const FeedFiles& files, const std::string& shard,
                                            const std::string& sha256);

// "targets/pref/13/<sha256>.head".
std::string HeadPath(const std::string& shard, const std::string& sha256);

}  // namespace tools
