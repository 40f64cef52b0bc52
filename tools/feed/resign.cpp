#include "tools/feed/resign.h"

#include <algorithm>
#include <map>

#include "content/base/directory_lock.h"
#include "content/feed/shard.h"
#include "tools/feed/announce.h"
#include "tools/feed/offline_signing.h"

namespace tools {
namespace {

using content::Error;
using content::Result;
using Say = std::function<void(const std::string&)>;
using SignedFiles = std::map<std::string, SignedFile>;  // by role

// The copies of each proposal put together: "root", "targets" or both.
Result<SignedFiles> Join(const std::vector<std::string>& copies) {
  std::map<std::string, std::vector<std::string>> by_role;
  for (const std::string& copy : copies) {
    SignedFile file = TRY(ParseSigned(copy, "a signed copy"));
    auto type = file.part.find("_type");
    if (type == file.part.end() || (*type != "root" && *type != "targets")) {
      return Error{Error::Kind::Usage, "a signed copy: neither a root nor a targets file"};
    }
    by_role[*type == "root" ? "root" : "targets"].push_back(copy);
  }
  SignedFiles files;
  for (const auto& [role, same] : by_role) {
    std::string joined = TRY(JoinSignatures(same, role));
    files[role] = TRY(ParseSigned(joined, role));
  }
  return files;
}

// An Assemble() that broke off has put some of them in place already.
SignedFiles WithoutThoseInPlace(SignedFiles adopted, const FeedState& before) {
  std::erase_if(adopted, [&](const auto& item) {
    const SignedFile* file = before.Find(item.first);
    return file && file->part == item.second.part;
  });
  return adopted;
}

Result<void> CheckAll(const SignedFiles& adopted, const FeedState& before) {
  auto new_root = adopted.find("root");
  const SignedFile* root = new_root != adopted.end() ? &new_root->second : before.Find("root");
  if (!root) return Error{Error::Kind::Usage, "a new feed: its root is missing"};
  for (const auto& [role, file] : adopted) TRY(CheckSigned(role, file, before.Find(role), *root));
  return {};
}

// Shards whose file is another than before: their packs have not been verified yet.
std::vector<std::string> ChangedShards(const FeedState& before, const FeedState& after) {
  std::vector<std::string> changed;
  for (const std::string& shard : content::AllShards()) {
    const SignedFile* old = before.Find(shard);
    const SignedFile* now = after.Find(shard);
    if (now && (!old || old->version != now->version)) changed.push_back(shard);
  }
  return changed;
}

Result<void> SignAll(content::Disk& disk, const content::Clock& clock, const ResignPlaces& places,
                     const SignedFiles& signed_elsewhere, const Say& say) {
  FeedFiles files(disk, places.feed);
  const FeedState before = TRY(ReadFeedState(files));
  const SignedFiles adopted = WithoutThoseInPlace(signed_elsewhere, before);
  TRY(CheckAll(adopted, before));
  KeyRing keys = TRY(KeyRing::Open(disk, places.keys, places.passphrase));
  content::Instant now = std::max(clock.Now(), before.published.value_or(content::Instant{}));

  MetadataRelease metadata(files, keys, before, now);
  for (const auto& [role, file] : adopted) TRY(metadata.Adopt(role, file));
  metadata.TakePrepared();
  if (!metadata.state().Find("targets")) {
    return Error{Error::Kind::Usage, places.feed + ": a feed without targets; assemble the first ones"};
  }
  TRY(metadata.SignRoot());
  TRY(metadata.SignTargets());
  for (const std::string& shard : content::AllShards()) TRY(metadata.SignShard(shard, ""));
  TRY(metadata.SignSnapshot());
  TRY(metadata.SignTimestamp(std::chrono::seconds(0)));
  for (const std::string& note : metadata.notes()) say("note: " + note);
  std::vector<std::string> changed = ChangedShards(before, metadata.state());
  TRY(Announce(files, before, metadata, changed, now));
  say("signed again at " + content::FormatInstant(now) + " (timestamp " +
      std::to_string(metadata.state().Find("timestamp")->version) + ")");
  return {};
}

}  // namespace

Result<void> Resign(content::Disk& disk, const content::Clock& clock, const ResignPlaces& places,
                    const Say& say) {
  if (!disk.Exists(content::Join(places.feed, "metadata"))) {
    return Error{Error::Kind::Usage, places.feed + " is not a feed: publish or assemble one first"};
  }
  content::DirectoryLock lock = TRY(content::DirectoryLock::Take(places.feed, "zenkoku-feed"));
  return SignAll(disk, clock, places, {}, say);
}

Result<void> Assemble(content::Disk& disk, const content::Clock& clock, const ResignPlaces& places,
                      const std::vector<std::string>& copies, const Say& say) {
  SignedFiles adopted = TRY(Join(copies));
  content::DirectoryLock lock = TRY(content::DirectoryLock::Take(places.feed, "zenkoku-feed"));
  return SignAll(disk, clock, places, adopted, say);
}

}  // namespace tools
