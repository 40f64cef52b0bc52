#pragma once

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "content/base/disk.h"

namespace zenkoku_sync {

// The shipped program, as a process of its own; what it says goes to a file, or to a terminal of the test's.
class Program {
 public:
  struct Terminal {};

  Program(const std::vector<std::string>& words, std::string output) : output_(std::move(output)) {
    process_ = ::fork();
    if (process_ != 0) return;
    int file = ::open(output_.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    ::dup2(file, STDOUT_FILENO);
    ::dup2(file, STDERR_FILENO);
    Become(words);
  }
  Program(const std::vector<std::string>& words, Terminal) {
    process_ = ::forkpty(&terminal_, nullptr, nullptr, nullptr);
    if (process_ == 0) Become(words);
  }

  void Send(int signal) const { ::kill(process_, signal); }

  // The exit code, or minus the signal that ended it.
  int Wait() {
    if (terminal_ >= 0) ReadTerminal();
    int status = 0;
    ::waitpid(process_, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }

  std::string said() const {
    if (output_.empty()) return shown_;
    content::SystemDisk disk;
    auto text = disk.Read(output_, 100'000);
    return text ? *text : "";
  }

 private:
  [[noreturn]] static void Become(const std::vector<std::string>& words) {
    std::vector<std::string> all{SYNC_PROGRAM};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (std::string& word : all) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
  }

  void ReadTerminal() {
    char buffer[4096];
    ssize_t got = 0;
    while ((got = ::read(terminal_, buffer, sizeof buffer)) > 0)
      shown_.append(buffer, static_cast<size_t>(got));
    ::close(terminal_);
  }

  std::string output_;
  std::string shown_;
  int terminal_ = -1;
  pid_t process_ = -1;
};

}  // namespace zenkoku_sync
