#pragma once

#include <cstdint>
#include <cstdio>
#include <string>

namespace zenkoku_sync {

// How far a round is, for a person who watches: one line that changes in place. Says nothing where nobody
// does (a pipe, a journal).
class Progress {
 public:
  // On `stream` when it is a terminal; null: nobody watches.
  explicit Progress(std::FILE* stream);
  ~Progress() { Clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void Stage(const std::string& stage);  // "records of pref-13"
  void Arrived(uint64_t bytes, uint64_t requests);
  // Wipes the line before something else is said.
  void Clear();

 private:
  void Draw();

  std::FILE* stream_;  // null where nobody watches
  std::string stage_;
  uint64_t bytes_ = 0;
  uint64_t requests_ = 0;
  bool drawn_ = false;
};

}  // namespace zenkoku_sync
