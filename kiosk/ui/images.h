#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "content/base/result.h"
#include "kiosk/ui/display_list.h"
#include "kiosk/ui/resample.h"

namespace kiosk {

// Decoded pictures, by key and by the size they are shown at. "art:NAME" and "icon:NAME" are files of the
// program (ART/NAME.png, ART/icons/NAME.png, ART/ninepatch/NAME.png for "nine:NAME"), "blob:<sha256>" is
// BLOBS/aa/<sha256> (WebP, PNG). A picture that is missing or damaged is a calm blank in the paper's colour
// (an icon: nothing), never an error on the glass; `failures` counts them for tests and health. Bounded by
// bytes, least recently used goes first. One thread.
class Images {
 public:
  // Premultiplied BGRA or, for icons, coverage; ready for the painter. Valid until the next call.
  struct Pixels;

  Images(std::string art_directory, std::string blob_directory);
  ~Images();

  // Scaled with a good filter to exactly this size; `natural` sizes of 0 x 0 give the picture as it is.
  const Pixels& At(const ImageKey& key, Size size);
  // The largest part with the size's proportions, scaled to it; `focus_y` as in Picture.
  const Pixels& Covering(const ImageKey& key, Size size, float focus_y, Mirror mirror = Mirror::No);
  // A part of the picture in its own pixels, scaled.
  const Pixels& Part(const ImageKey& key, const Rect& part, Size size, Mirror mirror = Mirror::No);
  Size NaturalSize(const ImageKey& key);              // 0 x 0 when it is missing or damaged
  int failures() const;                               // pictures, not attempts
  size_t bytes() const;                               // held at the moment
  void SetBlobDirectory(std::string blob_directory);  // forgets the blobs of the old one

 private:
  struct Shelf;
  std::unique_ptr<Shelf> shelf_;
};

}  // namespace kiosk
