#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "content/base/result.h"

namespace content {

// Members in code-point order, so that dumping is canonical: the same value gives the same bytes.
using Json = nlohmann::json;

// The one door for JSON from outside (RFC 8259, UTF-8). Refuses what a careful reader never sends: duplicate
// members, nesting deeper than 64, anything after the value. `what` names the document in the error.
Result<Json> ParseJson(std::string_view bytes, std::string_view what);

// The string member of that name; "" when it is not there, is not a string, or `object` is none.
std::string StringIn(const Json& object, std::string_view member);
// The member of that name; null when it is not there or `object` is none.
Json MemberIn(const Json& object, std::string_view member);

// UTF-8 without blanks. Invalid UTF-8 cannot occur in a value that ParseJson made.
std::string DumpJson(const Json& value);

}  // namespace content
