#include "kiosk/ui/paint_pictures.h"

#include <array>
#include <cmath>

#include "kiosk/ui/picture_pixels.h"

namespace kiosk {
namespace {

int Scaled(int length, float scale) {
  return static_cast<int>(std::lround(static_cast<float>(length) * scale));
}

PixmanImage OpacityImage(float opacity) {
  return SolidImage({0, 0, 0, static_cast<uint8_t>(std::lround(std::clamp(opacity, 0.0F, 1.0F) * 255.0F))});
}

// One direction of a nine-slice: where its three pieces begin in the picture and on the screen.
struct Slices {
  std::array<int, 4> from;
  std::array<int, 4> to;
};

Slices SlicesOf(int natural, int corner, int begin, int length, float scale) {
  int cut = std::clamp(corner, 0, natural / 2);
  int shown = std::clamp(Scaled(corner, scale), 0, length / 2);
  return {{0, cut, natural - cut, natural}, {begin, begin + shown, begin + length - shown, begin + length}};
}

}  // namespace

void PaintPicture(const Picture& picture, PaintTarget& target, RoundedShapes& shapes, Images& images) {
  const Rect& rect = picture.rect;
  Size size{rect.width, rect.height};
  Mirror mirror = picture.flip ? Mirror::LeftToRight : Mirror::No;
  const Images::Pixels& pixels = images.Covering(picture.image, size, picture.focus_y, mirror);
  target.PaintOutline({pixels.image.get(), {rect.x, rect.y}}, shapes.PartsOf({size, picture.radii, 0, 0}),
                      {rect.x, rect.y});
}

void PaintPattern(const Pattern& pattern, PaintTarget& target, Images& images) {
  Size natural = images.NaturalSize(pattern.image);
  Size tile{Scaled(natural.width, pattern.scale), Scaled(natural.height, pattern.scale)};
  // A pattern that cannot be shown is left out: a blank in its place would be a block of colour.
  if (tile.width <= 0 || tile.height <= 0) return;
  const Images::Pixels& pixels = images.At(pattern.image, tile);
  pixman_image_set_repeat(pixels.image.get(), PIXMAN_REPEAT_NORMAL);
  PixmanImage through = pattern.opacity < 1 ? OpacityImage(pattern.opacity) : nullptr;
  target.Paint({pixels.image.get(), {pattern.rect.x, pattern.rect.y}}, through.get(), pattern.rect);
  pixman_image_set_repeat(pixels.image.get(), PIXMAN_REPEAT_NONE);
}

void PaintNineSlice(const NineSlice& slice, PaintTarget& target, Images& images) {
  Rect bounds = BoundsOf(slice);
  Size natural = images.NaturalSize(slice.image);
  if (natural == Size{} || bounds.empty()) return;
  Slices across = SlicesOf(natural.width, slice.corner, bounds.x, bounds.width, slice.scale);
  Slices down = SlicesOf(natural.height, slice.corner, bounds.y, bounds.height, slice.scale);
  for (size_t row = 0; row < 3; ++row) {
    for (size_t column = 0; column < 3; ++column) {
      Rect part{across.from[column], down.from[row], across.from[column + 1] - across.from[column],
                down.from[row + 1] - down.from[row]};
      Rect rect{across.to[column], down.to[row], across.to[column + 1] - across.to[column],
                down.to[row + 1] - down.to[row]};
      if (part.empty() || !target.Touches(rect)) continue;
      const Images::Pixels& pixels = images.Part(slice.image, part, {rect.width, rect.height});
      if (!pixels.invisible) target.Paint({pixels.image.get(), {rect.x, rect.y}}, nullptr, rect);
    }
  }
}

void PaintIcon(const Icon& icon, PaintTarget& target, Images& images) {
  Size size{icon.rect.width, icon.rect.height};
  Mirror mirror = icon.flip ? Mirror::LeftToRight : Mirror::No;
  const Images::Pixels& pixels = images.Covering("icon:" + icon.name, size, 0.5F, mirror);
  if (pixels.invisible || icon.colour.alpha == 0) return;
  PixmanImage solid = SolidImage(icon.colour);
  target.Paint({solid.get(), {}}, pixels.image.get(), icon.rect);
}

}  // namespace kiosk
