#pragma once

#include <string>

#include "content/base/disk.h"

namespace content {

// DIR/current: one line, the name of the generation in use. Damaged when it is anything else.
Result<std::string> CurrentGeneration(Disk& disk, const std::string& directory);
Result<void> SetCurrentGeneration(Disk& disk, const std::string& directory, const std::string& name);

}  // namespace content
