// Walks every address that a visitor can reach from the home screen, in each complete language, and holds
// what must be true of every screen: it exists, its words exist, nothing lies over anything else, every
// target can be hit.

#include <gtest/gtest.h>
#include <unistd.h>

#include <deque>
#include <filesystem>
#include <functional>
#include <regex>
#include <set>

#include "fonts/engine.h"
#include "japan_cache.h"
#include "kiosk/screens/stage.h"
#include "locales/languages.h"

namespace kiosk {
namespace {

constexpr Size kPanel{1080, 1920};

class Crawl : public testing::TestWithParam<std::string> {
 protected:
  static void SetUpTestSuite() {
    directory_ = testing::TempDir() + "crawl_cache_" + std::to_string(getpid());
    std::filesystem::remove_all(directory_);
    kiosk_test::MakeJapanCache(directory_);
  }
  static void TearDownTestSuite() { std::filesystem::remove_all(directory_); }

  // Draws the screen at an address and hands its tree to `look`.
  void Draw(const std::string& address, const std::function<void(const Element&)>& look,
            const Preferences& preferences = {}) {
    if (!engine_) engine_.emplace(*fonts::Engine::Open("/usr/share/fonts"));
    if (!stage_) stage_.emplace(*engine_, images_, clock_, Settings{}, directory_);
    Session session(GetParam(), preferences);
    session.Follow(address);
    look(stage_->Draw(session, kPanel, {}).root);
  }

  static std::string directory_;
  content::FixedClock clock_{*content::ParseInstant("2026-11-24T13:24+09:00")};
  Images images_{"", directory_ + "/blobs"};
  std::optional<fonts::Engine> engine_;
  std::optional<Stage> stage_;
};
std::string Crawl::directory_;

bool IsText(const Element& element) {
  switch (element.role) {
    case Role::Heading:
    case Role::Paragraph:
    case Role::Text:
    case Role::Status:
    case Role::Time:
      return element.children.empty();
    default:
      return false;
  }
}

void Visit(const Element& element, const std::function<void(const Element&)>& visit) {
  visit(element);
  for (const Element& child : element.children) Visit(child, visit);
}

std::string Describe(const Element& element) {
  const Rect& b = element.bounds;
  return "\"" + element.name + "\" at " + std::to_string(b.x) + "," + std::to_string(b.y) + " " +
         std::to_string(b.width) + "x" + std::to_string(b.height);
}

// What of it is not scrolled out of its area.
Rect Seen(const Element& element) {
  return Intersection(element.bounds, element.touch);
}

// The keys of messages look like words with dots; a visitor must never see one.
bool LooksLikeKey(const std::string& text) {
  static const std::regex key("^[a-z]+(\\.[a-z]+)+$");
  return std::regex_match(text, key);
}

void ExpectSound(const Element& root, const std::string& where) {
  std::vector<const Element*> texts;
  Visit(root, [&](const Element& element) {
    EXPECT_FALSE(LooksLikeKey(element.name)) << where << ": " << Describe(element);
    EXPECT_TRUE(element.target.empty() || !element.name.empty())
        << where << ": a target without a name: " << element.target;
    Rect b = Seen(element);
    // What the edge of its area cuts can be scrolled to where a finger hits it.
    if (!element.target.empty() && b == element.bounds) {
      EXPECT_GE(element.touch.width, 96) << where << ": " << Describe(element);
      EXPECT_GE(element.touch.height, 96) << where << ": " << Describe(element);
    }
    EXPECT_TRUE(b.x >= 0 && b.y >= 0 && b.right() <= kPanel.width && b.bottom() <= kPanel.height)
        << where << ": outside the screen: " << Describe(element);
    if (IsText(element) && !element.name.empty() && !b.empty()) texts.push_back(&element);
  });
  for (size_t i = 0; i < texts.size(); ++i) {
    for (size_t k = i + 1; k < texts.size(); ++k) {
      Rect both = Intersection(Seen(*texts[i]), Seen(*texts[k]));
      // Line boxes are taller than their ink: neighbours may share a few pixels of air.
      EXPECT_FALSE(both.width > 4 && both.height > 14)
          << where << ": " << Describe(*texts[i]) << " lies over " << Describe(*texts[k]);
    }
  }
}

// In reach mode nothing to touch is higher than 254 mm above the foot of the panel.
void ExpectInReach(const Element& root, const std::string& where) {
  Visit(root, [&](const Element& element) {
    if (element.target.empty() || element.touch.empty()) return;
    EXPECT_GE(element.touch.y, 700) << where << ": " << Describe(element);
  });
}

// Of the addresses below /search, which have no end: each keyboard, and what a first letter of some finds.
bool IsOneSearchOfMany(const std::string& target) {
  if (!target.starts_with("/search?")) return false;
  auto route = ParseRoute(target);
  static const std::set<std::string> letters{"k", "か", "ㄱ", "ก", "к", "ك", "क", "က"};
  if (route && route->query.size() == 1 && !route->Query("keys").empty()) return false;
  bool one_kind = route && route->query.size() == 2 && !route->Query("kind").empty();
  return !route || !letters.contains(route->Query("q")) || (route->query.size() != 1 && !one_kind);
}

TEST_P(Crawl, EveryScreenExistsAndIsSound) {
  locales::Catalog words = *locales::Catalog::Open(GetParam());
  const std::string unavailable = words.Text("unavailable");

  std::set<std::string> seen{"/"};
  std::deque<std::string> queue{"/"};
  while (!queue.empty()) {
    std::string address = queue.front();
    queue.pop_front();
    Draw(address, [&](const Element& root) {
      ExpectSound(root, GetParam() + " " + address);
      Visit(root, [&](const Element& element) {
        EXPECT_NE(element.name, unavailable) << address;
        // Preferences and the collection have their own tests; here they would multiply every screen.
        for (const char* change : {"/language?choose=", "/accessibility?", "/take?toggle="}) {
          if (element.target.starts_with(change)) return;
        }
        // So do the answers of the quiz; and filters are walked one at a time: two of them show no new kind
        // of screen.
        if (element.target.find("?a=") != std::string::npos) return;
        bool list = element.target.starts_with("/shops?") || element.target.starts_with("/crafts?");
        if (list && element.target.find('&') != std::string::npos) return;
        if (element.target.empty() || IsOneSearchOfMany(element.target)) return;
        EXPECT_TRUE(ParseRoute(element.target)) << address << " leads to " << element.target;
        if (seen.insert(element.target).second) queue.push_back(element.target);
      });
    });
    Draw(address, [&](const Element& root) { ExpectSound(root, GetParam() + " " + address + " at 200 %"); },
         {.text_percent = 200});
    for (int percent : {100, 200}) {
      Draw(address,
           [&](const Element& root) {
             std::string where =
                 GetParam() + " " + address + " in reach mode at " + std::to_string(percent) + " %";
             ExpectSound(root, where);
             ExpectInReach(root, where);
           },
           {.text_percent = percent, .reach = true});
    }
    if (HasFailure()) break;  // one bad screen at a time can be read
  }
  // All 47 prefectures, their places, shops, routes, programmes ... are within reach.
  EXPECT_GT(seen.size(), 400U);
  for (int code = 1; code <= 47; ++code) {
    std::string address = std::string("/prefectures/") + (code < 10 ? "0" : "") + std::to_string(code);
    EXPECT_TRUE(seen.contains(address)) << address;
  }
}

std::vector<std::string> CompleteLanguages() {
  std::vector<std::string> tags;
  for (const locales::Language& language : locales::Languages()) {
    if (language.complete) tags.emplace_back(language.tag);
  }
  return tags;
}

INSTANTIATE_TEST_SUITE_P(Languages, Crawl, testing::ValuesIn(CompleteLanguages()), [](const auto& language) {
  return std::regex_replace(language.param, std::regex("-"), "_");
});

TEST_P(Crawl, TheShopsCanBeFilteredByEachRegion) {
  std::set<std::string> regions;
  Draw("/shops?choose=region", [&](const Element& root) {
    Visit(root, [&](const Element& element) {
      if (element.target.starts_with("/shops?region=")) regions.insert(element.target);
    });
  });
  EXPECT_EQ(regions.size(), 8U);
}

TEST_P(Crawl, EveryTileOfTheMapIsHitByAFingerOnIt) {
  int tiles = 0;
  Draw("/prefectures", [&](const Element& root) {
    Visit(root, [&](const Element& element) {
      if (!element.target.starts_with("/prefectures?region=")) return;
      Point middle{element.bounds.x + element.bounds.width / 2, element.bounds.y + element.bounds.height / 2};
      const Element* hit = TargetAt(root, middle);
      ASSERT_NE(hit, nullptr) << Describe(element);
      EXPECT_EQ(hit->target, element.target) << Describe(element);
      ++tiles;
    });
  });
  EXPECT_EQ(tiles, 47 + 8);
}

TEST_P(Crawl, AnEmergencyIsSoundInEverySize) {
  std::string notices = testing::TempDir() + "crawl_notices_" + std::to_string(getpid());
  std::filesystem::create_directories(notices);
  std::filesystem::copy_file(SOURCE_DIR "/docs/operators/notice-earthquake.json", notices + "/a.json",
                             std::filesystem::copy_options::overwrite_existing);
  fonts::Engine engine = *fonts::Engine::Open("/usr/share/fonts");
  Settings settings;
  settings.notices = notices;
  content::FixedClock clock(*content::ParseInstant("2026-11-24T10:30+09:00"));
  Stage stage(engine, images_, clock, settings, directory_);
  const std::string head =
      GetParam() == "ja-simple" ? "{大|おお}きな{地震|じしん}が{来|き}ます" : "緊急地震速報";
  for (const char* address :
       {"/prefectures/17", "/emergency?page=2", "/emergency/exit", "/emergency/language"}) {
    for (int percent : {100, 125, 150, 200}) {
      for (bool reach : {false, true}) {
        Session session(GetParam(), {.text_percent = percent, .reach = reach});
        session.Follow(address);
        Element root = stage.Draw(session, kPanel, {}).root;
        std::string where = GetParam() + " " + address + " at " + std::to_string(percent) + " %";
        ExpectSound(root, where);
        if (reach) ExpectInReach(root, where);
        EXPECT_EQ(root.children.front().name, head) << where;
      }
    }
  }
  std::filesystem::remove_all(notices);
}

TEST(Screens, WithoutACacheInformationIsBeingPrepared) {
  auto engine = fonts::Engine::Open("/usr/share/fonts");
  ASSERT_TRUE(engine) << engine.error().message;
  Images images("", "");
  content::FixedClock clock(*content::ParseInstant("2026-11-24T13:24+09:00"));
  Stage stage(*engine, images, clock, Settings{}, testing::TempDir() + "there_is_no_cache");
  Session session("ja");
  session.Follow("/prefectures/17");
  Stage::Drawn drawn = stage.Draw(session, kPanel, {});
  bool said = false;
  Visit(drawn.root, [&](const Element& element) {
    said = said || element.name == locales::Catalog::Open("ja")->Text("preparing.title");
  });
  EXPECT_TRUE(said);
}

TEST(Screens, OldInformationSaysHowOldItIs) {
  std::string directory = testing::TempDir() + "stale_cache";
  std::filesystem::remove_all(directory);
  kiosk_test::MakeJapanCache(directory);
  auto engine = fonts::Engine::Open("/usr/share/fonts");
  ASSERT_TRUE(engine) << engine.error().message;
  Images images("", "");
  content::FixedClock clock(*content::ParseInstant("2026-11-26T09:00+09:00"));
  Stage stage(*engine, images, clock, Settings{}, directory);
  Stage::Drawn drawn = stage.Draw(Session("en"), kPanel, {});
  bool said = false;
  Visit(drawn.root, [&](const Element& element) {
    said = said || element.name.find("Information as of Tue 24 Nov 6:00") != std::string::npos;
  });
  EXPECT_TRUE(said);
  std::filesystem::remove_all(directory);
}

}  // namespace
}  // namespace kiosk
