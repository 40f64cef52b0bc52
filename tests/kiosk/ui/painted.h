#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "fonts/engine.h"
#include "kiosk/ui/images.h"
#include "kiosk/ui/painter_cpu.h"

namespace kiosk {

fonts::Engine OpenEngine();

// A picture for one test: its own painter, the program's art, blobs from `blobs`.
class Painted {
 public:
  explicit Painted(Size size, const std::string& blobs = "");

  Painted& Paint(const std::vector<Item>& items);
  Painted& Paint(const std::vector<Item>& items, const std::vector<Rect>& damage);
  Painted& Fill(Colour colour);

  Colour At(int x, int y);
  // The bytes without the fourth of each pixel, which means nothing.
  std::vector<uint8_t> Pixels();
  Images& images() { return images_; }
  fonts::Engine& engine() { return engine_; }
  Surface surface() { return canvas_.surface(); }

 private:
  Size size_;
  fonts::Engine engine_;
  Images images_;
  CpuPainter painter_;
  Canvas canvas_;
};

inline constexpr Colour kRed = Rgb(0xFF0000);
inline constexpr Colour kGreen = Rgb(0x00FF00);
inline constexpr Colour kBlue = Rgb(0x0000FF);
inline constexpr Colour kWhite = Rgb(0xFFFFFF);
inline constexpr Colour kBlack = Rgb(0x000000);

inline bool AreClose(Colour a, Colour b, int most) {
  auto close = [most](int x, int y) { return x - y <= most && y - x <= most; };
  return close(a.red, b.red) && close(a.green, b.green) && close(a.blue, b.blue);
}

// An empty directory that goes with the test.
class ScratchDirectory {
 public:
  ScratchDirectory();
  ScratchDirectory(const ScratchDirectory&) = delete;
  ScratchDirectory& operator=(const ScratchDirectory&) = delete;
  ~ScratchDirectory();
  std::string path() const { return path_.string(); }
  // Stores `bytes` as the blob of this digest and gives its key.
  ImageKey AddBlob(const std::string& digest, const std::string& bytes) const;

 private:
  std::filesystem::path path_;
};

std::string ReadFile(const std::filesystem::path& path);

// A PNG of `size` painted with `items`.
std::string PngOf(Size size, const std::vector<Item>& items);

}  // namespace kiosk
