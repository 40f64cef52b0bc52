#pragma once

#include "content/base/json.h"
#include "content/model/findings.h"

namespace content {

// Warns of each translated language whose hash in `translatedFrom` is missing, or is not that of the Japanese
// as it is now, and of each text that `staleTranslations` names. A reading or a romanisation is no
// translation.
void CheckTranslations(const Json& record, Findings& findings);

}  // namespace content
