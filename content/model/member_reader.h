#pragma once

#include <string>
#include <utility>

#include "content/model/take.h"

namespace content {

// Reads one JSON object member by member, so that a decoder is a list of its members. Keeps the first fault
// and ignores what is asked of it afterwards. Members that nobody asks for are not looked at.
class MemberReader {
 public:
  explicit MemberReader(const Json& object);

  // A member that is not there leaves `into` as it is.
  template <typename T, typename Taker>
  void Optional(const char* name, T& into, const Taker& take) {
    if (fault_) return;
    auto member = object_.find(name);
    if (member == object_.end()) return;
    if (MaybeFault fault = take(*member, into)) Fail(name, *fault);
  }
  template <typename T>
  void Optional(const char* name, T& into) {
    Optional(name, into, [](const Json& json, T& value) { return Take(json, value); });
  }

  template <typename T, typename Taker>
  void Required(const char* name, T& into, const Taker& take) {
    if (!fault_ && !object_.contains(name)) Fail(name, {"", "is missing"});
    Optional(name, into, take);
  }
  template <typename T>
  void Required(const char* name, T& into) {
    Required(name, into, [](const Json& json, T& value) { return Take(json, value); });
  }

  // For rules that look at several members; `name` is the one to blame.
  void Fail(const char* name, const Fault& fault);

  const MaybeFault& fault() const { return fault_; }

 private:
  const Json& object_;
  MaybeFault fault_;
};

}  // namespace content
