#include "tests/kiosk/ui/painted.h"

#include <stdlib.h>

#include <fstream>
#include <iterator>

#include "kiosk/ui/png_file.h"

namespace kiosk {

fonts::Engine OpenEngine() {
  content::Result<fonts::Engine> engine = fonts::Engine::Open("/usr/share/fonts");
  content::Check(static_cast<bool>(engine), "the fonts of tools/packages.txt are installed");
  return *std::move(engine);
}

Painted::Painted(Size size, const std::string& blobs)
    : size_(size),
      engine_(OpenEngine()),
      images_(ZENKOKU_ART, blobs),
      painter_(engine_, images_),
      canvas_(size) {
  Fill(kWhite);
}

Painted& Painted::Paint(const std::vector<Item>& items) {
  return Paint(items, {{0, 0, size_.width, size_.height}});
}

Painted& Painted::Paint(const std::vector<Item>& items, const std::vector<Rect>& damage) {
  painter_.Paint({size_, items}, damage, canvas_.surface());
  return *this;
}

Painted& Painted::Fill(Colour colour) {
  Surface surface = canvas_.surface();
  for (int i = 0; i < size_.width * size_.height; ++i) {
    uint8_t* pixel = surface.pixels + i * 4;
    pixel[0] = colour.blue;
    pixel[1] = colour.green;
    pixel[2] = colour.red;
    pixel[3] = 255;
  }
  return *this;
}

Colour Painted::At(int x, int y) {
  Surface surface = canvas_.surface();
  const uint8_t* pixel = surface.pixels + y * surface.stride + x * 4;
  return {pixel[2], pixel[1], pixel[0], 255};
}

std::vector<uint8_t> Painted::Pixels() {
  Surface surface = canvas_.surface();
  std::vector<uint8_t> pixels;
  for (int i = 0; i < size_.width * size_.height * 4; ++i) {
    if (i % 4 != 3) pixels.push_back(surface.pixels[i]);
  }
  return pixels;
}

ScratchDirectory::ScratchDirectory() {
  std::string pattern = (std::filesystem::temp_directory_path() / "kiosk-ui-XXXXXX").string();
  content::Check(mkdtemp(pattern.data()) != nullptr, "a temporary directory");
  path_ = pattern;
}

ScratchDirectory::~ScratchDirectory() {
  std::filesystem::remove_all(path_);
}

ImageKey ScratchDirectory::AddBlob(const std::string& digest, const std::string& bytes) const {
  std::filesystem::path directory = path_ / digest.substr(0, 2);
  std::filesystem::create_directories(directory);
  std::ofstream(directory / digest, std::ios::binary) << bytes;
  return "blob:" + digest;
}

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string PngOf(Size size, const std::vector<Item>& items) {
  Painted painted(size);
  painted.Paint(items);
  return *EncodePng(painted.surface());
}

}  // namespace kiosk
