#include "tools/brochure/sandbox.h"

#include <fcntl.h>
#include <linux/close_range.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <utility>

namespace tools {
namespace {

using content::Error;
using content::Result;
using SteadyTime = std::chrono::steady_clock::time_point;

constexpr size_t kErrorsKept = 4096;
constexpr int kCannotStart = 127;
constexpr rlim_t kOpenFiles = 64;

class Pipe {
 public:
  static Result<Pipe> Open() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
      return Error{Error::Kind::Denied, std::string("make a pipe: ") + std::strerror(errno)};
    }
    return Pipe(ends[0], ends[1]);
  }
  Pipe(Pipe&& other) noexcept
      : read_(std::exchange(other.read_, -1)), write_(std::exchange(other.write_, -1)) {}
  Pipe& operator=(Pipe&&) = delete;
  ~Pipe() {
    CloseRead();
    CloseWrite();
  }
  int read_end() const { return read_; }
  int write_end() const { return write_; }
  void CloseRead() { Close(read_); }
  void CloseWrite() { Close(write_); }

 private:
  Pipe(int read_end, int write_end) : read_(read_end), write_(write_end) {}
  static void Close(int& end) {
    if (end >= 0) close(std::exchange(end, -1));
  }
  int read_;
  int write_;
};

void Limit(decltype(RLIMIT_AS) resource, rlim_t limit) {
  const rlimit both{limit, limit};
  setrlimit(resource, &both);
}

// In the child, between fork and exec: nothing here may take a lock or allocate.
[[noreturn]] void Become(char* const* words, const Sandbox::Limits& limits, int input, int output, int errors,
                         pid_t parent) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(kCannotStart);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  Limit(RLIMIT_AS, limits.memory);
  Limit(RLIMIT_CPU, static_cast<rlim_t>(limits.processor.count()));
  Limit(RLIMIT_FSIZE, 0);
  Limit(RLIMIT_NOFILE, kOpenFiles);
  Limit(RLIMIT_CORE, 0);
  std::signal(SIGXFSZ, SIG_IGN);  // to write a file then fails with EFBIG instead of killing
  std::signal(SIGPIPE, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  dup2(input, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  dup2(errors, STDERR_FILENO);
  // What this program or its caller left open is no business of a stranger's.
  syscall(SYS_close_range, STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
  static const char* const kEnvironment[] = {"PATH=/usr/bin:/bin", "LANG=C.UTF-8", "HOME=/nonexistent",
                                             nullptr};
  execve(words[0], words, const_cast<char* const*>(kEnvironment));
  _exit(kCannotStart);
}

enum class Ending { Closed, OutOfTime, TooLong };

// Reads both pipes to their ends.
Ending Drain(Pipe& output, Pipe& errors, SteadyTime deadline, uint64_t longest, Sandbox::Ran& ran) {
  std::vector<char> chunk(1U << 20U);
  bool output_open = true;
  bool errors_open = true;
  while (output_open || errors_open) {
    std::array<pollfd, 2> ends{pollfd{output_open ? output.read_end() : -1, POLLIN, 0},
                               pollfd{errors_open ? errors.read_end() : -1, POLLIN, 0}};
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    if (left <= 0) return Ending::OutOfTime;
    if (poll(ends.data(), ends.size(), static_cast<int>(left)) < 0 && errno != EINTR) return Ending::Closed;
    if (ends[0].revents != 0) {
      const ssize_t count = read(output.read_end(), chunk.data(), chunk.size());
      output_open = count > 0 || (count < 0 && errno == EINTR);
      if (count > 0) {
        if (ran.output.size() + static_cast<uint64_t>(count) > longest) return Ending::TooLong;
        ran.output.append(chunk.data(), static_cast<size_t>(count));
      }
    }
    if (ends[1].revents != 0) {
      const ssize_t count = read(errors.read_end(), chunk.data(), chunk.size());
      errors_open = count > 0 || (count < 0 && errno == EINTR);
      if (count > 0) {
        const size_t room = kErrorsKept - std::min(kErrorsKept, ran.errors.size());
        ran.errors.append(chunk.data(), std::min(room, static_cast<size_t>(count)));
      }
    }
  }
  return Ending::Closed;
}

// A program may close its output before it ends; it is not killed while it still has time.
Ending AwaitEnd(pid_t child, SteadyTime deadline) {
  const int ended = static_cast<int>(syscall(SYS_pidfd_open, child, 0));
  if (ended < 0) return Ending::Closed;
  pollfd end{ended, POLLIN, 0};
  Ending ending = Ending::OutOfTime;
  while (ending == Ending::OutOfTime) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    if (left <= 0) break;
    const int ready = poll(&end, 1, static_cast<int>(left));
    if (ready > 0 || (ready < 0 && errno != EINTR)) ending = Ending::Closed;
  }
  close(ended);
  return ending;
}

int WaitFor(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

Error AtLimit(const std::string& program, const std::string& limit) {
  return {Error::Kind::Unsupported, program + " was stopped: " + limit};
}

}  // namespace

Result<Sandbox> Sandbox::Find(Weakness weakness) {
  const Sandbox walled(Protection::Namespaces);
  const Result<Ran> tried = walled.Run({"true", {}, "/dev/null", {}});
  if (tried && tried->status == 0) return walled;
  if (weakness == Weakness::Allowed) return Sandbox(Protection::LimitsOnly);
  std::string why = tried ? tried->errors.substr(0, tried->errors.find('\n')) : tried.error().message;
  if (why.empty()) why = "bubblewrap is not installed";
  return Error{Error::Kind::Denied, "no sandbox to read files from strangers in: " + why +
                                        " (install bubblewrap and let it make user namespaces, or accept "
                                        "limits alone with --weak-sandbox)"};
}

std::string Sandbox::Line() const {
  return protection_ == Protection::Namespaces
             ? "namespaces (bubblewrap: no network, no files but the input) and limits"
             : "limits only: the programs could read this user's files and use the network";
}

std::vector<std::string> Sandbox::Words(const Command& command) const {
  std::vector<std::string> words;
  std::string input = command.input;
  if (protection_ == Protection::Namespaces) {
    words = {"/usr/bin/bwrap",
             "--unshare-all",
             "--die-with-parent",
             "--new-session",
             "--ro-bind",
             "/usr",
             "/usr",
             "--symlink",
             "usr/lib",
             "/lib",
             "--symlink",
             "usr/lib64",
             "/lib64",
             "--symlink",
             "usr/bin",
             "/bin",
             "--ro-bind-try",
             "/etc/fonts",
             "/etc/fonts",
             "--ro-bind-try",
             "/etc/ld.so.cache",
             "/etc/ld.so.cache",
             "--ro-bind-try",
             "/var/cache/fontconfig",
             "/var/cache/fontconfig",
             "--dev",
             "/dev",
             "--cap-drop",
             "ALL",
             "--ro-bind",
             command.input,
             "/input",
             "--remount-ro",
             "/",
             "--chdir",
             "/"};
    input = "/input";
  }
  words.push_back("/usr/bin/" + command.program);
  for (const std::string& argument : command.arguments)
    words.push_back(argument == kInput ? input : argument);
  return words;
}

Result<Sandbox::Ran> Sandbox::Run(const Command& given) const {
  Command command = given;
  std::error_code unknown;
  command.input = std::filesystem::absolute(given.input, unknown).string();  // no name begins with "-"
  std::vector<std::string> words = Words(command);
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);

  Pipe output = TRY(Pipe::Open());
  Pipe errors = TRY(Pipe::Open());
  const int input = open(command.input.c_str(), O_RDONLY | O_CLOEXEC);
  if (input < 0) return Error{Error::Kind::NotFound, "read " + command.input + ": " + std::strerror(errno)};
  const pid_t parent = getpid();
  const SteadyTime deadline = std::chrono::steady_clock::now() + command.limits.wall;
  const pid_t child = fork();
  if (child != 0) close(input);
  if (child < 0) return Error{Error::Kind::Denied, "start " + command.program + ": " + std::strerror(errno)};
  if (child == 0)
    Become(pointers.data(), command.limits, input, output.write_end(), errors.write_end(), parent);
  setpgid(child, child);
  output.CloseWrite();
  errors.CloseWrite();

  Ran ran;
  Ending ending = Drain(output, errors, deadline, command.limits.output, ran);
  if (ending == Ending::Closed) ending = AwaitEnd(child, deadline);
  kill(-child, SIGKILL);  // whatever is left of the group; the namespace goes with its first process
  ran.status = WaitFor(child);
  if (ending == Ending::OutOfTime) {
    return AtLimit(command.program,
                   "it took longer than " + std::to_string(command.limits.wall.count()) + " ms");
  }
  if (ending == Ending::TooLong) {
    return AtLimit(command.program, "it wrote more than " + std::to_string(command.limits.output) + " bytes");
  }
  if (ran.status == 128 + SIGXCPU) {
    return AtLimit(command.program, "it used more than " + std::to_string(command.limits.processor.count()) +
                                        " s of processor time");
  }
  if (ran.status == kCannotStart) {
    return Error{Error::Kind::Denied, "start " + words.front() + ": it is not there (tools/packages.txt)"};
  }
  return ran;
}

}  // namespace tools
