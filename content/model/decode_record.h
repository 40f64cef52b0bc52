#pragma once

#include <string>
#include <utility>

#include "content/base/result.h"
#include "content/model/member_reader.h"

namespace content {

// Reads a record of one kind: what every kind has on construction, the kind's own members by the caller, who
// ends with Finish. Errors are Damaged and name the record and a JSON pointer.
class RecordReader : public MemberReader {
 public:
  RecordReader(const Json& json, Record& into);
  RecordReader(const Json& json, Kind kind, Record& into);

  template <typename T>
  Result<T> Finish(T&& value) const {
    if (fault()) return DamagedRecord();
    return std::forward<T>(value);
  }

 private:
  Error DamagedRecord() const;

  std::string id_;
};

}  // namespace content
