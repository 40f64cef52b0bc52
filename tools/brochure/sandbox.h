#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "content/base/result.h"

namespace tools {

// Runs programs that read files from strangers: PDFs and pictures are hostile until proven otherwise.
// Whatever such a program is made to do, all that comes out is what it writes to its standard output, and
// that is taken for text or for pixels, never for a file.
//
// Each run has a process group of its own, an empty environment, and limits on memory,
// processor time, open files, length of output and time on the wall; it may write no file at all
// (RLIMIT_FSIZE 0), and ends with the thread that started it. With Protection::Namespaces (bubblewrap) it
// sees /usr, fonts and its one input, all read-only, and has no network, no other processes and no user;
// there is nothing that it could write to. With Protection::LimitsOnly it could still read what this user may
// read and use the network: only for machines that forbid namespaces, and only where that was asked for.
class Sandbox {
 public:
  enum class Protection { Namespaces, LimitsOnly };
  enum class Weakness { Refused, Allowed };

  // Namespaces when a try shows that they work here; else LimitsOnly if that is allowed, or Denied with what
  // to do.
  static content::Result<Sandbox> Find(Weakness weakness);

  struct Limits {
    uint64_t memory = 1ULL << 30U;            // bytes of address space
    uint64_t output = 64ULL << 20U;           // bytes on standard output
    std::chrono::seconds processor{60};       // of each process
    std::chrono::milliseconds wall{180'000};  // from start to end
  };

  struct Command {
    std::string program;                 // by name: in /usr/bin
    std::vector<std::string> arguments;  // kInput stands for the input's path
    std::string input;                   // the one file that the program is given, as standard input too
    Limits limits;
  };
  static constexpr const char* kInput = "{input}";

  struct Ran {
    int status = 0;      // exit status; above 128 a signal
    std::string output;  // standard output
    std::string errors;  // the first 4 kB of standard error
  };

  // Denied when it cannot be started. Unsupported when it came to a limit: the message names the program and
  // the limit. A status that is not 0 is no error here. Any thread.
  content::Result<Ran> Run(const Command& command) const;

  Protection protection() const { return protection_; }
  std::string Line() const;  // which protection is in force, for the report

 private:
  explicit Sandbox(Protection protection) : protection_(protection) {}
  std::vector<std::string> Words(const Command& command) const;

  Protection protection_;
};

}  // namespace tools
