#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace kiosk {

// A QR code (ISO/IEC 18004): `size` x `size` modules, row by row, true is dark; without its quiet zone.
struct QrCode {
  int size = 0;
  std::vector<bool> modules;

  bool dark(int x, int y) const {
    return modules[static_cast<size_t>(y) * static_cast<size_t>(size) + static_cast<size_t>(x)];
  }
};

// The modules that must stay empty on each side (ISO/IEC 18004, 6.3.8).
inline constexpr int kQuietZone = 4;

// The smallest code that holds the bytes, with error correction M (15 %) where that costs no larger code than
// L does. Nothing when they do not fit the largest code.
std::optional<QrCode> MakeQrCode(std::string_view bytes);

}  // namespace kiosk
