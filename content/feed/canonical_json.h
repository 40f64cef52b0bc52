#pragma once

#include <string>

#include "content/base/json.h"
#include "content/base/result.h"

namespace content {

// OLPC canonical JSON, the bytes that TUF signs: members by code point, no blanks, in strings only `"` and
// `\` escaped (so control characters stand as they are: the result is not always JSON). Damaged when the
// value holds a number that is not an integer, for which the form has no spelling.
Result<std::string> CanonicalJson(const Json& value);

}  // namespace content
