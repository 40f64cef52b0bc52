#pragma once

namespace content {

// Stops the program when `condition` is false, in every build. For bugs of ours only, never for input: systemd
// restarts the kiosk into its attract screen, and the message on stderr names the line.
// The compilers' builtins stand where clang 14 lacks std::source_location.
void Check(bool condition, const char* what, const char* file = __builtin_FILE(), int line = __builtin_LINE());

}  // namespace content
