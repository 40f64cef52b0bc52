#include "tools/brochure/page_pictures.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

#include "tools/import/webp.h"

namespace tools {
namespace {

using content::Error;
using content::Result;

constexpr int kShortSide = 1080;  // px of the panel
constexpr int kLongSide = 1920;
constexpr int kZoom = 3;
constexpr PixelSize kThumbnail{262, 346};

// The zoom is looked at closely but seldom: method 2 takes half the time of 4, for a quarter more bytes.
constexpr WebPStyle kImageStyle{.quality = 85, .method = 4, .edges = WebPStyle::Edges::Plain};
constexpr WebPStyle kZoomStyle{.quality = 75, .method = 2, .edges = WebPStyle::Edges::Plain};
constexpr WebPStyle kThumbnailStyle{.quality = 75, .method = 4, .edges = WebPStyle::Edges::Plain};

// One number of a PPM's head, and the white space after it; comments run from # to the line's end.
std::optional<int> TakeNumber(std::string_view& head) {
  while (!head.empty() && (head.front() == ' ' || head.front() == '\n' || head.front() == '#')) {
    head.remove_prefix(head.front() == '#' ? std::min(head.find('\n'), head.size()) : 1);
  }
  int number = 0;
  const auto [end, error] = std::from_chars(head.data(), head.data() + head.size(), number);
  if (error != std::errc() || number <= 0) return std::nullopt;
  head.remove_prefix(static_cast<size_t>(end - head.data()));
  return number;
}

size_t Bytes(int width, int height) {
  return static_cast<size_t>(width) * static_cast<size_t>(height) * 3;
}

bool IsBlank(const Raster& raster) {
  const std::string_view rgb = raster.rgb;
  return rgb.substr(3) == rgb.substr(0, rgb.size() - 3);
}

}  // namespace

Result<Raster> ReadPpm(std::string output, size_t most_pixels) {
  const Error damaged{Error::Kind::Damaged, "what was drawn is no PPM"};
  constexpr size_t kLongestHead = 200;
  if (!output.starts_with("P6")) return damaged;
  std::string_view head = std::string_view(output).substr(2, kLongestHead);
  const auto width = TakeNumber(head);
  const auto height = width ? TakeNumber(head) : std::nullopt;
  const auto levels = height ? TakeNumber(head) : std::nullopt;
  if (!levels || *levels != 255 || head.empty()) return damaged;
  head.remove_prefix(1);
  const auto at = static_cast<size_t>(head.data() - output.data());
  if (static_cast<size_t>(*width) > most_pixels / static_cast<size_t>(*height) ||
      output.size() != at + Bytes(*width, *height)) {
    return damaged;
  }
  output.erase(0, at);
  return Raster{std::move(output), *width, *height};
}

Raster Shrunk(const Raster& raster, int width, int height) {
  width = std::clamp(width, 1, raster.width);
  height = std::clamp(height, 1, raster.height);
  Raster small{std::string(Bytes(width, height), '\0'), width, height};
  auto from = [](int i, int count, int all) {
    return static_cast<int>(static_cast<int64_t>(i) * all / count);
  };
  std::vector<int> columns;
  for (int x = 0; x <= width; ++x) columns.push_back(from(x, width, raster.width));
  std::vector<uint32_t> sums(static_cast<size_t>(raster.width) * 3);
  char* to = small.rgb.data();
  for (int y = 0; y < height; ++y) {
    const int top = from(y, height, raster.height);
    const int bottom = from(y + 1, height, raster.height);
    std::fill(sums.begin(), sums.end(), 0U);
    for (int row = top; row < bottom; ++row) {
      const auto* pixel = reinterpret_cast<const uint8_t*>(raster.rgb.data()) + Bytes(raster.width, row);
      for (size_t i = 0; i < sums.size(); ++i) sums[i] += pixel[i];
    }
    for (int x = 0; x < width; ++x) {
      const auto left = static_cast<size_t>(columns[static_cast<size_t>(x)]);
      const auto right = static_cast<size_t>(columns[static_cast<size_t>(x) + 1]);
      const auto count = static_cast<uint32_t>(right - left) * static_cast<uint32_t>(bottom - top);
      for (size_t channel = 0; channel < 3; ++channel) {
        uint32_t sum = count / 2;
        for (size_t i = left; i < right; ++i) sum += sums[i * 3 + channel];
        *to++ = static_cast<char>(sum / count);
      }
    }
  }
  return small;
}

PageSizes SizesOf(const PageSize& page) {
  const double shorter = std::max(std::min(page.width, page.height), 1e-6);
  const double longer = std::max({page.width, page.height, shorter});
  const double scale = std::min(kShortSide / shorter, kLongSide / longer);
  auto pixels = [&](double side) {
    return std::clamp(static_cast<int>(std::lround(side * scale)), 1, kLongSide);
  };
  const PixelSize image{pixels(page.width), pixels(page.height)};
  return {image,
          {image.width * kZoom, image.height * kZoom},
          FittedInto(image, kThumbnail),
          page.rotation % 180 != 0};
}

PixelSize FittedInto(PixelSize size, PixelSize box) {
  const double scale = std::min(
      {1.0, static_cast<double>(box.width) / size.width, static_cast<double>(box.height) / size.height});
  auto side = [&](int length) { return std::max(1, static_cast<int>(std::lround(length * scale))); };
  return {side(size.width), side(size.height)};
}

Result<PagePictures> PicturesOf(const Raster& drawn, const PageSizes& sizes, const std::string& name) {
  PagePictures pictures;
  const Raster image = Shrunk(drawn, sizes.image.width, sizes.image.height);
  const Raster thumbnail = Shrunk(image, sizes.thumbnail.width, sizes.thumbnail.height);
  pictures.blank = IsBlank(image);
  pictures.image = TRY(EncodeWebP(image.rgb, image.width, image.height, kImageStyle, name));
  pictures.zoom = TRY(EncodeWebP(drawn.rgb, drawn.width, drawn.height, kZoomStyle, name));
  pictures.thumbnail =
      TRY(EncodeWebP(thumbnail.rgb, thumbnail.width, thumbnail.height, kThumbnailStyle, name));
  return pictures;
}

}  // namespace tools
