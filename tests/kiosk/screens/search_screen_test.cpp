// The search screen over all of content/japan: its words find something in every language, what is typed
// stands out in what is found, and what a visitor has just seen is offered.

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>

#include "content/base/json.h"
#include "content/store/search.h"
#include "japan_cache.h"
#include "kiosk/screens/stage.h"
#include "locales/languages.h"

namespace kiosk {
namespace {

constexpr Size kPanel{1080, 1920};

class SearchScreen : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    directory_ = testing::TempDir() + "search_cache_" + std::to_string(getpid());
    std::filesystem::remove_all(directory_);
    kiosk_test::MakeJapanCache(directory_);
  }
  static void TearDownTestSuite() { std::filesystem::remove_all(directory_); }

  Stage::Drawn Draw(const Session& session) {
    if (!engine_) engine_.emplace(*fonts::Engine::Open("/usr/share/fonts"));
    if (!stage_) stage_.emplace(*engine_, images_, clock_, Settings{}, directory_);
    return stage_->Draw(session, kPanel, {});
  }

  static std::string directory_;
  content::FixedClock clock_{*content::ParseInstant("2026-11-24T13:24+09:00")};
  Images images_{"", directory_ + "/blobs"};
  std::optional<fonts::Engine> engine_;
  std::optional<Stage> stage_;
};
std::string SearchScreen::directory_;

std::set<std::string> Targets(const Element& element) {
  std::set<std::string> targets{element.target};
  for (const Element& child : element.children) targets.merge(Targets(child));
  return targets;
}

// The words that the screen may offer, by their names in the messages.
std::vector<std::string> WordKeys() {
  std::ifstream file(SOURCE_DIR "/locales/messages/en.json");
  std::string json((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  auto messages = content::ParseJson(json, "en.json");
  std::vector<std::string> keys;
  if (!messages) return keys;
  for (const auto& [key, text] : messages->items()) {
    if (key.starts_with("search.typed.")) keys.push_back(key);
  }
  return keys;
}

std::string Address(const std::string& typed) {
  return Route{{"search"}, {{"q", typed}}}.ToString();
}

TEST_F(SearchScreen, EveryWordThatItOffersFindsSomething) {
  content::Cache cache = *content::Cache::Open(directory_);
  std::vector<std::string> keys = WordKeys();
  EXPECT_GE(keys.size(), 20U);
  std::set<std::string> searched;  // what is found does not depend on the language
  for (const locales::Language& language : locales::Languages()) {
    if (!language.complete) continue;
    std::string tag(language.tag);
    locales::Catalog words = *locales::Catalog::Open(tag);
    std::set<std::string> offered = Targets(Draw([&] {
                                              Session session(tag);
                                              session.Follow("/search");
                                              return session;
                                            }())
                                                .root);
    size_t chips = 0;
    for (const std::string& key : keys) {
      content::SearchQuestion question;
      std::string typed = words.Text(key);
      chips += offered.count(Address(typed));
      if (!searched.insert(typed).second) continue;
      question.text = typed;
      question.language = tag;
      question.now = content::InJapan(clock_.Now());
      auto answer = content::Search(cache, question);
      ASSERT_TRUE(answer) << answer.error().message;
      EXPECT_FALSE(answer->best.empty()) << tag << " " << typed;
      EXPECT_EQ(answer->spelling, "") << tag << " " << typed;
    }
    EXPECT_GE(chips, 8U) << tag;
  }
}

TEST_F(SearchScreen, FindsWithTheFirstLettersAndMarksThem) {
  Session session("en");
  session.Follow("/search?q=kenro");
  Stage::Drawn drawn = Draw(session);
  EXPECT_TRUE(Targets(drawn.root).contains("/places/place-kenrokuen"));
  bool marked = false;
  for (const Item& item : drawn.list.items) {
    const auto* text = std::get_if<Text>(&item);
    marked = marked || (text != nullptr && !text->paragraph->marked.empty());
  }
  EXPECT_TRUE(marked);
}

// What stands in the list, from top to bottom.
const Element& ListIn(const Element& root) {
  for (const Element& child : root.children) {
    if (child.role == Role::List) return child;
  }
  return root;
}

bool IsSeen(const Element& element, const std::string& target) {
  if (element.target == target) return !element.state.offscreen;
  return std::any_of(element.children.begin(), element.children.end(),
                     [&](const Element& child) { return IsSeen(child, target); });
}

// Home shows its field at once, also where words are long and lines are high.
TEST_F(SearchScreen, IsOneTapFromHomeInEveryLanguage) {
  for (const locales::Language& language : locales::Languages()) {
    if (!language.complete) continue;
    for (bool reach : {false, true}) {
      Session session(std::string(language.tag), {.reach = reach});
      session.Follow("/");
      EXPECT_TRUE(IsSeen(Draw(session).root, "/search")) << language.tag << (reach ? " in reach" : "");
    }
  }
}

TEST_F(SearchScreen, HasARowForEverythingThatItFinds) {
  constexpr int kMoreThanAGap = 100;
  for (const char* typed :
       {"kyushu", "tohoku", "hokkaido", "kinki", "九州", "東北", "كيوشو", "คิวชู", "규슈"}) {
    Session session("en");
    session.Follow(Address(typed));
    Stage::Drawn drawn = Draw(session);
    const Element& list = ListIn(drawn.root);
    ASSERT_FALSE(list.children.empty()) << typed;
    int foot = list.bounds.y;
    for (const Element& each : list.children) {
      EXPECT_LT(each.bounds.y - foot, kMoreThanAGap) << typed << " before " << each.name;
      foot = each.bounds.bottom();
    }
  }
  Session session("en");
  session.Follow("/search?q=kyushu");
  EXPECT_TRUE(Targets(Draw(session).root).contains("/prefectures?region=kyushu"));
}

TEST_F(SearchScreen, OffersThePrefectureThatWasSeenLast) {
  Session session("en");
  session.Follow("/search");
  EXPECT_FALSE(Targets(Draw(session).root).contains("/prefectures/17"));
  session.Follow("/prefectures/17");
  session.Follow("/");
  session.Follow("/search");
  EXPECT_TRUE(Targets(Draw(session).root).contains("/prefectures/17"));
}

TEST_F(SearchScreen, OffersTheNearestSpellingAndTheMap) {
  Session session("en");
  session.Follow("/search?q=kanasawa");
  EXPECT_TRUE(Targets(Draw(session).root).contains("/prefectures"));
  session.Follow("/search?q=qqqqxxxx");
  EXPECT_TRUE(Targets(Draw(session).root).contains("/prefectures"));
}

TEST_F(SearchScreen, TakesAnythingThatCanBeTyped) {
  for (const char* typed : {"%00", "%ff%fe", "%20", "{", "%7b%7c%7d", "%e2%80%8d", "%f0%9f%97%be"}) {
    Session session("ar");
    session.Follow(std::string("/search?q=") + typed);
    EXPECT_FALSE(Draw(session).list.items.empty()) << typed;
  }
}

}  // namespace
}  // namespace kiosk
