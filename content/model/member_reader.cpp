#include "content/model/member_reader.h"

namespace content {

MemberReader::MemberReader(const Json& object) : object_(object) {
  if (!object.is_object()) fault_ = Fault{"", Shown(object) + " is not an object"};
}

void MemberReader::Fail(const char* name, const Fault& fault) {
  if (!fault_) fault_ = Fault{PointerStep(name) + fault.pointer, fault.reason};
}

}  // namespace content
