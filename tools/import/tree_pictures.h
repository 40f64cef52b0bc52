#pragma once

#include <map>
#include <string>

#include "content/base/disk.h"
#include "content/base/json.h"
#include "content/base/result.h"
#include "content/store/blobs.h"

namespace tools {

// The pictures of one content tree, drawn when a record first names them. Many records share a scene: each
// SVG is drawn once, each picture is one blob.
class TreePictures {
 public:
  TreePictures(content::Disk& disk, content::Blobs& blobs, std::string art_directory)
      : disk_(&disk), blobs_(&blobs), art_directory_(std::move(art_directory)) {}

  // In a record's `image`, blob, encodingFormat, width and height in the place of `file`; the rest stays.
  content::Result<content::Json> Stored(const content::Json& image);

 private:
  content::Result<content::Json> Drawn(const std::string& file);

  content::Disk* disk_;
  content::Blobs* blobs_;
  std::string art_directory_;
  std::map<std::string, content::Json> by_hash_;  // of the SVG
};

}  // namespace tools
