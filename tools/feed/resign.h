#pragma once

#include <functional>
#include <string>
#include <vector>

#include "content/base/clock.h"
#include "content/base/disk.h"
#include "content/base/result.h"

namespace tools {

struct ResignPlaces {
  std::string feed;
  std::string keys;
  std::string passphrase = "";  // of the keys, "" when they are not encrypted
};

// The server's part of a feed, without a library: announces what a desk has prepared, signs the timestamp
// anew and whatever else is due with the keys that are here. `say` gets a line about each thing that somebody
// else must sign. A job runs it every hour.
content::Result<void> Resign(content::Disk& disk, const content::Clock& clock, const ResignPlaces& places,
                             const std::function<void(const std::string&)>& say);

// The same, with a new root or targets file or both, that their holders have signed (offline_signing.h).
// `copies` are files' bytes, several of one proposal where each holder signed one. Nothing is announced
// unless kiosks of every age can follow: from the first root over each change of keys to this one.
content::Result<void> Assemble(content::Disk& disk, const content::Clock& clock, const ResignPlaces& places,
                               const std::vector<std::string>& copies,
                               const std::function<void(const std::string&)>& say);

}  // namespace tools
