#include "kiosk/session/route.h"

#include "content/base/sha256.h"

namespace kiosk {
namespace {

constexpr size_t kLongest = 2000;

// RFC 3986, 2.3 and 3.3: what may stand in a path segment or a query as it is.
bool Plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == '.' || c == '~';
}

std::string Encode(const std::string& text) {
  std::string encoded;
  for (char c : text) {
    if (Plain(c)) {
      encoded += c;
    } else {
      encoded += "%" + content::Hex(std::string_view(&c, 1));
    }
  }
  return encoded;
}

std::optional<std::string> Decode(std::string_view text) {
  std::string decoded;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      decoded += text[i];
      continue;
    }
    auto byte = content::FromHex(text.substr(i + 1, 2));
    if (!byte || byte->size() != 1) return std::nullopt;
    decoded += *byte;
    i += 2;
  }
  return decoded;
}

// Calls `visit` for each part between `separator`s; false when a visit was.
template <typename Visit>
bool Split(std::string_view text, char separator, const Visit& visit) {
  while (!text.empty()) {
    size_t end = text.find(separator);
    std::string_view part = text.substr(0, end);
    if (!part.empty() && !visit(part)) return false;
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return true;
}

}  // namespace

std::string Route::Query(const std::string& name) const {
  auto member = query.find(name);
  return member == query.end() ? "" : member->second;
}

Route Route::With(const std::string& name, const std::string& value) const {
  Route route = *this;
  if (name != "page") route.query.erase("page");
  if (value.empty()) {
    route.query.erase(name);
  } else {
    route.query[name] = value;
  }
  return route;
}

std::string Route::ToString() const {
  std::string text;
  for (const std::string& segment : segments) text += "/" + Encode(segment);
  if (text.empty()) text = "/";
  char separator = '?';
  for (const auto& [name, value] : query) {
    text += separator + Encode(name) + "=" + Encode(value);
    separator = '&';
  }
  return text;
}

std::optional<Route> ParseRoute(std::string_view text) {
  if (text.empty() || text.front() != '/' || text.size() > kLongest) return std::nullopt;
  size_t mark = text.find('?');
  Route route;
  bool well_formed = Split(text.substr(0, mark), '/', [&](std::string_view part) {
    auto segment = Decode(part);
    if (segment) route.segments.push_back(*segment);
    return segment.has_value();
  });
  if (!well_formed) return std::nullopt;
  if (mark == std::string_view::npos) return route;
  well_formed = Split(text.substr(mark + 1), '&', [&](std::string_view part) {
    size_t equals = part.find('=');
    auto name = Decode(part.substr(0, equals));
    auto value = equals == std::string_view::npos ? std::string() : Decode(part.substr(equals + 1));
    if (name && value) route.query[*name] = *value;
    return name && value;
  });
  if (!well_formed) return std::nullopt;
  return route;
}

}  // namespace kiosk
