// measure-round FEED-URL CACHE ROOT: one round of the daemon, in this process; a line of JSON with what it
// cost. Making and removing whole copies of the content, and waiting for the disk, are told apart from the
// rest.

#include <sys/resource.h>

#include <chrono>
#include <cstdio>

#include "content/base/json.h"
#include "sync/http.h"
#include "sync/round.h"

namespace {

using content::Result;

double Now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// The real disk with a stop-watch.
class TimedDisk final : public content::SystemDisk {
 public:
  Result<void> Write(const std::string& path, std::string_view bytes) override {
    return Timed(sync, [&] { return SystemDisk::Write(path, bytes); });
  }
  Result<void> Clone(const std::string& from, const std::string& to) override {
    return Timed(copies, [&] { return SystemDisk::Clone(from, to); });
  }
  Result<void> Remove(const std::string& path) override {
    return Timed(copies, [&] { return SystemDisk::Remove(path); });
  }
  Result<void> Sync(const std::string& path) override {
    return Timed(sync, [&] { return SystemDisk::Sync(path); });
  }

  double copies = 0;  // seconds
  double sync = 0;

 private:
  template <typename Work>
  Result<void> Timed(double& total, const Work& work) {
    double start = Now();
    auto done = work();
    total += Now() - start;
    return done;
  }
};

Result<void> Measure(const zenkoku_sync::Places& places) {
  TimedDisk disk;
  content::SystemClock clock;
  auto transport = TRY(zenkoku_sync::CurlTransport::Make());
  double start = Now();
  zenkoku_sync::RoundReport report = TRY(zenkoku_sync::RunRound(disk, transport, clock, places));
  double seconds = Now() - start;
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  auto of = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  content::Json line{{"records", report.records},
                     {"requests", report.requests},
                     {"bytes", report.bytes},
                     {"seconds", seconds},
                     {"copies", disk.copies},
                     {"sync", disk.sync},
                     {"cpu", of(used.ru_utime) + of(used.ru_stime)},
                     {"peak_kb", used.ru_maxrss},
                     {"generation", report.generation}};
  std::printf("%s\n", content::DumpJson(line).c_str());
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "measure-round FEED-URL CACHE ROOT\n");
    return 2;
  }
  auto measured = Measure({argv[1], argv[2], argv[3]});
  if (measured) return 0;
  std::fprintf(stderr, "measure-round: %s\n", measured.error().message.c_str());
  return 1;
}
