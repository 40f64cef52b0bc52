#pragma once

#include <string>
#include <utility>
#include <variant>

#include "content/base/check.h"

namespace content {

// What went wrong in the world outside (file, network, feed, content). `kind` says what the caller can do about it,
// `message` what was tried on what, in one line, for people. Becomes std::expected's error with C++23.
struct Error {
  enum class Kind {
    NotFound,     // it is not there: show "not available"
    Damaged,      // it is there and wrong: fall back to the last good data
    Denied,       // the system or the signature says no: refuse
    Unreachable,  // not now: retry later
    DiskFull,     // not now: retry when there is room
    Unsupported,  // made for a newer program, or not a thing that we do
    Usage,        // the person at the command line can put it right
  };
  Kind kind;
  std::string message;
};

// A value or an Error. Reading the wrong side is a bug and stops the program.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }

  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(value()); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Error& error() const {
    Check(state_.index() == 1, "error() of a Result that holds a value");
    return *std::get_if<1>(&state_);
  }

 private:
  T& value() {
    Check(state_.index() == 0, "value of a Result that holds an error");
    return *std::get_if<0>(&state_);
  }
  const T& value() const { return const_cast<Result*>(this)->value(); }

  std::variant<T, Error> state_;
};

// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : state_(std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }
  const Error& error() const {
    Check(state_.index() == 1, "error() of a Result that holds success");
    return *std::get_if<1>(&state_);
  }

 private:
  std::variant<std::monostate, Error> state_;
};

// Yields the value, or returns the error from the calling function. One per statement.
#define TRY(...)                                         \
  __extension__({                                        \
    auto try_result = (__VA_ARGS__);                     \
    if (!try_result) return try_result.error();          \
    ::content::internal::Unwrap(std::move(try_result));  \
  })

namespace internal {
template <typename T>
T Unwrap(Result<T>&& result) {
  return *std::move(result);
}
inline void Unwrap(Result<void>&&) {}
}  // namespace internal

}  // namespace content
