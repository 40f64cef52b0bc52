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
};

// Writes what changed in a library since it was last published, as a signed feed that any web server can
// serve. Nothing is announced before our own client has verified it: timestamp.json is replaced last, in one
// step, and until then every kiosk sees the feed as it was. A library with errors is refused before anything
// is written; the findings go to `say`, as does a line about each shard that is written.
content::Result<void> Publish(content::Disk& disk, const content::Clock& clock, const PublishPlaces& places,
                              const std::function<void(const std::string&)>& say);

}  // namespace tools
