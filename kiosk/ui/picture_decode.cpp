#include "kiosk/ui/picture_decode.h"

#include <png.h>
#include <webp/decode.h>

#include <bit>
#include <memory>
#include <string>

namespace kiosk {
namespace {

using content::Error;
using content::Result;

static_assert(std::endian::native == std::endian::little, "B G R A in memory is 0xAARRGGBB");

Error Damaged(std::string_view what, std::string_view why) {
  return {Error::Kind::Damaged, "picture " + std::string(what) + ": " + std::string(why)};
}

Result<Size> CheckedSize(uint64_t width, uint64_t height, std::string_view what) {
  if (width == 0 || height == 0) return Damaged(what, "has no pixels");
  constexpr auto kMost = static_cast<uint64_t>(kMaxPicturePixels);
  if (width > kMost || height > kMost || width * height > kMost) return Damaged(what, "is too large");
  return Size{static_cast<int>(width), static_cast<int>(height)};
}

size_t PixelsIn(Size size) {
  return static_cast<size_t>(size.width) * static_cast<size_t>(size.height);
}

uint32_t Premultiply(uint32_t pixel) {
  uint32_t alpha = pixel >> 24;
  if (alpha == 255) return pixel;
  auto channel = [&](int shift) { return (((pixel >> shift) & 255U) * alpha + 127U) / 255U << shift; };
  return (alpha << 24) | channel(16) | channel(8) | channel(0);
}

bool IsOpaque(const std::vector<uint32_t>& pixels) {
  uint32_t all = 0xFF000000;
  for (uint32_t pixel : pixels) all &= pixel;
  return all == 0xFF000000;
}

// libpng's own reader structure, which must be freed whatever happens.
class PngReader {
 public:
  PngReader() { image_.version = PNG_IMAGE_VERSION; }
  PngReader(const PngReader&) = delete;
  PngReader& operator=(const PngReader&) = delete;
  ~PngReader() { png_image_free(&image_); }

  Result<Size> Begin(std::string_view bytes, std::string_view what) {
    if (png_image_begin_read_from_memory(&image_, bytes.data(), bytes.size()) == 0) {
      return Damaged(what, image_.message);
    }
    return CheckedSize(image_.width, image_.height, what);
  }

  Result<PictureBits> Finish(Size size, std::string_view what) {
    PictureBits bits{size, std::vector<uint32_t>(PixelsIn(size)), false};
    image_.format = PNG_FORMAT_BGRA;
    if (png_image_finish_read(&image_, nullptr, bits.pixels.data(), 0, nullptr) == 0) {
      return Damaged(what, image_.message);
    }
    bits.opaque = IsOpaque(bits.pixels);
    if (!bits.opaque) {
      for (uint32_t& pixel : bits.pixels) pixel = Premultiply(pixel);
    }
    return bits;
  }

 private:
  png_image image_{};
};

Result<WebPBitstreamFeatures> WebpFeatures(std::string_view bytes, std::string_view what) {
  WebPBitstreamFeatures features{};
  const auto* start = reinterpret_cast<const uint8_t*>(bytes.data());
  if (WebPGetFeatures(start, bytes.size(), &features) != VP8_STATUS_OK) return Damaged(what, "is not a WebP");
  if (features.has_animation != 0) return Damaged(what, "moves: only still pictures are shown");
  return features;
}

Result<Size> WebpSize(std::string_view bytes, std::string_view what) {
  WebPBitstreamFeatures features = TRY(WebpFeatures(bytes, what));
  return CheckedSize(static_cast<uint64_t>(features.width), static_cast<uint64_t>(features.height), what);
}

Result<PictureBits> DecodeWebp(std::string_view bytes, std::string_view what) {
  Size size = TRY(WebpSize(bytes, what));
  WebPDecoderConfig config;
  if (WebPInitDecoderConfig(&config) == 0) return Damaged(what, "libwebp has another version");
  PictureBits bits{size, std::vector<uint32_t>(PixelsIn(size)), false};
  config.output.colorspace = MODE_bgrA;
  config.output.is_external_memory = 1;
  config.output.u.RGBA.rgba = reinterpret_cast<uint8_t*>(bits.pixels.data());
  config.output.u.RGBA.stride = size.width * 4;
  config.output.u.RGBA.size = bits.pixels.size() * 4;
  const auto* start = reinterpret_cast<const uint8_t*>(bytes.data());
  if (WebPDecode(start, bytes.size(), &config) != VP8_STATUS_OK)
    return Damaged(what, "is cut short or damaged");
  bits.opaque = IsOpaque(bits.pixels);
  return bits;
}

bool IsPng(std::string_view bytes) {
  return bytes.starts_with("\x89PNG\r\n\x1a\n");
}

bool IsWebp(std::string_view bytes) {
  return bytes.size() >= 12 && bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP";
}

}  // namespace

Result<PictureBits> DecodePicture(std::string_view bytes, std::string_view what) {
  if (IsWebp(bytes)) return DecodeWebp(bytes, what);
  if (!IsPng(bytes)) return Damaged(what, "is neither PNG nor WebP");
  PngReader reader;
  Size size = TRY(reader.Begin(bytes, what));
  return reader.Finish(size, what);
}

Result<Size> PictureSize(std::string_view bytes, std::string_view what) {
  if (IsWebp(bytes)) return WebpSize(bytes, what);
  if (!IsPng(bytes)) return Damaged(what, "is neither PNG nor WebP");
  PngReader reader;
  return reader.Begin(bytes, what);
}

}  // namespace kiosk
