#include "kiosk/ui/paint_text.h"

#include <cmath>

namespace kiosk {
namespace {

constexpr int kFractions = 4;  // glyphs are rasterised at quarters of a pixel

// Where the pen stands: a whole pixel and quarters to the right of it.
struct Pen {
  Point whole;
  int fraction = 0;
};

Pen PenOf(const fonts::Glyph& glyph, Point origin) {
  auto quarters = static_cast<int>(std::floor(glyph.x * kFractions + 0.5F));
  int whole = static_cast<int>(std::floor(static_cast<float>(quarters) / kFractions));
  auto baseline = static_cast<int>(std::floor(glyph.y + 0.5F));
  return {{origin.x + whole, origin.y + baseline}, quarters - whole * kFractions};
}

// A view of the engine's own memory.
PixmanImage ImageOf(const fonts::Bitmap& bitmap) {
  bool colour = bitmap.format == fonts::Bitmap::Format::Colour;
  // pixman only reads from a source; its interface has no const.
  auto* pixels = reinterpret_cast<uint32_t*>(const_cast<uint8_t*>(bitmap.pixels));
  return PixmanImage(pixman_image_create_bits(colour ? PIXMAN_a8r8g8b8 : PIXMAN_a8, bitmap.width,
                                              bitmap.height, pixels, bitmap.stride));
}

Colour ColourOf(const Text& text, uint16_t mark) {
  return text.colours[std::min<size_t>(mark, text.colours.size() - 1)];
}

// A glyph on a line far above or below what is painted needs no look at its pixels.
bool IsNear(const fonts::Glyph& glyph, Point whole, const Rect& reach) {
  int around = static_cast<int>(glyph.size) * 2;
  return whole.y + around >= reach.y && whole.y - around < reach.bottom();
}

// In units of one ideograph of a body text: big letters have many pixels, and an emoji is a PNG to decode.
int WorkOf(const fonts::Bitmap& bitmap) {
  int own = bitmap.format == fonts::Bitmap::Format::Colour ? 10 : 1;
  return own + bitmap.width * bitmap.height / 8192;
}

}  // namespace

TextBrush::TextBrush(fonts::Engine& engine) : engine_(engine), cache_(pixman_glyph_cache_create()) {}

void TextBrush::Begin() {
  pixman_glyph_cache_freeze(cache_.get());
}

void TextBrush::End() {
  pixman_glyph_cache_thaw(cache_.get());
}

// The engine never moves a bitmap's pixels, so their address names the glyph.
const void* TextBrush::Ready(const fonts::Bitmap& bitmap) {
  void* key = const_cast<uint8_t*>(bitmap.pixels);
  const void* known = pixman_glyph_cache_lookup(cache_.get(), key, nullptr);
  if (known != nullptr) return known;
  PixmanImage image = ImageOf(bitmap);
  if (!image) return nullptr;
  return pixman_glyph_cache_insert(cache_.get(), key, nullptr, -bitmap.left, -bitmap.top, image.get());
}

void TextBrush::Flush(Colour colour, PaintTarget& target) {
  if (pending_.empty()) return;
  PixmanImage solid = SolidImage(colour);
  Point origin = target.origin();
  pixman_composite_glyphs_no_mask(PIXMAN_OP_OVER, solid.get(), target.image(), 0, 0, -origin.x, -origin.y,
                                  cache_.get(), static_cast<int>(pending_.size()), pending_.data());
  pending_.clear();
}

// Colour glyphs bring their own colours; the text's alpha still counts, so that a faded line fades as a
// whole.
void TextBrush::PaintColourGlyph(const fonts::Bitmap& bitmap, Point at, Colour colour, PaintTarget& target) {
  PixmanImage image = ImageOf(bitmap);
  if (!image) return;
  PixmanImage through = colour.alpha < 255 ? SolidImage({0, 0, 0, colour.alpha}) : nullptr;
  Point corner{at.x + bitmap.left, at.y + bitmap.top};
  target.Paint({image.get(), corner}, through.get(), {corner.x, corner.y, bitmap.width, bitmap.height});
}

bool TextBrush::Prepare(const Text& text, int& work) {
  if (!text.paragraph || text.colours.empty()) return true;
  for (const fonts::Glyph& glyph : text.paragraph->glyphs) {
    Pen pen = PenOf(glyph, text.origin);
    if (!IsNear(glyph, pen.whole, text.bounds)) continue;
    if (engine_.IsRasterised(glyph.face, glyph.id, glyph.size, pen.fraction)) continue;
    if (work <= 0) return false;
    work -= WorkOf(engine_.Rasterise(glyph.face, glyph.id, glyph.size, pen.fraction));
  }
  return true;
}

void TextBrush::Paint(const Text& text, PaintTarget& target) {
  if (!text.paragraph || text.colours.empty()) return;
  Rect reach = Intersection(text.bounds, target.reach().extents());
  Colour colour = text.colours.front();
  for (const fonts::Glyph& glyph : text.paragraph->glyphs) {
    Pen pen = PenOf(glyph, text.origin);
    if (!IsNear(glyph, pen.whole, reach)) continue;
    const fonts::Bitmap& bitmap = engine_.Rasterise(glyph.face, glyph.id, glyph.size, pen.fraction);
    if (bitmap.pixels == nullptr || bitmap.width <= 0 || bitmap.height <= 0) continue;
    Colour own = ColourOf(text, glyph.mark);
    bool is_colour = bitmap.format == fonts::Bitmap::Format::Colour;
    if (own != colour || is_colour) Flush(colour, target);
    colour = own;
    if (is_colour) {
      PaintColourGlyph(bitmap, pen.whole, colour, target);
    } else if (const void* ready = Ready(bitmap)) {
      pending_.push_back({pen.whole.x, pen.whole.y, ready});
    }
  }
  Flush(colour, target);
}

}  // namespace kiosk
