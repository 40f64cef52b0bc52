// The first show of a screen never stalls the glass: its glyphs are rasterised over several frames, of which
// each does a bounded amount of work, and only then the screen is painted, whole.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <set>

#include "fonts/engine.h"
#include "japan_cache.h"
#include "kiosk/screens/stage.h"
#include "kiosk/ui/painter_cpu.h"

namespace kiosk {
namespace {

constexpr Size kPanel{1080, 1920};
// As show.cpp does.
constexpr int kWork = 400;

// Everything cold: a kiosk that has just been started.
struct Cold {
  explicit Cold(const std::string& directory)
      : images("", directory + "/blobs"),
        engine(*fonts::Engine::Open("/usr/share/fonts")),
        stage(engine, images, clock, Settings{}, directory),
        painter(engine, images) {}

  Stage::Drawn Draw(const std::string& language, const std::string& address) {
    Session session(language);
    session.Follow(address);
    return stage.Draw(session, kPanel, {});
  }
  std::vector<uint8_t> Paint(const DisplayList& list) {
    Canvas canvas(kPanel);
    painter.Paint(list, {{0, 0, kPanel.width, kPanel.height}}, canvas.surface());
    const Surface surface = canvas.surface();
    return {surface.pixels, surface.pixels + static_cast<size_t>(surface.stride) * kPanel.height};
  }

  content::FixedClock clock{*content::ParseInstant("2026-11-24T13:24+09:00")};
  Images images;
  fonts::Engine engine;
  Stage stage;
  CpuPainter painter;
};

class FirstShow : public testing::TestWithParam<std::string> {
 protected:
  static void SetUpTestSuite() {
    directory_ = testing::TempDir() + "first_show_cache_" + std::to_string(getpid());
    std::filesystem::remove_all(directory_);
    kiosk_test::MakeJapanCache(directory_);
  }
  static void TearDownTestSuite() { std::filesystem::remove_all(directory_); }
  static std::string directory_;
};
std::string FirstShow::directory_;

// One of each kind; the specimen has more different letters than any screen for visitors.
constexpr const char* kAddresses[] = {"/",
                                      "/language",
                                      "/prefectures",
                                      "/prefectures?region=kanto",
                                      "/prefectures/17",
                                      "/places/place-kenrokuen",
                                      "/shops",
                                      "/routes",
                                      "/events",
                                      "/themes",
                                      "/programmes",
                                      "/specimen",
                                      "/nowhere"};

TEST_P(FirstShow, DoesABoundedAmountOfWorkInAFrame) {
  for (const char* address : kAddresses) {
    Cold cold(directory_);
    const Stage::Drawn drawn = cold.Draw(GetParam(), address);
    int frames = 0;
    size_t most = 0;
    for (bool ready = false; !ready; ++frames) {
      ASSERT_LT(frames, 10) << address << ": a visitor would see the old screen for too long";
      const size_t before = cold.engine.rasterised();
      ready = cold.painter.Prepare(drawn.list, kWork);
      most = std::max(most, cold.engine.rasterised() - before);
    }
    // A glyph is at least one unit of work.
    EXPECT_LE(most, static_cast<size_t>(kWork)) << address;
    const size_t prepared = cold.engine.rasterised();
    cold.Paint(drawn.list);
    EXPECT_EQ(cold.engine.rasterised(), prepared) << address << ": painting had to rasterise";
    EXPECT_TRUE(cold.painter.Prepare(drawn.list, 0)) << address << ": what is warm needs no work";
  }
}

TEST_P(FirstShow, LooksLikeOneThatWasPaintedAtOnce) {
  Cold prepared(directory_);
  const Stage::Drawn drawn = prepared.Draw(GetParam(), "/prefectures/17");
  while (!prepared.painter.Prepare(drawn.list, 1)) continue;
  Cold at_once(directory_);
  EXPECT_EQ(prepared.Paint(drawn.list), at_once.Paint(at_once.Draw(GetParam(), "/prefectures/17").list));
}

void CollectTargets(const Element& element, std::set<std::string>& targets) {
  if (!element.target.empty() && !element.target.starts_with("/language?")) targets.insert(element.target);
  for (const Element& child : element.children) CollectTargets(child, targets);
}

double CpuMilliseconds() {
  return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

// Minutes of work: with ZENKOKU_EVERY_SCREEN=1 only. Prints the worst times of the machine it runs on.
TEST_P(FirstShow, OfEveryScreenIsBounded) {
  if (std::getenv("ZENKOKU_EVERY_SCREEN") == nullptr) GTEST_SKIP() << "set ZENKOKU_EVERY_SCREEN=1";
  std::set<std::string> seen{"/", "/specimen"};
  std::vector<std::string> queue(seen.begin(), seen.end());
  double worst_frame = 0;
  double worst_layout = 0;
  int most_frames = 0;
  for (size_t i = 0; i < queue.size(); ++i) {
    Cold cold(directory_);
    const double begin = CpuMilliseconds();
    const Stage::Drawn drawn = cold.Draw(GetParam(), queue[i]);
    worst_layout = std::max(worst_layout, CpuMilliseconds() - begin);
    int frames = 0;
    for (bool ready = false; !ready; ++frames) {
      const size_t before = cold.engine.rasterised();
      const double frame = CpuMilliseconds();
      ready = cold.painter.Prepare(drawn.list, kWork);
      worst_frame = std::max(worst_frame, CpuMilliseconds() - frame);
      EXPECT_LE(cold.engine.rasterised() - before, static_cast<size_t>(kWork)) << queue[i];
    }
    most_frames = std::max(most_frames, frames);
    std::set<std::string> targets;
    CollectTargets(drawn.root, targets);
    for (const std::string& target : targets) {
      if (seen.insert(target).second) queue.push_back(target);
    }
  }
  std::printf("%s: %zu screens, glyphs at most %.1f ms in a frame and %d frames, layout at most %.1f ms\n",
              GetParam().c_str(), queue.size(), worst_frame, most_frames, worst_layout);
}

INSTANTIATE_TEST_SUITE_P(Languages, FirstShow, testing::Values("ja", "en", "th", "zh-Hans"),
                         [](const auto& language) {
                           std::string name = language.param;
                           name.erase(std::remove(name.begin(), name.end(), '-'), name.end());
                           return name;
                         });

}  // namespace
}  // namespace kiosk
