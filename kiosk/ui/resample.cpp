#include "kiosk/ui/resample.h"

#include <cmath>
#include <cstddef>

#include "content/base/check.h"

namespace kiosk {
namespace {

constexpr int kOne = 1 << 16;  // a weight of 1
constexpr int kFineBits = 4;   // between the passes a channel keeps 1/16 steps
constexpr int kWeightBits = 16;

double CatmullRom(double x) {
  x = std::abs(x);
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
  if (x < 2) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
  return 0;
}

// For one output pixel: the inputs `first` to `first + weights - 1` and what each counts.
struct Taps {
  int first = 0;
  std::vector<int> weights;
};

// Weights as whole numbers that add up to exactly one, so that a plain colour stays what it is.
std::vector<int> WholeNumbers(const std::vector<double>& weights) {
  double sum = 0;
  for (double w : weights) sum += w;
  std::vector<int> whole;
  int rest = kOne;
  size_t largest = 0;
  for (size_t i = 0; i < weights.size(); ++i) {
    whole.push_back(static_cast<int>(std::lround(weights[i] / sum * kOne)));
    rest -= whole.back();
    if (weights[i] > weights[largest]) largest = i;
  }
  whole[largest] += rest;
  return whole;
}

// Pixels beyond the part count as its border's.
Taps TapsAt(double middle, double ratio, int begin, int end) {
  double stretch = std::max(1.0, ratio);
  auto low = static_cast<int>(std::floor(middle - 2 * stretch));
  auto high = static_cast<int>(std::ceil(middle + 2 * stretch));
  Taps taps;
  taps.first = std::clamp(low, begin, end - 1);
  int last = std::clamp(high, taps.first, end - 1);
  std::vector<double> weights(static_cast<size_t>(last - taps.first + 1));
  for (int i = low; i <= high; ++i) {
    int inside = std::clamp(i, taps.first, last);
    weights[static_cast<size_t>(inside - taps.first)] += CatmullRom((i + 0.5 - middle) / stretch);
  }
  taps.weights = WholeNumbers(weights);
  // At its own size a picture needs one input for each pixel, not five of which four count nothing.
  while (taps.weights.back() == 0) taps.weights.pop_back();
  size_t zeros = 0;
  while (taps.weights[zeros] == 0) ++zeros;
  taps.weights.erase(taps.weights.begin(), taps.weights.begin() + static_cast<ptrdiff_t>(zeros));
  taps.first += static_cast<int>(zeros);
  return taps;
}

std::vector<Taps> AllTaps(int begin, int end, int outputs, Mirror mirror) {
  double ratio = static_cast<double>(end - begin) / outputs;
  std::vector<Taps> all;
  all.reserve(static_cast<size_t>(outputs));
  for (int i = 0; i < outputs; ++i) {
    int place = mirror == Mirror::LeftToRight ? outputs - 1 - i : i;
    all.push_back(TapsAt(begin + (place + 0.5) * ratio, ratio, begin, end));
  }
  return all;
}

using FineRow = std::vector<int16_t>;  // four channels a pixel, 1/16 steps, not yet cut to 0..255

void ScaleRow(const uint32_t* row, const std::vector<Taps>& taps, FineRow& out) {
  int16_t* to = out.data();
  for (const Taps& tap : taps) {
    int sum[4] = {0, 0, 0, 0};
    const auto* channels = reinterpret_cast<const uint8_t*>(row + tap.first);
    for (int weight : tap.weights) {
      for (int channel = 0; channel < 4; ++channel) sum[channel] += weight * channels[channel];
      channels += 4;
    }
    for (int channel = 0; channel < 4; ++channel) {
      constexpr int kShift = kWeightBits - kFineBits;
      *to++ = static_cast<int16_t>((sum[channel] + (1 << (kShift - 1))) >> kShift);
    }
  }
}

void AddWeighted(const FineRow& row, int weight, std::vector<int>& sums) {
  const int16_t* from = row.data();
  int* to = sums.data();
  size_t count = sums.size();
  for (size_t i = 0; i < count; ++i) to[i] += weight * from[i];
}

// Overshoot is cut; no channel exceeds alpha, as premultiplied colours demand.
void WriteRow(const std::vector<int>& sums, uint32_t* out, int width) {
  constexpr int kShift = kWeightBits + kFineBits;
  const int* from = sums.data();
  for (int x = 0; x < width; ++x, from += 4) {
    auto rounded = [&](int channel) { return (from[channel] + (1 << (kShift - 1))) >> kShift; };
    int alpha = std::clamp(rounded(3), 0, 255);
    uint32_t pixel = static_cast<uint32_t>(alpha) << 24;
    for (int channel = 0; channel < 3; ++channel) {
      pixel |= static_cast<uint32_t>(std::clamp(rounded(channel), 0, alpha)) << (8 * channel);
    }
    out[x] = pixel;
  }
}

// Input rows already scaled along x; each is made once and forgotten when the rows that need it are done, so
// that even a very tall picture takes little memory.
class ScaledRows {
 public:
  ScaledRows(const PictureBits& picture, const std::vector<Taps>& taps, size_t kept)
      : picture_(picture), taps_(taps), rows_(kept), numbers_(kept, -1) {}

  const FineRow& At(int y) {
    size_t slot = static_cast<size_t>(y) % rows_.size();
    if (numbers_[slot] != y) {
      rows_[slot].resize(taps_.size() * 4);
      ScaleRow(picture_.pixels.data() + static_cast<ptrdiff_t>(y) * picture_.size.width, taps_, rows_[slot]);
      numbers_[slot] = y;
    }
    return rows_[slot];
  }

 private:
  const PictureBits& picture_;
  const std::vector<Taps>& taps_;
  std::vector<FineRow> rows_;
  std::vector<int> numbers_;
};

bool IsInside(const Rect& part, Size size) {
  return !part.empty() && part.x >= 0 && part.y >= 0 && part.right() <= size.width &&
         part.bottom() <= size.height;
}

}  // namespace

PictureBits Resample(const PictureBits& picture, const Rect& part, Size size, Mirror mirror) {
  content::Check(IsInside(part, picture.size) && size.width > 0 && size.height > 0,
                 "Resample: part and size");
  PictureBits out{size,
                  std::vector<uint32_t>(static_cast<size_t>(size.width) * static_cast<size_t>(size.height)),
                  picture.opaque};
  std::vector<Taps> across = AllTaps(part.x, part.right(), size.width, mirror);
  std::vector<Taps> down = AllTaps(part.y, part.bottom(), size.height, Mirror::No);
  size_t most = 1;
  for (const Taps& taps : down) most = std::max(most, taps.weights.size());
  ScaledRows rows(picture, across, most);
  std::vector<int> sums(static_cast<size_t>(size.width) * 4);
  for (int y = 0; y < size.height; ++y) {
    std::fill(sums.begin(), sums.end(), 0);
    const Taps& taps = down[static_cast<size_t>(y)];
    for (size_t i = 0; i < taps.weights.size(); ++i) {
      AddWeighted(rows.At(taps.first + static_cast<int>(i)), taps.weights[i], sums);
    }
    WriteRow(sums, out.pixels.data() + static_cast<ptrdiff_t>(y) * size.width, size.width);
  }
  return out;
}

}  // namespace kiosk
