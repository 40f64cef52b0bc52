#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

// The address of a screen: "/shops?open=now&region=tohoku". Links, tests, usage counts and "back" all speak
// in routes. Query members are in code-point order, so that the same screen has one address.
struct Route {
  std::vector<std::string> segments;
  std::map<std::string, std::string> query;
  bool operator==(const Route&) const = default;

  std::string first() const { return segments.empty() ? "" : segments.front(); }
  std::string second() const { return segments.size() < 2 ? "" : segments[1]; }
  std::string Query(const std::string& name) const;
  // The same screen with one member of the query changed; "" removes it. A change of filter starts at page 1.
  Route With(const std::string& name, const std::string& value) const;
  std::string ToString() const;
};

// Nothing when the text does not begin with "/", is longer than 2,000 bytes or is badly percent-encoded.
std::optional<Route> ParseRoute(std::string_view text);

}  // namespace kiosk
