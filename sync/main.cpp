#include <CLI/CLI.hpp>
#include <cstdio>
#include <random>
#include <string>

#include "content/base/clock.h"
#include "content/base/directory_lock.h"
#include "content/base/disk.h"
#include "content/store/cache.h"
#include "sync/http.h"
#include "sync/round.h"
#include "sync/schedule.h"
#include "sync/status.h"
#include "sync/stop_signal.h"

namespace {

using content::Result;
using zenkoku_sync::Outcome;

constexpr int kWrongWord = 2;

struct Words {
  zenkoku_sync::Places places;
  bool once = false;
  int64_t interval = 300;  // seconds
};

void Complain(const std::string& line) {
  std::fprintf(stderr, "zenkoku-sync: %s\n", line.c_str());
}

void Report(const Result<zenkoku_sync::RoundReport>& round) {
  if (round) {
    std::printf("%s\n", zenkoku_sync::Summary(*round).c_str());
    std::fflush(stdout);
    return;
  }
  const std::string& message = round.error().message;
  switch (zenkoku_sync::OutcomeOf(round)) {
    case Outcome::Offline:
      return Complain("offline, old content kept: " + message);
    case Outcome::Refused:
      return Complain("feed refused, old content kept: " + message);
    case Outcome::DiskFull:
      return Complain("disk full, old content kept: " + message);
    default:
      return Complain(message);
  }
}

// One round, told to people and to CACHE/status.json.
Outcome RunOnce(content::Disk& disk, content::Transport& transport, const content::Clock& clock,
                const Words& words) {
  content::Instant attempted = clock.Now();
  auto round = zenkoku_sync::RunRound(disk, transport, clock, words.places);
  Report(round);
  auto written = zenkoku_sync::WriteStatus(disk, words.places.cache, attempted, round);
  if (!written) Complain(written.error().message);
  return zenkoku_sync::OutcomeOf(round);
}

int RunForever(content::Disk& disk, zenkoku_sync::CurlTransport& transport, const content::Clock& clock,
               const Words& words, const zenkoku_sync::StopSignal& stop) {
  zenkoku_sync::Schedule schedule(std::chrono::seconds(words.interval), std::random_device{}());
  // A kiosk with nothing to show does not wait for its turn.
  bool has_content = static_cast<bool>(content::CurrentGeneration(words.places.cache));
  if (has_content && stop.WaitFor(schedule.First())) return 0;
  while (true) {
    Outcome outcome = RunOnce(disk, transport, clock, words);
    if (outcome == Outcome::Usage) return zenkoku_sync::ExitCode(outcome);
    bool good = outcome == Outcome::Updated || outcome == Outcome::Current;
    if (stop.WaitFor(good ? schedule.AfterSuccess() : schedule.AfterFailure(transport.retry_after())))
      return 0;
  }
}

Result<int> Run(const Words& words) {
  zenkoku_sync::StopSignal stop;
  auto lock = TRY(content::DirectoryLock::Take(words.places.cache, "zenkoku-sync"));
  content::SystemDisk disk;
  content::SystemClock clock;
  auto transport = TRY(zenkoku_sync::CurlTransport::Make([&] { return stop.pending(); }));
  if (words.once) return zenkoku_sync::ExitCode(RunOnce(disk, transport, clock, words));
  return RunForever(disk, transport, clock, words, stop);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Keep a kiosk's content up to date from a signed feed", "zenkoku-sync");
  Words words;
  app.add_option("--feed", words.places.feed, "The feed's URL (https:, http: or file:)")->required();
  app.add_option("--cache", words.places.cache, "The kiosk's content; made when it is not there")->required();
  app.add_flag("--once", words.once,
               "One round: exit 0 up to date, 3 offline, 4 feed refused, 5 disk full (old content kept)");
  app.add_option("--root", words.places.root, "The feed's first root (1.root.json), needed once per cache");
  app.add_option("--interval", words.interval, "Seconds between rounds")->check(CLI::Range(1, 86'400));
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& help) {
    return app.exit(help);
  } catch (const CLI::ParseError& error) {
    Complain(std::string(error.what()) + " (--help explains every word)");
    return kWrongWord;
  }
  auto result = Run(words);
  if (result) return *result;
  Complain(result.error().message);
  return result.error().kind == content::Error::Kind::DiskFull ? zenkoku_sync::ExitCode(Outcome::DiskFull)
                                                               : kWrongWord;
}
