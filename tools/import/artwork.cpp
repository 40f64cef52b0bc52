#include "tools/import/artwork.h"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "tools/import/webp.h"

namespace tools {
namespace {

using content::Error;
using content::Result;

struct Unref {
  void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Svg = std::unique_ptr<RsvgHandle, Unref>;
using Surface = std::unique_ptr<cairo_surface_t, Unref>;
using Context = std::unique_ptr<cairo_t, Unref>;

struct Size {
  int width = 0;
  int height = 0;
};

constexpr int kMaxSide = 4096;  // px; no screen shows more, and a hostile view box must not eat the memory
// Vermilion edges on indigo stay crisp.
constexpr WebPStyle kStyle{.quality = 90, .method = 4, .edges = WebPStyle::Edges::Sharp};

Error Damaged(const std::string& name, const std::string& reason) {
  return {Error::Kind::Damaged, name + ": " + reason};
}

// Takes the message out of a GError and frees it.
std::string Message(GError* error) {
  if (error == nullptr) return "unknown reason";
  std::string message = error->message;
  g_error_free(error);
  return message;
}

Result<Svg> Parse(std::string_view bytes, const std::string& name) {
  GError* error = nullptr;
  Svg svg(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(bytes.data()), bytes.size(), &error));
  if (svg == nullptr) return Damaged(name, "not a readable SVG: " + Message(error));
  return svg;
}

Result<Size> SizeOf(RsvgHandle* svg, const std::string& name) {
  gboolean has_view_box = FALSE;
  RsvgRectangle view_box{};
  rsvg_handle_get_intrinsic_dimensions(svg, nullptr, nullptr, nullptr, nullptr, &has_view_box, &view_box);
  if (has_view_box == FALSE) return Damaged(name, "no viewBox, so its size is unknown");
  if (!(view_box.width >= 1 && view_box.width <= kMaxSide && view_box.height >= 1 &&
        view_box.height <= kMaxSide)) {
    return Damaged(name, "its viewBox is not between 1 and " + std::to_string(kMaxSide) + " on each side");
  }
  return Size{static_cast<int>(std::lround(view_box.width)), static_cast<int>(std::lround(view_box.height))};
}

Result<Surface> Draw(RsvgHandle* svg, Size size, const std::string& name) {
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, size.width, size.height));
  const Context context(cairo_create(surface.get()));
  const RsvgRectangle viewport{0, 0, static_cast<double>(size.width), static_cast<double>(size.height)};
  GError* error = nullptr;
  if (rsvg_handle_render_document(svg, context.get(), &viewport, &error) == FALSE) {
    return Damaged(name, "cannot be drawn: " + Message(error));
  }
  if (cairo_status(context.get()) != CAIRO_STATUS_SUCCESS) {
    return Damaged(name,
                   std::string("cannot be drawn: ") + cairo_status_to_string(cairo_status(context.get())));
  }
  cairo_surface_flush(surface.get());
  return surface;
}

// Cairo multiplies colours by alpha, WebP wants them plain. Both hold a pixel as 0xAARRGGBB.
uint32_t Plain(uint32_t pixel) {
  const uint32_t alpha = pixel >> 24U;
  if (alpha == 0 || alpha == 0xFF) return alpha == 0 ? 0 : pixel;
  uint32_t plain = alpha << 24U;
  for (const uint32_t shift : {0U, 8U, 16U}) {
    const uint32_t channel = (pixel >> shift) & 0xFFU;
    plain |= std::min(0xFFU, (channel * 0xFFU + alpha / 2) / alpha) << shift;
  }
  return plain;
}

std::vector<uint32_t> PixelsOf(cairo_surface_t* surface, Size size) {
  const unsigned char* bytes = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  std::vector<uint32_t> pixels;
  pixels.reserve(static_cast<size_t>(size.width) * static_cast<size_t>(size.height));
  for (int y = 0; y < size.height; ++y) {
    const auto* row = reinterpret_cast<const uint32_t*>(bytes + static_cast<ptrdiff_t>(y) * stride);
    std::transform(row, row + size.width, std::back_inserter(pixels), Plain);
  }
  return pixels;
}

}  // namespace

Result<Picture> Rasterise(std::string_view svg, const std::string& name) {
  const Svg parsed = TRY(Parse(svg, name));
  const Size size = TRY(SizeOf(parsed.get(), name));
  const Surface surface = TRY(Draw(parsed.get(), size, name));
  return Picture{TRY(EncodeWebP(PixelsOf(surface.get(), size), size.width, size.height, kStyle, name)),
                 size.width, size.height};
}

}  // namespace tools
