#pragma once

#include <cstdint>
#include <string_view>

#include "content/base/result.h"
#include "kiosk/ui/picture_bits.h"

namespace kiosk {

// Pictures come from outside: nothing larger than this is decoded (256 MB of pixels).
inline constexpr int64_t kMaxPicturePixels = 64LL << 20;

// A PNG (libpng) or a still WebP (libwebp), recognised by its first bytes. Damaged when it is neither, cut
// short or too large; `what` names it in the error.
content::Result<PictureBits> DecodePicture(std::string_view bytes, std::string_view what);

// From the header alone.
content::Result<Size> PictureSize(std::string_view bytes, std::string_view what);

}  // namespace kiosk
