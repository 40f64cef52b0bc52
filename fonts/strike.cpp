#include "fonts/strike.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace fonts {
namespace {

// The part of a line of source pixels that one target pixel covers, with the share of the first and the last.
struct Cover {
  int first = 0;
  int last = -1;  // inclusive; before first: nothing
  float head = 0;
  float tail = 0;

  float Share(int at) const {
    if (at == first) return head;
    return at == last ? tail : 1.0f;
  }
};

Cover CoverOf(int target, float origin, float step, int length) {
  const float begin =
      std::clamp((static_cast<float>(target) - origin) * step, 0.0f, static_cast<float>(length));
  const float end =
      std::clamp((static_cast<float>(target) + 1 - origin) * step, 0.0f, static_cast<float>(length));
  Cover cover;
  if (end <= begin) return cover;
  cover.first = static_cast<int>(begin);
  cover.last = std::min(static_cast<int>(std::ceil(end)) - 1, length - 1);
  cover.head = std::min(static_cast<float>(cover.first + 1), end) - begin;
  cover.tail = end - static_cast<float>(cover.last);
  return cover;
}

void AddPixels(const Strike& strike, const Cover& across, const Cover& down, std::array<float, 4>& sum) {
  for (int row = down.first; row <= down.last; ++row) {
    const uint8_t* line = strike.pixels + static_cast<std::ptrdiff_t>(row) * strike.pitch;
    for (int column = across.first; column <= across.last; ++column) {
      const float share = across.Share(column) * down.Share(row);
      const uint8_t* pixel = line + static_cast<std::ptrdiff_t>(column) * 4;
      for (size_t channel = 0; channel < 4; ++channel)
        sum[channel] += share * static_cast<float>(pixel[channel]);
    }
  }
}

}  // namespace

void ScaleStrike(const Strike& strike, float step, float x, float y, const Canvas& canvas) {
  std::vector<Cover> columns;
  columns.reserve(static_cast<size_t>(canvas.width));
  for (int column = 0; column < canvas.width; ++column)
    columns.push_back(CoverOf(column, x, step, strike.width));
  const float area = step * step;
  uint8_t* out = canvas.pixels;
  for (int row = 0; row < canvas.height; ++row) {
    const Cover down = CoverOf(row, y, step, strike.height);
    for (const Cover& across : columns) {
      std::array<float, 4> sum{};
      AddPixels(strike, across, down, sum);
      for (const float channel : sum)
        *out++ = static_cast<uint8_t>(std::clamp(channel / area + 0.5f, 0.0f, 255.0f));
    }
  }
}

}  // namespace fonts
