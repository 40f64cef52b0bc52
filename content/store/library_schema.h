#pragma once

#include "content/store/format.h"

namespace content {

// The library holds what staff have written and nobody else has, so a change of this format needs a
// migration, and a test that the migrations add up to the schema.
inline constexpr Format kLibraryFormat{0x5a4b6c69, 1};  // "ZKli"

// With the format's number.
extern const char kLibrarySchema[];

}  // namespace content
