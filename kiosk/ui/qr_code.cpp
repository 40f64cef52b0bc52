#include "kiosk/ui/qr_code.h"

#include <qrencode.h>

#include <memory>

namespace kiosk {
namespace {

using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

Code Encode(std::string_view bytes, QRecLevel level) {
  auto data = reinterpret_cast<const unsigned char*>(bytes.data());
  return {QRcode_encodeData(static_cast<int>(bytes.size()), data, 0, level), &QRcode_free};
}

}  // namespace

std::optional<QrCode> MakeQrCode(std::string_view bytes) {
  if (bytes.empty()) return std::nullopt;
  Code low = Encode(bytes, QR_ECLEVEL_L);
  if (!low) return std::nullopt;
  Code medium = Encode(bytes, QR_ECLEVEL_M);
  const QRcode& chosen = medium && medium->version == low->version ? *medium : *low;
  QrCode code;
  code.size = chosen.width;
  auto count = static_cast<size_t>(chosen.width) * static_cast<size_t>(chosen.width);
  code.modules.reserve(count);
  for (size_t i = 0; i < count; ++i) code.modules.push_back((chosen.data[i] & 1) != 0);
  return code;
}

}  // namespace kiosk
