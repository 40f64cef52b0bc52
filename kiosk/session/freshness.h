#pragma once

#include <optional>
#include <string>

#include "content/base/clock.h"

namespace kiosk {

// When the sync daemon last reached the feed and found the content current or brought it up to date:
// `checked` of CACHE/status.json. Nothing when it never has, or when the file cannot be read.
std::optional<content::Instant> LastContact(const std::string& cache_directory);

}  // namespace kiosk
