#include "tools/import/tree_pictures.h"

#include "content/base/sha256.h"
#include "tools/import/artwork.h"

namespace tools {
namespace {

using content::Error;
using content::Json;
using content::Result;

constexpr uint64_t kMaxSvgBytes = 16ULL << 20U;

bool LeavesItsDirectory(const std::string& file) {
  return file.starts_with('/') || ("/" + file + "/").find("/../") != std::string::npos;
}

}  // namespace

Result<Json> TreePictures::Stored(const Json& image) {
  const Json drawn = TRY(Drawn(image.at("file").get<std::string>()));
  Json stored = image;
  stored.erase("file");
  stored.update(drawn);
  return stored;
}

Result<Json> TreePictures::Drawn(const std::string& file) {
  const std::string path = content::Join(art_directory_, file);
  if (LeavesItsDirectory(file)) return Error{Error::Kind::Denied, path + ": a picture lies below art/"};
  if (!file.ends_with(".svg"))
    return Error{Error::Kind::Unsupported, path + ": a picture of the tree is an SVG"};

  const std::string svg = TRY(disk_->Read(path, kMaxSvgBytes));
  const std::string hash = content::Sha256Hex(svg);
  if (const auto known = by_hash_.find(hash); known != by_hash_.end()) return known->second;

  const Picture picture = TRY(Rasterise(svg, path));
  const Json stored{{"blob", TRY(blobs_->Put(picture.webp))},
                    {"encodingFormat", "image/webp"},
                    {"width", picture.width},
                    {"height", picture.height}};
  by_hash_.emplace(hash, stored);
  return stored;
}

}  // namespace tools
