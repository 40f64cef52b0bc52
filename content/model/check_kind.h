#pragma once

#include "content/base/json.h"
#include "content/model/findings.h"
#include "content/model/record.h"

namespace content {

// The members that only records of this kind have, and the rules between them.
void CheckKind(Kind kind, const Json& record, Findings& findings);

}  // namespace content
