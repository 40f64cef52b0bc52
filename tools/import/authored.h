#pragma once

#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/base/json.h"
#include "content/base/result.h"

namespace tools {

// A record as its author wrote it, without the translations that lie beside the tree.
struct AuthoredRecord {
  std::string path;  // below the tree: "places/place-kenrokuen.json"
  content::Json json;
};

// Every record of a content tree (content/model/RECORDS.md, "Where records live"), by path. Each is an object
// with the id and the kind that its path says; nothing else is checked.
content::Result<std::vector<AuthoredRecord>> ReadAuthoredRecords(content::Disk& disk,
                                                                 const std::string& tree);

}  // namespace tools
