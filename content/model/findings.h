#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/model/json_pointer.h"
#include "content/model/validate.h"

namespace content {

// Collects what a walk through one record finds, and knows where in the record the walk is.
class Findings {
 public:
  explicit Findings(std::string record) : record_(std::move(record)) {}

  // About the value where the walk is.
  void Error(std::string reason) { Add(Finding::Severity::Error, std::move(reason)); }
  void Warn(std::string reason) { Add(Finding::Severity::Warning, std::move(reason)); }

  // Walks into a member or an item for the length of `visit`.
  template <typename Step, typename Visit>
  void Inside(Step step, const Visit& visit) {
    size_t length = pointer_.size();
    pointer_ += PointerStep(step);
    visit();
    pointer_.resize(length);
  }

  void ErrorAt(std::string_view member, std::string reason) {
    Inside(member, [&] { Error(std::move(reason)); });
  }
  void WarnAt(std::string_view member, std::string reason) {
    Inside(member, [&] { Warn(std::move(reason)); });
  }

  std::vector<Finding> Taken() && { return std::move(list_); }

 private:
  void Add(Finding::Severity severity, std::string reason) {
    list_.push_back({severity, record_, pointer_, std::move(reason)});
  }

  std::string record_;
  std::string pointer_;
  std::vector<Finding> list_;
};

}  // namespace content
