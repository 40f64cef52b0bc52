#include "tools/brochure/drop_folder.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "tools/brochure/sidecar.h"

namespace tools {
namespace {

using content::Error;
using content::Result;

constexpr uint64_t kMostSidecarBytes = 64'000;
constexpr std::string_view kPdf = ".pdf";

bool IsPdfName(const std::string& name) {
  if (name.size() <= kPdf.size() || name.starts_with('.')) return false;
  std::string ending = name.substr(name.size() - kPdf.size());
  for (char& letter : ending)
    letter = static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
  return ending == kPdf;
}

std::string StemOf(const std::string& name) {
  return name.substr(0, name.size() - kPdf.size());
}

// Who is writing what in one directory, as inotify(7) tells it.
class Writers {
 public:
  static Result<Writers> In(const std::string& directory) {
    Writers writers(inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
    if (writers.fd_ < 0 || inotify_add_watch(writers.fd_, directory.c_str(),
                                             IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO |
                                                 IN_MOVED_FROM | IN_DELETE) < 0) {
      return Error{Error::Kind::Denied, "watch " + directory + ": " + std::strerror(errno)};
    }
    return writers;
  }
  Writers(Writers&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Writers& operator=(Writers&&) = delete;
  ~Writers() {
    if (fd_ >= 0) close(fd_);
  }

  int fd() const { return fd_; }

  // Notes for each name whether it is being written.
  void Read(std::map<std::string, bool>& being_written) const {
    alignas(inotify_event) std::array<char, 16 * 1024> bytes{};
    ssize_t count = 0;
    while ((count = read(fd_, bytes.data(), bytes.size())) > 0) {
      for (const char* at = bytes.data(); at < bytes.data() + count;) {
        const auto* event = reinterpret_cast<const inotify_event*>(at);
        at += sizeof(inotify_event) + event->len;
        if (event->len == 0) continue;
        const std::string name = event->name;
        if ((event->mask & (IN_CREATE | IN_MODIFY)) != 0) being_written[name] = true;
        if ((event->mask & (IN_CLOSE_WRITE | IN_MOVED_TO)) != 0) being_written[name] = false;
        if ((event->mask & (IN_MOVED_FROM | IN_DELETE)) != 0) being_written.erase(name);
      }
    }
  }

 private:
  explicit Writers(int fd) : fd_(fd) {}
  int fd_;
};

}  // namespace

Result<std::vector<std::string>> DropFolder::Pdfs() {
  std::vector<std::string> names = TRY(disk_.List(folder_));
  std::erase_if(names, [](const std::string& name) { return !IsPdfName(name); });
  return names;
}

Result<void> DropFolder::TakeWhatIsThere() {
  for (const std::string& name : TRY(Pdfs())) TRY(Take(name));
  return {};
}

Result<void> DropFolder::Take(const std::string& name) {
  const std::string sidecar = content::Join(folder_, StemOf(name) + ".toml");
  Result<BrochureWords> words = BrochureWords{};
  if (disk_.Exists(sidecar)) {
    const Result<std::string> bytes = disk_.Read(sidecar, kMostSidecarBytes);
    words = bytes ? ReadSidecar(*bytes, StemOf(name) + ".toml") : bytes.error();
  }
  Result<TakenIn> taken =
      words ? brochures_.TakeIn(sandbox_, content::Join(folder_, name), *words, threads_, {}) : words.error();
  if (!taken && (taken.error().kind == Error::Kind::Usage || !words)) {
    say_(name + ": " + taken.error().message);
    return PutAway(name, "refused", name + ": " + taken.error().message + "\n");
  }
  if (!taken) return taken.error();
  const std::string text = ToText(taken->report);
  say_(text.substr(0, text.find('\n')) + (taken->id.empty() ? "" : " " + taken->id));
  return PutAway(name, taken->report.refused() ? "refused" : "done", text);
}

// Nothing that lies there already is replaced: the second plan.pdf becomes plan-2.pdf.
Result<void> DropFolder::PutAway(const std::string& name, const std::string& where,
                                 const std::string& report) {
  const std::string directory = content::Join(folder_, where);
  TRY(disk_.MakeDirectories(directory));
  const std::string ending = name.substr(name.size() - kPdf.size());
  std::string stem = StemOf(name);
  for (int copy = 2; disk_.Exists(content::Join(directory, stem + ending)); ++copy) {
    stem = StemOf(name) + "-" + std::to_string(copy);
  }
  TRY(disk_.Write(content::Join(directory, stem + ".report.txt"), report));
  const std::string sidecar = content::Join(folder_, StemOf(name) + ".toml");
  if (disk_.Exists(sidecar)) TRY(disk_.Rename(sidecar, content::Join(directory, stem + ".toml")));
  TRY(disk_.Rename(content::Join(folder_, name), content::Join(directory, stem + ending)));
  return disk_.Sync(directory);
}

// Whether nothing is being written and no size changed since the last look.
Result<bool> DropFolder::Settled(const std::map<std::string, bool>& being_written,
                                 std::map<std::string, uint64_t>& sizes) {
  std::map<std::string, uint64_t> now;
  for (const std::string& name : TRY(disk_.List(folder_))) {
    if (!IsPdfName(name) && !name.ends_with(".toml")) continue;
    const auto writer = being_written.find(name);
    if (writer != being_written.end() && writer->second) return false;
    now[name] = TRY(disk_.Size(content::Join(folder_, name)));
  }
  return std::exchange(sizes, now) == now;
}

Result<void> DropFolder::Watch(int stop, std::chrono::milliseconds settle) {
  const Writers writers = TRY(Writers::In(folder_));
  std::map<std::string, bool> being_written;
  std::map<std::string, uint64_t> sizes;
  bool look_again = true;  // something lies there that may be complete
  while (true) {
    std::array<pollfd, 2> ends{pollfd{stop, POLLIN, 0}, pollfd{writers.fd(), POLLIN, 0}};
    const int ready = poll(ends.data(), ends.size(), look_again ? static_cast<int>(settle.count()) : -1);
    if (ready < 0 && errno != EINTR)
      return Error{Error::Kind::Denied, std::string("wait: ") + std::strerror(errno)};
    if (ends[0].revents != 0) return {};
    writers.Read(being_written);
    if (ready > 0) {
      look_again = true;  // and every event starts the time anew
      continue;
    }
    if (!TRY(Settled(being_written, sizes))) continue;
    TRY(TakeWhatIsThere());
    sizes.clear();
    look_again = !TRY(Pdfs()).empty();
  }
}

}  // namespace tools
