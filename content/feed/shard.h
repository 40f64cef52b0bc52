#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/base/json.h"

namespace content {

// A shard is what one delegated role signs: the records of one prefecture ("pref-13") or of the whole country
// ("national"). A stolen key of one prefecture cannot touch another's content.

// "national" for a centre; the prefecture's shard when the record names exactly one; else "national".
std::string ShardOf(const Json& record);

// "national", then "pref-01" to "pref-47". Roles are delegated for all, with records or without.
std::vector<std::string> AllShards();

// "pref-13" -> "pref/13/": what the delegation's paths begin with. None when it is not a shard's name.
std::optional<std::string> ShardPath(const std::string& shard);

// "pref-13" -> "pref/13/head", the only target that the role names.
std::string HeadTarget(const std::string& shard);

// Hashes of the blobs that a record names, in any member called "blob", sorted.
std::vector<std::string> BlobsIn(const Json& record);

}  // namespace content
