#pragma once

#include <functional>
#include <string>

#include "content/base/clock.h"
#include "content/base/disk.h"
#include "content/base/result.h"

namespace tools {

struct PublishPlaces {
  std::string library;
  std::string feed;
  std::string keys;
  std::string passphrase = "";  // of the keys, "" when they are not encrypted
};

// Writes what changed in a library since it was last published, as a signed feed that any web server can
// serve. Nothing is announced before our own client has verified it: timestamp.json is replaced last, in one
// step, and until then every kiosk sees the feed as it was. A library with errors is refused before anything
// is written; the findings go to `say`, as does a line about each shard that is written. Where the snapshot's
// and the timestamp's keys are not among `keys`, the publication is complete but for them and waits for
// Resign() on the machine that has them. One at a time: a second one on the same feed is told so (Usage).
content::Result<void> Publish(content::Disk& disk, const content::Clock& clock, const PublishPlaces& places,
                              const std::function<void(const std::string&)>& say);

}  // namespace tools
