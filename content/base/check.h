#pragma once

#include <source_location>

namespace content {

// Stops the program when `condition` is false, in every build. For bugs of ours only, never for input: systemd
// restarts the kiosk into its attract screen, and the message on stderr names the line.
void Check(bool condition, const char* what, std::source_location where = std::source_location::current());

}  // namespace content
