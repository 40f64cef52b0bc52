// An address of a screen: what is read is written so that it reads the same.
#include "content/base/check.h"
#include "content/base/clock.h"
#include "kiosk/session/route.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  std::string_view input(reinterpret_cast<const char*>(bytes), size);
  (void)content::ParseInstant(input);
  (void)content::ParseDate(input);
  auto route = kiosk::ParseRoute(input);
  if (!route) return 0;
  auto again = kiosk::ParseRoute(route->ToString());
  // Encoding may make a long address too long to be read; a shorter one reads the same.
  content::Check(!again || again->ToString() == route->ToString(), "an address changes when it is written");
  return 0;
}
