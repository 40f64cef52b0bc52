// Visitors without a window: taps, drags and keys go in, pictures and semantic trees come out.

#include "kiosk/visit.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <functional>
#include <random>

#include "fonts/engine.h"
#include "japan_cache.h"

namespace kiosk {
namespace {

using Milliseconds = Visit::Milliseconds;

constexpr Size kPanel{1080, 1920};

class VisitTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    directory_ = testing::TempDir() + "visit_cache_" + std::to_string(getpid());
    std::filesystem::remove_all(directory_);
    kiosk_test::MakeJapanCache(directory_);
    engine_.emplace(*fonts::Engine::Open("/usr/share/fonts"));
  }
  static void TearDownTestSuite() {
    std::filesystem::remove_all(directory_);
    engine_.reset();
  }

  void SetUp() override {
    visit_.emplace(stage_, Visit::Rules{.language = "en", .patience = {}, .keys = DefaultKeys()});
  }

  const Stage::Drawn& Draw() { return visit_->Draw(kPanel, now_); }

  void Tap(Point point) {
    visit_->Take(TouchDown{point}, now_);
    Draw();
    now_ += Milliseconds(80);
    visit_->Take(TouchUp{point}, now_);
    Draw();
  }

  const Element* Find(const std::function<bool(const Element&)>& wanted, const Element& element) {
    if (wanted(element)) return &element;
    for (const Element& child : element.children) {
      if (const Element* found = Find(wanted, child)) return found;
    }
    return nullptr;
  }

  void TapTarget(const std::string& target) {
    const Stage::Drawn& drawn = Draw();
    const Element* element = Find([&](const Element& each) { return each.target == target; }, drawn.root);
    ASSERT_NE(element, nullptr) << target << " is not on " << visit_->session().route().ToString();
    Tap({element->bounds.x + element->bounds.width / 2, element->bounds.y + element->bounds.height / 2});
  }

  Point MiddleOf(const std::string& name) {
    const Element* element = Find([&](const Element& each) { return each.name == name; }, Draw().root);
    if (element == nullptr) ADD_FAILURE() << name << " is not on " << Address();
    Rect b = element == nullptr ? Rect{} : element->bounds;
    return {b.x + b.width / 2, b.y + b.height / 2};
  }

  std::string Typed() { return visit_->session().route().Query("q"); }

  void Drag(Point from, Point to, int steps) {
    visit_->Take(TouchDown{from}, now_);
    for (int i = 1; i <= steps; ++i) {
      now_ += Milliseconds(16);
      visit_->Take(TouchMove{{from.x + (to.x - from.x) * i / steps, from.y + (to.y - from.y) * i / steps}},
                   now_);
      Draw();
    }
    visit_->Take(TouchUp{to}, now_);
    Settle();
  }

  void Settle() {
    for (int frames = 0; frames < 600; ++frames) {
      Draw();
      if (visit_->StillFor(now_) != Milliseconds(0)) return;
      now_ += Milliseconds(16);
    }
    FAIL() << "still moving after ten seconds";
  }

  std::string Address() { return visit_->session().route().ToString(); }

  static std::string directory_;
  static std::optional<fonts::Engine> engine_;
  content::FixedClock clock_{*content::ParseInstant("2026-11-24T13:24+09:00")};
  Images images_{"", directory_ + "/blobs"};
  Stage stage_{*engine_, images_, clock_, Settings{}, directory_};
  std::optional<Visit> visit_;
  Milliseconds now_{1000};
};
std::string VisitTest::directory_;
std::optional<fonts::Engine> VisitTest::engine_;

TEST_F(VisitTest, TheFirstTouchAnywhereLeadsToTheLanguagesAndTheSecondHome) {
  Draw();
  EXPECT_EQ(Address(), "/attract");
  Tap({300, 900});
  EXPECT_EQ(Address(), "/language");
  TapTarget("/language?choose=ja");
  EXPECT_EQ(Address(), "/");
  EXPECT_EQ(visit_->session().language(), "ja");
}

TEST_F(VisitTest, AFingerMovesAListAndDoesNotTapIt) {
  visit_->BeginAt("/shops");
  Draw();
  Drag({540, 1200}, {540, 820}, 12);
  EXPECT_EQ(Address(), "/shops");
  float offset = visit_->session().scrolled().at("list");
  EXPECT_GT(offset, 180);
  float rows = offset / 188;
  EXPECT_NEAR(rows, std::round(rows), 0.01) << "it comes to rest at whole rows";
}

TEST_F(VisitTest, WhatIsScrolledAwayCannotBeTouched) {
  visit_->BeginAt("/shops");
  const Stage::Drawn& drawn = Draw();
  const Element* hidden = Find([](const Element& each) { return each.state.offscreen; }, drawn.root);
  ASSERT_NE(hidden, nullptr) << "forty shops do not fit";
  Point middle{hidden->bounds.x + hidden->bounds.width / 2, hidden->bounds.y + hidden->bounds.height / 2};
  const Element* hit = TargetAt(drawn.root, middle);
  EXPECT_TRUE(hit == nullptr || hit->target != hidden->target);
}

TEST_F(VisitTest, KeysWalkThroughEverythingInReadingOrderAndBringItIntoView) {
  visit_->BeginAt("/shops");
  size_t stops = FocusOrder(Draw().root).size();
  ASSERT_GT(stops, 40U);
  for (size_t i = 0; i < stops; ++i) {
    visit_->Take(KeyDown{"Down"}, now_);
    Settle();
    const Element* focused = Find([](const Element& each) { return each.state.focused; }, Draw().root);
    ASSERT_NE(focused, nullptr) << "stop " << i;
    EXPECT_FALSE(focused->state.offscreen) << focused->name;
  }
}

TEST_F(VisitTest, ReturnFollowsWhatHasTheFocus) {
  visit_->BeginAt("/");
  Draw();
  visit_->Take(KeyDown{"Down"}, now_);
  std::string target = FocusOrder(Draw().root).front()->target;
  visit_->Take(KeyDown{"Return"}, now_);
  EXPECT_EQ(Address(), target);
}

TEST_F(VisitTest, AsksWhetherSomebodyIsThereAndForgetsThemWhenNot) {
  visit_->BeginAt("/");
  Draw();
  TapTarget("/accessibility");
  TapTarget("/accessibility?text=200");
  EXPECT_EQ(visit_->session().preferences().text_percent, 200);
  now_ += Milliseconds(61'000);
  const Stage::Drawn& asked = Draw();
  ASSERT_NE(Find([](const Element& each) { return each.role == Role::Dialog; }, asked.root), nullptr);
  EXPECT_EQ(FocusOrder(asked.root).size(), 2U) << "nothing behind the question can be touched";
  EXPECT_LE(visit_->StillFor(now_), Milliseconds(1000)) << "the seconds are counted";
  now_ += Milliseconds(20'000);
  Draw();
  EXPECT_EQ(Address(), "/attract");
  EXPECT_EQ(visit_->session().preferences(), Preferences());
  EXPECT_EQ(visit_->session().language(), "en");
}

TEST_F(VisitTest, AnyTouchAnswersTheQuestion) {
  visit_->BeginAt("/");
  Draw();
  TapTarget("/shops");
  now_ += Milliseconds(65'000);
  Draw();
  Tap({540, 300});
  EXPECT_EQ(Address(), "/shops");
  EXPECT_EQ(Find([](const Element& each) { return each.role == Role::Dialog; }, Draw().root), nullptr);
}

TEST_F(VisitTest, FinishingClearsAtOnce) {
  visit_->BeginAt("/");
  Draw();
  TapTarget("/shops");
  now_ += Milliseconds(65'000);
  TapTarget("/visit?answer=end");
  EXPECT_EQ(Address(), "/attract");
}

TEST_F(VisitTest, NothingMovesByItself) {
  visit_->BeginAt("/");
  Draw();
  EXPECT_LT(visit_->StillFor(now_), Milliseconds(0)) << "nobody there: no question is due";
  TapTarget("/shops");
  EXPECT_GT(visit_->StillFor(now_), Milliseconds(50'000));
}

TEST_F(VisitTest, AFingerThatRestsOnAKeyOpensItsAccents) {
  visit_->BeginAt("/search?q=caf");
  Point e = MiddleOf("e");
  visit_->Take(TouchDown{e}, now_);
  Draw();
  EXPECT_EQ(visit_->StillFor(now_), Milliseconds(500)) << "the screen changes by itself then";
  now_ += Milliseconds(499);
  Draw();
  EXPECT_EQ(Address(), "/search?q=caf");
  now_ += Milliseconds(1);
  Draw();
  EXPECT_EQ(Address(), "/search?accents=e&q=caf");
  now_ += Milliseconds(900);
  visit_->Take(TouchUp{e}, now_);
  EXPECT_EQ(Address(), "/search?accents=e&q=caf") << "lifting it types nothing";
  Tap(MiddleOf("é"));
  EXPECT_EQ(Typed(), "café");
  EXPECT_EQ(visit_->session().route().Query("accents"), "");
}

TEST_F(VisitTest, AFingerThatRestedWithoutAFrameHasRested) {
  visit_->BeginAt("/search?q=caf");
  Point e = MiddleOf("e");
  visit_->Take(TouchDown{e}, now_);
  now_ += Milliseconds(700);
  visit_->Take(TouchUp{e}, now_);
  EXPECT_EQ(Address(), "/search?accents=e&q=caf");
}

TEST_F(VisitTest, AFingerThatMovesOffAKeyOpensNothing) {
  visit_->BeginAt("/search?q=caf");
  Point e = MiddleOf("e");
  visit_->Take(TouchDown{e}, now_);
  visit_->Take(TouchMove{{e.x + 40, e.y}}, now_);
  now_ += Milliseconds(800);
  Draw();
  visit_->Take(TouchUp{{e.x + 40, e.y}}, now_);
  EXPECT_EQ(Address(), "/search?q=caf");
}

TEST_F(VisitTest, OutsideTheKeysAFingerThatRestsTaps) {
  visit_->BeginAt("/");
  const Stage::Drawn& drawn = Draw();
  const Element* shops = Find([](const Element& each) { return each.target == "/shops"; }, drawn.root);
  ASSERT_NE(shops, nullptr);
  Point middle{shops->bounds.x + shops->bounds.width / 2, shops->bounds.y + shops->bounds.height / 2};
  visit_->Take(TouchDown{middle}, now_);
  EXPECT_FALSE(visit_->OnKey());
  now_ += Milliseconds(3000);
  Draw();
  EXPECT_EQ(Address(), "/");
  visit_->Take(TouchUp{middle}, now_);
  EXPECT_EQ(Address(), "/shops");
}

TEST_F(VisitTest, TheNextFingerTypesWhatTheFirstIsStillOn) {
  visit_->BeginAt("/search");
  Point k = MiddleOf("k");
  Point y = MiddleOf("y");
  visit_->Take(TouchDown{k}, now_);
  EXPECT_TRUE(visit_->OnKey());
  now_ += Milliseconds(40);
  visit_->Take(TouchDown{y}, now_);
  EXPECT_EQ(Typed(), "k");
  now_ += Milliseconds(40);
  visit_->Take(TouchDown{k}, now_);
  now_ += Milliseconds(40);
  visit_->Take(TouchUp{k}, now_);
  EXPECT_EQ(Typed(), "kyk");
}

TEST_F(VisitTest, TapsFasterThanFramesAreAllTyped) {
  visit_->BeginAt("/search");
  for (const char* name : {"k", "y", "o", "t", "o"}) {
    Point key = MiddleOf(name);
    for (int tap = 0; tap < 2; ++tap) {
      visit_->Take(TouchDown{key}, now_);
      visit_->Take(TouchUp{key}, now_);
    }
  }
  EXPECT_EQ(Typed(), "kkyyoottoo");
}

TEST_F(VisitTest, BackLeavesTheSearchHoweverMuchWasTyped) {
  visit_->BeginAt("/search");
  for (const char* name : {"n", "a", "r", "a"}) Tap(MiddleOf(name));
  EXPECT_EQ(Typed(), "nara");
  visit_->Take(KeyDown{"Backspace"}, now_);
  EXPECT_EQ(Address(), "/");
}

TEST_F(VisitTest, TheKeypadStaysOnTheKeyThatItPresses) {
  visit_->BeginAt("/search");
  auto focused = [&] {
    const Element* element = Find([](const Element& each) { return each.state.focused; }, Draw().root);
    return element == nullptr ? std::string() : element->name;
  };
  visit_->Take(KeyDown{"Up"}, now_);  // from the end of the screen
  for (int i = 0; i < 60 && focused() != "n"; ++i) visit_->Take(KeyDown{"Up"}, now_);
  ASSERT_EQ(focused(), "n");
  for (int i = 0; i < 3; ++i) {
    visit_->Take(KeyDown{"Return"}, now_);
    EXPECT_EQ(focused(), "n") << "press " << i;
  }
  EXPECT_EQ(Typed(), "nnn");
}

// Short: most of it is spent on what a visitor might do next.
TEST_F(VisitTest, SurvivesAMonkey) {
  std::mt19937 random(20261124);
  auto to = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
  const char* keys[] = {"Up", "Down", "Left", "Right", "Return", "Home", "Backspace", "F13", "Escape"};
  for (int i = 0; i < 150; ++i) {
    Point point{to(1080), to(1920)};
    switch (to(5)) {
      case 0:
        visit_->Take(KeyDown{keys[to(9)]}, now_);
        break;
      case 1:
        Drag(point, {to(1080), to(1920)}, 1 + to(6));
        break;
      case 2:
        now_ += Milliseconds(to(100'000));
        break;
      default:
        Tap(point);
    }
    now_ += Milliseconds(16);
    EXPECT_FALSE(Draw().root.children.empty()) << Address();
  }
}

}  // namespace
}  // namespace kiosk
