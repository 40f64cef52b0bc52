// A picture from a blob: PNG or WebP, decoded within the limits or refused.
#include "kiosk/ui/picture_decode.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  std::string_view input(reinterpret_cast<const char*>(bytes), size);
  (void)kiosk::PictureSize(input, "input");
  (void)kiosk::DecodePicture(input, "input");
  return 0;
}
