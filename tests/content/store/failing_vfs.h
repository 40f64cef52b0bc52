#pragma once

#include <cstdint>
#include <memory>

namespace content {

// SQLite's way to the disk while this lives, with an operation that fails: the nth of those that change files
// (write, truncate, sync, delete, and opening a file to write). A write that fails has written its first
// half. Afterwards the disk works again, or stays dead, which is also what a kill at that moment looks like
// to the next program.
class FailingVfs {
 public:
  enum class Afterwards { Works, StaysDead };

  FailingVfs(int failing_operation, Afterwards afterwards);
  ~FailingVfs();
  FailingVfs(const FailingVfs&) = delete;
  FailingVfs& operator=(const FailingVfs&) = delete;

  bool failed() const;
  // Reads from files and writes to them so far: a measure of work that no other load on the machine blurs.
  uint64_t transfers() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace content
