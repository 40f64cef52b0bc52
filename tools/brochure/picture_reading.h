#pragma once

#include <string>

#include "content/base/disk.h"
#include "content/base/result.h"
#include "tools/brochure/report.h"
#include "tools/brochure/sandbox.h"

namespace tools {

inline constexpr uint64_t kMostPictureBytes = 64ULL << 20U;
inline constexpr int64_t kMostPicturePixels = 200'000'000;

struct PictureRead {
  Report report;  // when it refuses, the rest is empty
  std::string webp;
  int width = 0;  // px
  int height = 0;
};

// Reads one picture from a stranger (JPEG, PNG, WebP, GIF, TIFF; of an animation the first frame): the way up
// that its camera noted, in sRGB of 8 bits, what is transparent on white, at most what a panel shows
// (1920x1920), without its metadata. libvips does it in the sandbox; half a picture is refused. `shown_name`
// is what it is called in the report.
content::Result<PictureRead> ReadPicture(content::Disk& disk, const Sandbox& sandbox,
                                         const std::string& picture, const std::string& shown_name);

}  // namespace tools
