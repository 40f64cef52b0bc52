#pragma once

#include <string>

#include "content/base/result.h"
#include "kiosk/ui/painter_cpu.h"

namespace kiosk {

// The surface as a PNG file's bytes, 8-bit RGB. The same pixels give the same bytes.
content::Result<std::string> EncodePng(const Surface& surface);

}  // namespace kiosk
