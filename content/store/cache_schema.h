#pragma once

#include "content/store/format.h"

namespace content {

// A generation of the cache. It is derived data: a file of another format is not migrated but built anew from
// the feed. Raise the version with every change of the schema, or of what Generation::Put writes into it.
inline constexpr Format kCacheFormat{0x5a4b6361, 9};  // "ZKca"

// With the format's number; the tables of search (search_index.h) are beside it.
extern const char kCacheSchema[];

}  // namespace content
