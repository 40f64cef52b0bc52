#include "kiosk/platform/directory_watch.h"

#include <SDL.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace kiosk {
namespace {

content::Error NoWatch(const std::string& directory, int error) {
  auto kind = error == ENOENT || error == ENOTDIR ? content::Error::Kind::NotFound
                                                  : content::Error::Kind::Unsupported;
  return {kind, "watch " + directory + ": " + std::strerror(error)};
}

// Takes all that has been reported; what it says is not needed, one event stands for any number of changes.
void Drain(int changes) {
  std::array<char, 4096> reports;
  while (read(changes, reports.data(), reports.size()) > 0) {
  }
}

}  // namespace

Descriptor::~Descriptor() {
  if (is_open()) close(number_);
}

content::Result<std::unique_ptr<DirectoryWatch>> DirectoryWatch::Begin(const std::string& directory,
                                                                       Watched watched, uint32_t event_type) {
  int changes = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  int stop = eventfd(0, EFD_CLOEXEC);
  std::unique_ptr<DirectoryWatch> watch(new DirectoryWatch(changes, stop, event_type));
  if (!watch->changes_.is_open() || !watch->stop_.is_open()) return NoWatch(directory, errno);
  uint32_t wanted = watched == Watched::Renames ? IN_MOVED_TO : IN_MOVE | IN_CLOSE_WRITE | IN_DELETE;
  if (inotify_add_watch(changes, directory.c_str(), wanted | IN_ONLYDIR) < 0)
    return NoWatch(directory, errno);
  // Signals are for the UI thread, which waits in SDL and must wake up for them.
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  watch->thread_ = std::thread([follow = watch.get()] { follow->Follow(); });
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return watch;
}

DirectoryWatch::DirectoryWatch(int changes, int stop, uint32_t event_type)
    : changes_(changes), stop_(stop), event_type_(event_type) {}

DirectoryWatch::~DirectoryWatch() {
  if (!thread_.joinable()) return;
  uint64_t one = 1;
  while (write(stop_.number(), &one, sizeof one) < 0 && errno == EINTR) {
  }
  thread_.join();
}

void DirectoryWatch::Follow() {
  std::array<pollfd, 2> waiting{{{changes_.number(), POLLIN, 0}, {stop_.number(), POLLIN, 0}}};
  for (;;) {
    if (poll(waiting.data(), waiting.size(), -1) < 0) continue;
    if (waiting[1].revents != 0) return;
    Drain(changes_.number());
    SDL_Event event{};
    event.type = event_type_;
    SDL_PushEvent(&event);
  }
}

}  // namespace kiosk
