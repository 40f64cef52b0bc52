#include "content/base/json.h"

#include <set>
#include <vector>

namespace content {
namespace {

constexpr int kDepthLimit = 64;

// Watches the parser for what RFC 8259 leaves open and this project refuses.
class Guard {
 public:
  bool operator()(int depth, Json::parse_event_t event, const Json& parsed) {
    using Event = Json::parse_event_t;
    if (depth > kDepthLimit) return Refuse("nested deeper than 64");
    if (event == Event::object_start) names_.emplace_back();
    if (event == Event::object_end) names_.pop_back();
    if (event == Event::key && !names_.back().insert(parsed.get<std::string>()).second) {
      return Refuse("member \"" + parsed.get<std::string>() + "\" twice");
    }
    return true;
  }
  const std::string& reason() const { return reason_; }

 private:
  bool Refuse(std::string reason) {
    if (reason_.empty()) reason_ = std::move(reason);
    return true;
  }

  std::vector<std::set<std::string>> names_;
  std::string reason_;
};

// The bound on nesting must hold before the recursive parts of the library run.
bool TooDeep(std::string_view bytes) {
  int depth = 0;
  bool in_string = false;
  for (size_t i = 0; i < bytes.size(); ++i) {
    char c = bytes[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      if (++depth > kDepthLimit) return true;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return false;
}

}  // namespace

Result<Json> ParseJson(std::string_view bytes, std::string_view what) {
  auto damaged = [&](const std::string& reason) {
    return Error{Error::Kind::Damaged, std::string(what) + ": not acceptable JSON: " + reason};
  };
  // The library takes NUL for the end of its input and would overlook what follows.
  if (bytes.find('\0') != std::string_view::npos) return damaged("a NUL byte");
  if (TooDeep(bytes)) return damaged("nested deeper than 64");
  Guard guard;
  Json value;
  try {
    value = Json::parse(bytes, std::ref(guard));
  } catch (const Json::exception& exception) {
    return damaged(exception.what());
  }
  if (!guard.reason().empty()) return damaged(guard.reason());
  return value;
}

std::string DumpJson(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace content
