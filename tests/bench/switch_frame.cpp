// switch-frame CACHE [ADDRESS...]: what a change of the generation costs the kiosk: opening the other one,
// drawing the screen anew from it, painting what differs. The cache must hold two generations; `current` goes
// to and fro between them. A line for each address and change: milliseconds to open, to draw and to paint.

#include <chrono>
#include <cstdio>

#include "content/store/cache.h"
#include "content/store/current_generation.h"
#include "content/store/generation_name.h"
#include "fonts/engine.h"
#include "kiosk/screens/stage.h"
#include "kiosk/ui/damage.h"
#include "kiosk/ui/painter_cpu.h"

namespace {

using content::Result;

constexpr kiosk::Size kPanel{1080, 1920};
constexpr int kChanges = 4;

class Stopwatch {
 public:
  double Lap() {
    auto now = std::chrono::steady_clock::now();
    double milliseconds = std::chrono::duration<double, std::milli>(now - start_).count();
    start_ = now;
    return milliseconds;
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

Result<std::vector<std::string>> Generations(content::Disk& disk, const std::string& cache) {
  std::vector<std::string> names;
  for (const std::string& name : TRY(disk.List(cache))) {
    if (content::GenerationNumber(name)) names.push_back(name);
  }
  if (names.size() < 2) {
    return content::Error{content::Error::Kind::NotFound,
                          cache + ": needs two generations to change between"};
  }
  return names;
}

Result<void> Measure(const std::string& cache, const std::vector<std::string>& addresses) {
  content::SystemDisk disk;
  content::SystemClock clock;
  auto generations = TRY(Generations(disk, cache));
  fonts::Engine engine = TRY(fonts::Engine::Open("/usr/share/fonts"));
  kiosk::Images images("", cache + "/blobs");
  kiosk::CpuPainter painter(engine, images);
  kiosk::Canvas canvas(kPanel);
  for (const std::string& address : addresses) {
    kiosk::Stage stage(engine, images, clock, kiosk::Settings{}, cache);
    kiosk::Session session("en");
    session.Follow(address);
    kiosk::Stage::Drawn shown = stage.Draw(session, kPanel, {});
    painter.Paint(shown.list, {{0, 0, kPanel.width, kPanel.height}}, canvas.surface());
    for (int change = 0; change < kChanges; ++change) {
      std::string current = TRY(content::CurrentGeneration(cache));
      TRY(content::SetCurrentGeneration(disk, cache, generations[current == generations[0] ? 1 : 0]));
      Stopwatch watch;
      bool changed = stage.Reopen();
      double open = watch.Lap();
      kiosk::Stage::Drawn drawn = stage.Draw(session, kPanel, {});
      double draw = watch.Lap();
      std::vector<kiosk::Rect> damage = kiosk::Damage(shown.list, drawn.list);
      if (!damage.empty()) painter.Paint(drawn.list, damage, canvas.surface());
      double paint = watch.Lap();
      shown = std::move(drawn);
      std::printf("%-28s %s open %.1f ms, draw %.1f ms, paint %.1f ms, frame %.1f ms\n", address.c_str(),
                  changed ? "changed:" : "UNCHANGED:", open, draw, paint, open + draw + paint);
    }
  }
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "switch-frame CACHE [ADDRESS...]\n");
    return 2;
  }
  std::vector<std::string> addresses(argv + 2, argv + argc);
  if (addresses.empty())
    addresses = {"/", "/prefectures", "/prefectures/08", "/places/place-example-0000007"};
  auto measured = Measure(argv[1], addresses);
  if (measured) return 0;
  std::fprintf(stderr, "switch-frame: %s\n", measured.error().message.c_str());
  return 1;
}
