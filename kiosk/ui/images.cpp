#include "kiosk/ui/images.h"

#include <cmath>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "content/base/disk.h"
#include "kiosk/ui/picture_decode.h"
#include "kiosk/ui/picture_pixels.h"
#include "kiosk/ui/recently_used.h"

namespace kiosk {
namespace {

constexpr uint64_t kMaxFileBytes = 64U << 20;
constexpr size_t kOriginalsLimit = 32U << 20;
constexpr size_t kScaledLimit = 96U << 20;
constexpr int64_t kMaxShownPixels = 16LL << 20;
constexpr Colour kPaper = Rgb(0xF4EEE2);  // kinari, the backing of pictures

bool OnlyOf(std::string_view text, std::string_view letters) {
  return text.find_first_not_of(letters) == std::string_view::npos;
}

// Names of the program's own art: nothing that could lead out of its directory.
bool IsArtName(std::string_view name) {
  return !name.empty() && OnlyOf(name, "abcdefghijklmnopqrstuvwxyz0123456789_");
}

bool IsDigest(std::string_view name) {
  return name.size() == 64 && OnlyOf(name, "0123456789abcdef");
}

struct Cut {
  ImageKey key;
  Rect part;
  Size size;
  Mirror mirror = Mirror::No;
  bool operator==(const Cut&) const = default;
};

struct CutHash {
  size_t operator()(const Cut& cut) const {
    size_t hash = std::hash<std::string>()(cut.key);
    for (int number : {cut.part.x, cut.part.y, cut.part.width, cut.part.height, cut.size.width,
                       cut.size.height, static_cast<int>(cut.mirror)}) {
      hash = hash * 1099511628211U + static_cast<unsigned>(number);
    }
    return hash;
  }
};

bool CanBeShown(Size size) {
  return size.width > 0 && size.height > 0 &&
         static_cast<int64_t>(size.width) * size.height <= kMaxShownPixels;
}

bool IsIcon(const ImageKey& key) {
  return key.starts_with("icon:");
}

// The largest part of `natural` with the proportions of `size`.
Rect CoveringPart(Size natural, Size size, float focus_y) {
  double scale = std::max(static_cast<double>(size.width) / natural.width,
                          static_cast<double>(size.height) / natural.height);
  auto fit = [scale](int wanted, int available) {
    return std::clamp(static_cast<int>(std::lround(wanted / scale)), 1, available);
  };
  int width = fit(size.width, natural.width);
  int height = fit(size.height, natural.height);
  float above = std::clamp(focus_y, 0.0F, 1.0F) * static_cast<float>(natural.height - height);
  return {(natural.width - width) / 2, static_cast<int>(std::lround(above)), width, height};
}

}  // namespace

struct Images::Shelf {
  std::string art_directory;
  std::string blob_directory;
  RecentlyUsed<ImageKey, PictureBits> originals{kOriginalsLimit};
  RecentlyUsed<Cut, Pixels, CutHash> scaled{kScaledLimit};
  std::unordered_map<ImageKey, Size> sizes;
  std::unordered_set<ImageKey> failed;  // not tried again
  int failures = 0;
  Pixels paper = PlainPixels(kPaper);
  Pixels nothing = PlainPixels(Rgb(0, 0));

  std::optional<std::string> PathOf(std::string_view key) const;
  std::optional<std::string> Bytes(const ImageKey& key);
  const PictureBits* Original(const ImageKey& key);
  Size SizeOf(const ImageKey& key);
  const Pixels& Blank(const ImageKey& key) const { return IsIcon(key) ? nothing : paper; }
  const Pixels& Get(Cut cut);

  void Fail(const ImageKey& key) {
    if (failed.insert(key).second) ++failures;
  }
};

std::optional<std::string> Images::Shelf::PathOf(std::string_view key) const {
  size_t colon = key.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  std::string_view kind = key.substr(0, colon);
  std::string name(key.substr(colon + 1));
  if (kind == "blob" && IsDigest(name))
    return content::Join(content::Join(blob_directory, name.substr(0, 2)), name);
  if (!IsArtName(name)) return std::nullopt;
  if (kind == "art") return content::Join(art_directory, name + ".png");
  if (kind == "icon") return content::Join(art_directory, "icons/" + name + ".png");
  if (kind == "nine") return content::Join(art_directory, "ninepatch/" + name + ".png");
  return std::nullopt;
}

std::optional<std::string> Images::Shelf::Bytes(const ImageKey& key) {
  std::optional<std::string> path = PathOf(key);
  if (!path) return std::nullopt;
  content::Result<std::string> bytes = content::SystemDisk().Read(*path, kMaxFileBytes);
  if (!bytes) return std::nullopt;
  return *std::move(bytes);
}

const PictureBits* Images::Shelf::Original(const ImageKey& key) {
  if (failed.contains(key)) return nullptr;
  if (const PictureBits* known = originals.Find(key)) return known;
  std::optional<std::string> bytes = Bytes(key);
  if (bytes) {
    content::Result<PictureBits> bits = DecodePicture(*bytes, key);
    if (bits) {
      size_t size = bits->pixels.size() * sizeof(uint32_t);
      return &originals.Add(key, *std::move(bits), size);
    }
  }
  Fail(key);
  return nullptr;
}

Size Images::Shelf::SizeOf(const ImageKey& key) {
  if (failed.contains(key)) return {};
  auto known = sizes.find(key);
  if (known != sizes.end()) return known->second;
  std::optional<std::string> bytes = Bytes(key);
  if (bytes) {
    content::Result<Size> size = PictureSize(*bytes, key);
    if (size) return sizes[key] = *size;
  }
  Fail(key);
  return {};
}

const Images::Pixels& Images::Shelf::Get(Cut cut) {
  if (const Pixels* known = scaled.Find(cut)) return *known;
  if (!CanBeShown(cut.size)) return Blank(cut.key);
  const PictureBits* original = Original(cut.key);
  if (original == nullptr) return Blank(cut.key);
  Rect inside = Intersection(cut.part, {0, 0, original->size.width, original->size.height});
  if (inside.empty()) return Blank(cut.key);
  bool as_it_is = inside == Rect{0, 0, cut.size.width, cut.size.height} && original->size == cut.size &&
                  cut.mirror == Mirror::No;
  auto ready = [&](const PictureBits& bits) { return IsIcon(cut.key) ? CoverageOf(bits) : PixelsOf(bits); };
  Pixels pixels = as_it_is ? ready(*original) : ready(Resample(*original, inside, cut.size, cut.mirror));
  originals.Trim();
  size_t bytes = pixels.bytes;
  return scaled.Add(cut, std::move(pixels), bytes);
}

Images::Images(std::string art_directory, std::string blob_directory) : shelf_(std::make_unique<Shelf>()) {
  shelf_->art_directory = std::move(art_directory);
  shelf_->blob_directory = std::move(blob_directory);
}

Images::~Images() = default;

const Images::Pixels& Images::At(const ImageKey& key, Size size) {
  Size natural = shelf_->SizeOf(key);
  if (size == Size{}) size = natural;
  return shelf_->Get({key, {0, 0, natural.width, natural.height}, size});
}

const Images::Pixels& Images::Covering(const ImageKey& key, Size size, float focus_y, Mirror mirror) {
  Size natural = shelf_->SizeOf(key);
  if (natural == Size{} || !CanBeShown(size)) return shelf_->Blank(key);
  return shelf_->Get({key, CoveringPart(natural, size, focus_y), size, mirror});
}

const Images::Pixels& Images::Part(const ImageKey& key, const Rect& part, Size size, Mirror mirror) {
  return shelf_->Get({key, part, size, mirror});
}

Size Images::NaturalSize(const ImageKey& key) {
  return shelf_->SizeOf(key);
}

int Images::failures() const {
  return shelf_->failures;
}

size_t Images::bytes() const {
  return shelf_->originals.bytes() + shelf_->scaled.bytes();
}

void Images::SetBlobDirectory(std::string blob_directory) {
  Shelf& shelf = *shelf_;
  auto is_blob = [](const ImageKey& key) { return key.starts_with("blob:"); };
  std::erase_if(shelf.failed, is_blob);  // it may have arrived meanwhile
  if (shelf.blob_directory == blob_directory) return;
  shelf.blob_directory = std::move(blob_directory);
  shelf.originals.EraseIf(is_blob);
  shelf.scaled.EraseIf([&](const Cut& cut) { return is_blob(cut.key); });
  std::erase_if(shelf.sizes, [&](const auto& entry) { return is_blob(entry.first); });
}

}  // namespace kiosk
