#pragma once

#include <string>
#include <string_view>

namespace content {

// TUF 1.0, 4.5, PATHPATTERN: `*` stands for any run of characters and `?` for one; neither crosses a "/".
bool MatchesPattern(std::string_view path, std::string_view pattern);

// RFC 3986: everything but the unreserved characters becomes %XX, "/" too. Role names become file names and
// parts of URLs this way, so that no name from the network leaves its directory.
std::string PercentEncode(std::string_view text);

// What to ask a server for: the path as it is, only what no URL can hold (blanks, controls, "?", "#", bytes
// beyond ASCII) as %XX.
std::string UrlPath(std::string_view path);

// "a/b.txt", "HASH" -> "a/HASH.b.txt" (TUF 1.0, 5.7.3, consistent snapshots).
std::string ConsistentPath(std::string_view path, std::string_view hash);

}  // namespace content
