#pragma once

#include "kiosk/ui/frame.h"
#include "kiosk/ui/qr_code.h"

namespace kiosk {

// Draws the code with its quiet zone into the middle of the square `box`: white ground and dark modules in
// every theme, of a whole number of device pixels each, so that a camera sees sharp edges.
void DrawQrImage(Frame& frame, const QrCode& code, const content::Localized& name, const Box& box);

}  // namespace kiosk
