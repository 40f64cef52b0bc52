#pragma once

#include <optional>
#include <string>

#include "content/base/clock.h"
#include "content/base/result.h"
#include "kiosk/screens/stage.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/painter_cpu.h"
#include "kiosk/visit.h"

namespace kiosk {

// Draws the session's screen once, without a display, into a PNG file and its semantic tree into a JSON file.
content::Result<void> DrawOnce(Stage& stage, const Session& session, CpuPainter& painter, Size size,
                               const std::string& png_path, const std::string& json_path);

struct Showing {
  bool full_screen = true;
  std::optional<Size> size;       // of the window, when not full screen
  std::string cache_directory;    // watched for a new generation
  std::string notices_directory;  // watched for what staff put there; "" for none
};

// Shows the visit in a window until the system asks to quit. Draws only when something has changed.
content::Result<void> Show(Stage& stage, Visit visit, CpuPainter& painter, const content::Clock& clock,
                           const Showing& showing);

}  // namespace kiosk
