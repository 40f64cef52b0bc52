#include "kiosk/ui/widgets/qr_image.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

void DrawQrImage(Frame& frame, const QrCode& code, const content::Localized& name, const Box& box) {
  auto image = frame.Begin(Role::Image, name, box);
  frame.Fill(box, Rgb(0xFFFFFF), Radii::All(16));
  Box glass = frame.OnGlass(box);
  Frame::Upright upright(frame);
  float unit = 1 / frame.px_per_unit();
  int modules = code.size + 2 * kQuietZone;
  float module = std::max(1.0F, std::floor(glass.width / unit / static_cast<float>(modules))) * unit;
  float side = module * static_cast<float>(code.size);
  auto snapped = [&](float value) { return std::round(value / unit) * unit; };
  float left = snapped(glass.x + (glass.width - side) / 2);
  float top = snapped(glass.y + (glass.height - side) / 2);
  for (int y = 0; y < code.size; ++y) {
    for (int x = 0; x < code.size;) {
      int run = 0;
      while (x + run < code.size && code.dark(x + run, y)) ++run;
      if (run > 0) {
        frame.Fill({left + module * static_cast<float>(x), top + module * static_cast<float>(y),
                    module * static_cast<float>(run), module},
                   Rgb(0x10294A));
      }
      x += std::max(1, run);
    }
  }
}

}  // namespace kiosk
