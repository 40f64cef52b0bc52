#include "content/feed/target_paths.h"

namespace content {
namespace {

void AppendPercent(char c, std::string& out) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += kDigits[byte >> 4];
  out += kDigits[byte & 15];
}

bool IsUnreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

}  // namespace

// Goes back only to the last `*`, so that a hostile pattern costs at most path times pattern.
bool MatchesPattern(std::string_view path, std::string_view pattern) {
  size_t at = 0;
  size_t in_pattern = 0;
  size_t star = std::string_view::npos;
  size_t star_end = 0;  // the `*` at `star` stands for path[..star_end)
  while (at < path.size()) {
    if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
      star = in_pattern++;
      star_end = at;
    } else if (in_pattern < pattern.size() &&
               (pattern[in_pattern] == path[at] || (pattern[in_pattern] == '?' && path[at] != '/'))) {
      ++in_pattern;
      ++at;
    } else if (star != std::string_view::npos && path[star_end] != '/') {
      in_pattern = star + 1;
      at = ++star_end;
    } else {
      return false;
    }
  }
  while (in_pattern < pattern.size() && pattern[in_pattern] == '*') ++in_pattern;
  return in_pattern == pattern.size();
}

std::string PercentEncode(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (IsUnreserved(c)) {
      out += c;
    } else {
      AppendPercent(c, out);
    }
  }
  return out;
}

std::string UrlPath(std::string_view path) {
  std::string out;
  for (char c : path) {
    if (c > 0x20 && c < 0x7f && c != '?' && c != '#') {
      out += c;
    } else {
      AppendPercent(c, out);
    }
  }
  return out;
}

std::string ConsistentPath(std::string_view path, std::string_view hash) {
  size_t name = path.rfind('/');
  name = name == std::string_view::npos ? 0 : name + 1;
  std::string out(path.substr(0, name));
  return out.append(hash).append(".").append(path.substr(name));
}

}  // namespace content
