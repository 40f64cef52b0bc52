#pragma once

#include <string>
#include <string_view>

#include "content/base/result.h"
#include "tools/brochure/pdf_facts.h"

namespace tools {

// Pixels of three bytes, row by row.
struct Raster {
  std::string rgb;
  int width = 0;  // px
  int height = 0;
};

// A binary PPM (netpbm's P6, 255 levels) of at most `most_pixels`. A parser of outside bytes: Damaged when
// it is anything else.
content::Result<Raster> ReadPpm(std::string output, size_t most_pixels);

// Each pixel the mean of those that it covers; to 1 px a side at least, never larger than it was.
Raster Shrunk(const Raster& raster, int width, int height);

struct PixelSize {
  int width = 0;
  int height = 0;
};

// The sizes in which a page is kept.
//
// Image: what a panel of 1080x1920 shows at once, in portrait or landscape: the short side 1080 px, the long
//   one at most 1920.
// Zoom: three times that. The reader shows a page 868 px wide on that panel, so pinched to 4x it is 3472 px:
//   the 3240 of the zoom are as good as pixel for pixel. On A4 they are 392 dpi, finer than the 350 dpi that
//   pictures in print have. And a whole page at that size (A4: 59 MB as the painter holds it) fits into the
//   120 MB of the reader, which 4320 px (105 MB) would not. Three is a whole number: the image is the mean of
//   3x3 pixels of the zoom, so that one drawing serves both.
// Thumbnail: fits the shelf's cover, 262x346.
struct PageSizes {
  PixelSize image;
  PixelSize zoom;
  PixelSize thumbnail;
  bool turned = false;  // the file has it lying on its side
};
PageSizes SizesOf(const PageSize& page);

PixelSize FittedInto(PixelSize size, PixelSize box);  // at most its own size

// The three as WebP.
struct PagePictures {
  std::string image;
  std::string zoom;
  std::string thumbnail;
  bool blank = false;  // one colour all over
};
// `drawn` is of the size of the zoom. `name` is for errors. Any thread.
content::Result<PagePictures> PicturesOf(const Raster& drawn, const PageSizes& sizes,
                                         const std::string& name);

}  // namespace tools
