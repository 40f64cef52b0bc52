// A phone's view of the take-with-you screen: the picture as painted, read by a QR decoder.

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "fonts/engine.h"
#include "japan_cache.h"
#include "kiosk/screens/stage.h"
#include "kiosk/ui/painter_cpu.h"
#include "kiosk/ui/png_file.h"

namespace kiosk {
namespace {

class TakeTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    directory_ = testing::TempDir() + "take_cache_" + std::to_string(getpid());
    std::filesystem::remove_all(directory_);
    kiosk_test::MakeJapanCache(directory_);
  }
  static void TearDownTestSuite() { std::filesystem::remove_all(directory_); }

  // What a camera reads from the screen of somebody who has collected these records.
  std::string Decoded(const std::vector<std::string>& ids, Preferences preferences, Size panel) {
    Session session("en", preferences);
    for (const std::string& id : ids) session.Follow("/take?toggle=" + id);
    session.Follow("/take");
    Stage::Drawn drawn = stage_.Draw(session, panel, {});
    Canvas canvas(panel);
    painter_.Paint(drawn.list, {{0, 0, panel.width, panel.height}}, canvas.surface());
    std::string path = directory_ + "/take.png";
    std::ofstream(path, std::ios::binary) << *EncodePng(canvas.surface());
    std::string command = "zbarimg --quiet --raw -Sdisable -Sqrcode.enable '" + path + "' 2>/dev/null";
    FILE* decoder = popen(command.c_str(), "r");
    std::string text;
    for (int c = std::fgetc(decoder); c != EOF; c = std::fgetc(decoder)) text += static_cast<char>(c);
    pclose(decoder);
    return text;
  }

  static std::string directory_;
  fonts::Engine engine_{*fonts::Engine::Open("/usr/share/fonts")};
  content::FixedClock clock_{*content::ParseInstant("2026-11-24T13:24+09:00")};
  Images images_{"", directory_ + "/blobs"};
  Stage stage_{engine_, images_, clock_, Settings{}, directory_};
  CpuPainter painter_{engine_, images_};
};
std::string TakeTest::directory_;

bool HasDecoder() {
  return std::system("command -v zbarimg >/dev/null 2>&1") == 0;
}

constexpr Size kPanel{1080, 1920};

TEST_F(TakeTest, APhoneReadsNamesInBothLanguagesAndThePlace) {
  if (!HasDecoder()) GTEST_SKIP() << "needs zbarimg";
  std::string text = Decoded({"place-kenrokuen", "shop-fukui-ginza"}, {}, kPanel);
  EXPECT_NE(text.find("Kenrokuen Garden / 兼六園"), std::string::npos) << text;
  EXPECT_NE(text.find("geo:36.56"), std::string::npos) << text;
  EXPECT_NE(text.find("Fukui Shoku no Kuni 291"), std::string::npos) << text;
}

TEST_F(TakeTest, OneEventAloneIsACalendarEntry) {
  if (!HasDecoder()) GTEST_SKIP() << "needs zbarimg";
  std::string text = Decoded({"event-taste-of-tokyo-2023"}, {}, kPanel);
  EXPECT_TRUE(text.starts_with("BEGIN:VCALENDAR")) << text;
  EXPECT_NE(text.find("DTSTART;VALUE=DATE:20231027"), std::string::npos) << text;
}

TEST_F(TakeTest, ReadsInEveryThemeSizeAndPanel) {
  if (!HasDecoder()) GTEST_SKIP() << "needs zbarimg";
  std::vector<std::string> many;
  for (const char* id : {"place-kenrokuen", "place-omicho-market", "place-nata-dera", "shop-fukui-ginza"}) {
    many.emplace_back(id);
  }
  const Preferences contrast{.look = Preferences::Look::HighContrast};
  const Preferences calm_and_large{.text_percent = 200, .look = Preferences::Look::DarkCalm};
  EXPECT_NE(Decoded(many, contrast, kPanel), "");
  EXPECT_NE(Decoded(many, calm_and_large, kPanel), "");
  EXPECT_NE(Decoded(many, {}, {768, 1366}), "");
  EXPECT_NE(Decoded(many, {}, {2160, 3840}), "");
}

}  // namespace
}  // namespace kiosk
