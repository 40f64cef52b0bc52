#include "kiosk/platform/window.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>

namespace kiosk {
namespace {

// SDL's driver without a display: everything but the glass is real.
class WindowTest : public testing::Test {
 protected:
  WindowTest() {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    std::string pattern = (std::filesystem::temp_directory_path() / "kiosk-window-XXXXXX").string();
    content::Check(mkdtemp(pattern.data()) != nullptr, "a temporary directory");
    directory_ = pattern;
  }
  ~WindowTest() override { std::filesystem::remove_all(directory_); }

  static content::Result<Window> Open() { return Window::Open({false, Size{320, 480}, "test"}); }

  void Put(const std::string& name) { std::ofstream(directory_ / name) << name; }

  std::filesystem::path directory_;
};

template <typename Event>
bool Arrives(Window& window, int timeout_ms) {
  while (std::optional<InputEvent> event = window.Wait(timeout_ms)) {
    if (std::holds_alternative<Event>(*event)) return true;
  }
  return false;
}

TEST_F(WindowTest, HasPixelsOfItsSize) {
  content::Result<Window> window = Open();
  ASSERT_TRUE(window);
  EXPECT_EQ(window->size(), (Size{320, 480}));
  Surface surface = window->surface();
  EXPECT_EQ(surface.size, (Size{320, 480}));
  EXPECT_GE(surface.stride, 320 * 4);
  ASSERT_NE(surface.pixels, nullptr);
  surface.pixels[0] = 1;
  EXPECT_TRUE(window->Present({{0, 0, 10, 10}, {300, 470, 100, 100}, {-5, -5, 3, 3}, {}}));
}

TEST_F(WindowTest, WaitsNoLongerThanTold) {
  content::Result<Window> window = Open();
  ASSERT_TRUE(window);
  while (window->Wait(0)) {
  }
  EXPECT_FALSE(window->Wait(20));
}

TEST_F(WindowTest, HearsThatAFileWasRenamedIntoPlace) {
  content::Result<Window> window = Open();
  ASSERT_TRUE(window);
  ASSERT_TRUE(window->Watch(directory_.string(), Watched::Renames));
  Put("current.tmp");
  EXPECT_FALSE(Arrives<ContentChanged>(*window, 50));
  std::filesystem::rename(directory_ / "current.tmp", directory_ / "current");
  EXPECT_TRUE(Arrives<ContentChanged>(*window, 5000));
}

TEST_F(WindowTest, HearsOfFilesThatPeopleCopyEditAndDelete) {
  content::Result<Window> window = Open();
  ASSERT_TRUE(window);
  ASSERT_TRUE(window->Watch(directory_.string(), Watched::Everything));
  Put("notice.json");
  EXPECT_TRUE(Arrives<ContentChanged>(*window, 5000));
  std::filesystem::remove(directory_ / "notice.json");
  EXPECT_TRUE(Arrives<ContentChanged>(*window, 5000));
}

TEST_F(WindowTest, SaysWhichDirectoryItCannotWatch) {
  content::Result<Window> window = Open();
  ASSERT_TRUE(window);
  content::Result<void> watch = window->Watch((directory_ / "none").string(), Watched::Renames);
  ASSERT_FALSE(watch);
  EXPECT_EQ(watch.error().kind, content::Error::Kind::NotFound);
  EXPECT_NE(watch.error().message.find("none"), std::string::npos);
}

TEST_F(WindowTest, QuitsWhenTheSystemSaysSo) {
  content::Result<Window> window = Open();
  ASSERT_TRUE(window);
  ASSERT_TRUE(window->Watch(directory_.string(), Watched::Renames));
  raise(SIGTERM);
  EXPECT_TRUE(Arrives<Quit>(*window, 5000));
}

TEST_F(WindowTest, WithoutADisplayIsUnreachable) {
  setenv("SDL_VIDEODRIVER", "x11", 1);
  setenv("DISPLAY", ":nowhere", 1);
  content::Result<Window> window = Open();
  ASSERT_FALSE(window);
  EXPECT_EQ(window.error().kind, content::Error::Kind::Unreachable);
  EXPECT_EQ(window.error().message.find('\n'), std::string::npos);
}

}  // namespace
}  // namespace kiosk
