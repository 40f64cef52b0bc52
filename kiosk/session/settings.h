#pragma once

#include <chrono>
#include <string>

#include "content/base/result.h"
#include "kiosk/session/idle.h"
#include "kiosk/session/keypad.h"

namespace kiosk {

// What an operator decides for one kiosk; the keys of kiosk.toml have these names.
struct Settings {
  std::string centre = "centre-tocho";    // id of the centre in which this kiosk stands
  std::string language = "ja";            // of the first screen
  std::chrono::minutes stale_after{120};  // how old information may be before visitors are told its age
  Idle::Patience patience;                // "Still here?"
  std::string take_url;                   // begins the link in the take-with-you code; "" for none
  std::string notices;                    // directory in which staff put emergency notices; "" for none
  KeyMap keys = DefaultKeys();            // of a keypad
};

// Reads a TOML 1.0 file. Damaged, with file, line and reason, when it is not TOML, has a key that is none of
// the above or a value of the wrong type.
content::Result<Settings> ReadSettings(const std::string& path);

}  // namespace kiosk
