#include "kiosk/ui/dashes.h"

#include <array>
#include <cmath>
#include <numbers>

namespace kiosk {
namespace {

constexpr float kQuarter = std::numbers::pi_v<float> / 2;

// The middle line of an edge: four straight sides and four quarter circles.
class MiddleLine {
 public:
  explicit MiddleLine(const RoundedOutline& o)
      : half_(static_cast<float>(o.edge) / 2),
        right_(static_cast<float>(o.size.width) - half_),
        bottom_(static_cast<float>(o.size.height) - half_) {
    auto middle = [&](float radius) { return std::max(0.0F, radius - half_); };
    radii_ = {middle(o.radii.top_left), middle(o.radii.top_right), middle(o.radii.bottom_right),
              middle(o.radii.bottom_left)};
  }

  float length() const { return Start(4); }

  // Where along the line the point (x, y) stands, when it is led to the line the shortest way.
  float PlaceOf(float x, float y) const {
    const Radii& r = radii_;
    if (x > right_ - r.top_right && y < half_ + r.top_right) {
      return Start(1) - Arc(r.top_right) +
             Along(r.top_right, x - (right_ - r.top_right), half_ + r.top_right - y);
    }
    if (x > right_ - r.bottom_right && y > bottom_ - r.bottom_right) {
      return Start(2) - Arc(r.bottom_right) +
             Along(r.bottom_right, y - (bottom_ - r.bottom_right), x - (right_ - r.bottom_right));
    }
    if (x < half_ + r.bottom_left && y > bottom_ - r.bottom_left) {
      return Start(3) - Arc(r.bottom_left) +
             Along(r.bottom_left, half_ + r.bottom_left - x, y - (bottom_ - r.bottom_left));
    }
    if (x < half_ + r.top_left && y < half_ + r.top_left) {
      return Start(4) - Arc(r.top_left) + Along(r.top_left, half_ + r.top_left - y, half_ + r.top_left - x);
    }
    return OnSide(x, y);
  }

 private:
  static float Arc(float radius) { return kQuarter * radius; }
  // From the beginning of a quarter circle, `on` px in the direction it turns into, `back` px in the one it
  // leaves.
  static float Along(float radius, float on, float back) { return radius * std::atan2(on, back); }

  // Length of the line up to the end of side number `sides` and its corner.
  float Start(int sides) const {
    const Radii& r = radii_;
    float width = right_ - half_;
    float height = bottom_ - half_;
    std::array<float, 4> lengths{width - r.top_left - r.top_right + Arc(r.top_right),
                                 height - r.top_right - r.bottom_right + Arc(r.bottom_right),
                                 width - r.bottom_right - r.bottom_left + Arc(r.bottom_left),
                                 height - r.bottom_left - r.top_left + Arc(r.top_left)};
    float sum = 0;
    for (int i = 0; i < sides; ++i) sum += lengths[static_cast<size_t>(i)];
    return sum;
  }

  float OnSide(float x, float y) const {
    float to_top = std::abs(y - half_);
    float to_right = std::abs(right_ - x);
    float to_bottom = std::abs(bottom_ - y);
    float to_left = std::abs(x - half_);
    float nearest = std::min(std::min(to_top, to_bottom), std::min(to_left, to_right));
    if (nearest == to_top) return x - half_ - radii_.top_left;
    if (nearest == to_right) return Start(1) + y - half_ - radii_.top_right;
    if (nearest == to_bottom) return Start(2) + right_ - radii_.bottom_right - x;
    return Start(3) + bottom_ - radii_.bottom_left - y;
  }

  float half_;
  float right_;
  float bottom_;
  Radii radii_;
};

// How much of a pixel at `place` on the line belongs to a dash: dashes are centred on whole periods.
float DashAt(float place, float period) {
  float within = place - period * std::floor(place / period + 0.5F);
  return std::clamp(period / 4 - std::abs(within) + 0.5F, 0.0F, 1.0F);
}

}  // namespace

void CutDashes(pixman_image_t* coverage, const Rect& window, const RoundedOutline& outline) {
  MiddleLine line(outline);
  float periods = std::max(1.0F, std::round(line.length() / (2 * outline.dash)));
  float period = line.length() / periods;
  int stride = pixman_image_get_stride(coverage);
  auto* pixels = reinterpret_cast<uint8_t*>(pixman_image_get_data(coverage));
  for (int y = 0; y < window.height; ++y) {
    uint8_t* row = pixels + static_cast<ptrdiff_t>(y) * stride;
    for (int x = 0; x < window.width; ++x) {
      if (row[x] == 0) continue;
      float place =
          line.PlaceOf(static_cast<float>(window.x + x) + 0.5F, static_cast<float>(window.y + y) + 0.5F);
      row[x] = static_cast<uint8_t>(std::lround(static_cast<float>(row[x]) * DashAt(place, period)));
    }
  }
}

}  // namespace kiosk
