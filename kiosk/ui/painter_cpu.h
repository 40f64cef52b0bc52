#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "fonts/engine.h"
#include "kiosk/ui/display_list.h"
#include "kiosk/ui/images.h"

namespace kiosk {

// Pixels in memory: 32 bits each, B G R X in memory order (pixman's x8r8g8b8 on little-endian machines), rows
// every `stride` bytes. Borrowed from a window's surface or owned by a Canvas.
struct Surface {
  uint8_t* pixels = nullptr;
  Size size;
  int stride = 0;
};

// A Surface that owns its memory, for pictures without a window.
class Canvas {
 public:
  explicit Canvas(Size size);
  Surface surface();

 private:
  std::vector<uint8_t> memory_;
  Size size_;
};

// Paints display lists with pixman. The reference for golden pictures: the same list gives the same bytes on
// every machine with the same fonts. One thread.
class CpuPainter {
 public:
  CpuPainter(fonts::Engine& engine, Images& images);
  CpuPainter(CpuPainter&&) noexcept;
  ~CpuPainter();

  // Rasterises glyphs that the list shows and that nobody has met yet, until `work` is used up; a unit is
  // some 10 us on the reference machine (one ideograph of a body text). True when no glyph is missing any
  // more: then painting the list rasterises none. A new screen is prepared over as many frames as it takes
  // while the one before is still on the glass, so that none of them stalls.
  bool Prepare(const DisplayList& list, int work);

  // Paints the parts of the list that lie in `damage`; pixels outside it are not touched.
  void Paint(const DisplayList& list, const std::vector<Rect>& damage, Surface surface);

 private:
  struct Tools;  // what is kept from one painting to the next: coverage of corners, glyphs
  std::unique_ptr<Tools> tools_;
};

}  // namespace kiosk
