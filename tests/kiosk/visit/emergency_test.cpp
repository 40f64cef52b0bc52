// What a notice does to a visit: it takes the screen, whatever is going on, and gives it back as it was.

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <functional>

#include "content/base/disk.h"
#include "content/base/json.h"
#include "content/store/generation.h"
#include "fonts/engine.h"
#include "kiosk/visit.h"

namespace kiosk {
namespace {

using Milliseconds = Visit::Milliseconds;
using content::DumpJson;
using std::chrono::seconds;

constexpr Size kPanel{1080, 1920};
const char kExample[] = SOURCE_DIR "/docs/operators/notice-earthquake.json";

// The example of the operator's guide, in force from 10:24 to 10:54.
content::Json Example() {
  content::SystemDisk disk;
  return *content::ParseJson(*disk.Read(kExample, 1 << 20), kExample);
}

class EmergencyTest : public testing::Test {
 protected:
  void SetUp() override {
    std::filesystem::remove_all(directory_);
    ASSERT_TRUE(disk_.MakeDirectories(directory_ + "/notices"));
    ASSERT_TRUE(disk_.MakeDirectories(directory_ + "/cache"));
    engine_.emplace(*fonts::Engine::Open("/usr/share/fonts"));
    Settings settings;
    settings.notices = directory_ + "/notices";
    stage_.emplace(*engine_, images_, clock_, settings, directory_ + "/cache",
                   [this](const std::string& line) { log_.push_back(line); });
    visit_.emplace(*stage_, Visit::Rules{.language = "en", .patience = {}, .keys = DefaultKeys()});
  }
  void TearDown() override { std::filesystem::remove_all(directory_); }

  // As the watch of the directory reports it.
  void Drop(const std::string& name, const std::string& text) {
    ASSERT_TRUE(disk_.Write(directory_ + "/notices/" + name, text));
    visit_->Take(ContentChanged{}, now_);
  }
  void TakeAway(const std::string& name) {
    ASSERT_TRUE(disk_.Remove(directory_ + "/notices/" + name));
    visit_->Take(ContentChanged{}, now_);
  }

  const Element& Draw() { return visit_->Draw(kPanel, now_).root; }

  const Element* Find(const std::function<bool(const Element&)>& wanted, const Element& element) {
    if (wanted(element)) return &element;
    for (const Element& child : element.children) {
      if (const Element* found = Find(wanted, child)) return found;
    }
    return nullptr;
  }
  bool Says(const std::string& text) {
    return Find([&](const Element& each) { return each.name == text && each.role != Role::Screen; },
                Draw()) != nullptr;
  }
  bool InEmergency() { return Says("緊急地震速報"); }
  std::string Targets() {
    std::string targets;
    for (const Element* each : FocusOrder(Draw())) targets += each->target + " ";
    return targets;
  }
  void TapTarget(const std::string& target) {
    const Element* element = Find([&](const Element& each) { return each.target == target; }, Draw());
    ASSERT_NE(element, nullptr) << target;
    Point middle{element->bounds.x + element->bounds.width / 2,
                 element->bounds.y + element->bounds.height / 2};
    visit_->Take(TouchDown{middle}, now_);
    Draw();
    visit_->Take(TouchUp{middle}, now_);
    Draw();
  }
  std::string Address() { return visit_->session().route().ToString(); }
  void SetClock(const char* instant) { clock_.Set(*content::ParseInstant(instant)); }

  std::string directory_ = testing::TempDir() + "emergency_" + std::to_string(getpid());
  content::SystemDisk disk_;
  content::FixedClock clock_{*content::ParseInstant("2026-11-24T10:30+09:00")};
  std::optional<fonts::Engine> engine_;
  Images images_{"", directory_ + "/cache/blobs"};
  std::vector<std::string> log_;
  std::optional<Stage> stage_;
  std::optional<Visit> visit_;
  Milliseconds now_{1000};
};

TEST_F(EmergencyTest, TakesOverInAllItsLanguagesAndGivesBackWhatTheVisitorWasDoing) {
  visit_->BeginAt("/accessibility?text=150");
  TapTarget("/take");
  ASSERT_EQ(Address(), "/take");
  Drop("a.json", DumpJson(Example()));
  for (const char* text :
       {"緊急地震速報", "Earthquake alert",
        "しゃがんで、{頭|あたま}を{守|まも}ってください。{揺|ゆ}れが{止|と}まるまで、{動|うご}"
        "かないでください。",
        "低い姿勢で頭を守り、揺れが収まるまで動かないでください。", "Drop. Cover your head. Hold on.",
        "强烈摇晃即将到来", "強烈搖晃即將到來", "강한 흔들림이 옵니다", "Tokyo, intensity 5 lower"}) {
    EXPECT_TRUE(Says(text)) << text;
  }
  TakeAway("a.json");
  EXPECT_FALSE(InEmergency());
  EXPECT_EQ(Address(), "/take");
  EXPECT_EQ(visit_->session().back()->ToString(), "/accessibility");
  EXPECT_EQ(visit_->session().preferences().text_percent, 150);
  EXPECT_EQ(log_, std::vector<std::string>{});
}

TEST_F(EmergencyTest, CoversEverythingAndLeadsToTheWayOutAndTheLanguagesOnly) {
  Drop("a.json", DumpJson(Example()));
  for (const char* address : {"/", "/attract", "/language", "/accessibility", "/nowhere"}) {
    visit_->BeginAt(address);
    EXPECT_TRUE(InEmergency()) << address;
    EXPECT_EQ(Targets(), "/emergency/exit /emergency/language ") << address;
  }
  TapTarget("/emergency/exit");
  EXPECT_EQ(Targets(), "/emergency /emergency/language ");
  TapTarget("/emergency/language");
  TapTarget("/language?choose=ja");
  EXPECT_TRUE(InEmergency());
  EXPECT_EQ(visit_->session().language(), "ja");
  TakeAway("a.json");
  EXPECT_FALSE(InEmergency());
  EXPECT_EQ(visit_->session().language(), "ja") << "a language that was chosen meanwhile stays";
}

TEST_F(EmergencyTest, BeginsAndEndsByItselfAndSleepsUntilThen) {
  SetClock("2026-11-24T10:23:18+09:00");
  Drop("a.json", DumpJson(Example()));
  EXPECT_FALSE(InEmergency());
  EXPECT_EQ(visit_->StillFor(now_), seconds(42));
  SetClock("2026-11-24T10:24+09:00");
  EXPECT_TRUE(InEmergency());
  EXPECT_EQ(visit_->StillFor(now_), std::chrono::minutes(30) + seconds(1));
  SetClock("2026-11-24T10:54+09:00");
  EXPECT_TRUE(InEmergency());
  SetClock("2026-11-24T10:54:01+09:00");
  EXPECT_FALSE(InEmergency());
  EXPECT_LT(visit_->StillFor(now_), Milliseconds(0)) << "nothing will change by itself";
}

TEST_F(EmergencyTest, AFingerThatWasOnAButtonDoesNothingInTheNotice) {
  visit_->BeginAt("/language");
  const Element* button = Find([](const Element& each) { return each.target == "/take"; }, Draw());
  ASSERT_NE(button, nullptr);
  Point middle{button->bounds.x + button->bounds.width / 2, button->bounds.y + button->bounds.height / 2};
  visit_->Take(TouchDown{middle}, now_);
  Draw();
  Drop("a.json", DumpJson(Example()));
  EXPECT_TRUE(InEmergency());
  visit_->Take(TouchUp{middle}, now_);
  EXPECT_TRUE(InEmergency());
  TakeAway("a.json");
  Draw();
  EXPECT_EQ(Address(), "/language");
}

TEST_F(EmergencyTest, AVisitorWhoHasLeftIsForgottenMeanwhile) {
  visit_->BeginAt("/accessibility?look=contrast");
  visit_->Take(TouchDown{{5, 5}}, now_);
  visit_->Take(TouchUp{{5, 5}}, now_);
  Drop("a.json", DumpJson(Example()));
  EXPECT_TRUE(InEmergency());
  now_ += seconds(70);
  EXPECT_TRUE(InEmergency()) << "the question whether somebody is there does not cover a notice";
  EXPECT_EQ(Targets(), "/emergency/exit /emergency/language ");
  now_ += seconds(20);
  EXPECT_TRUE(InEmergency());
  TakeAway("a.json");
  Draw();
  EXPECT_EQ(Address(), "/attract");
  EXPECT_EQ(visit_->session().preferences().look, Preferences::Look::Standard);
}

TEST_F(EmergencyTest, AWrongFileIsOneLineInTheLogAndNothingOnTheGlass) {
  content::Json endless = Example();
  endless.erase("validThrough");
  content::Json elsewhere = Example();
  elsewhere["kind"] = "place";
  struct Case {
    const char* name;
    std::string text;
    const char* reason;
  };
  for (const Case& wrong :
       {Case{"a.json", "{", "a.json"}, Case{"b.json", DumpJson(endless), "/validThrough: is missing"},
        Case{"c.json", DumpJson(elsewhere), "c.json"}, Case{"d.json", "", "d.json"},
        Case{"e.json", "[]", "e.json"}}) {
    log_.clear();
    Drop(wrong.name, wrong.text);
    EXPECT_FALSE(InEmergency()) << wrong.name;
    ASSERT_EQ(log_.size(), 1U) << wrong.name;
    EXPECT_NE(log_[0].find(wrong.reason), std::string::npos) << log_[0];
    EXPECT_EQ(log_[0].find('\n'), std::string::npos) << log_[0];
    visit_->Take(ContentChanged{}, now_);
    EXPECT_EQ(log_.size(), 1U) << "said once";
    TakeAway(wrong.name);
  }
  Drop("half.json.part", DumpJson(Example()));
  EXPECT_FALSE(InEmergency());
  Drop("good.json", DumpJson(Example()));
  Drop("bad.json", "?");
  EXPECT_TRUE(InEmergency()) << "a wrong file does not take a good one with it";
}

TEST_F(EmergencyTest, ChangesWithItsFile) {
  content::Json notice = Example();
  Drop("a.json", DumpJson(notice));
  EXPECT_TRUE(InEmergency());
  notice["severity"] = "advisory";
  Drop("a.json", DumpJson(notice));
  EXPECT_FALSE(InEmergency()) << "only an emergency takes the screen";
  notice["severity"] = "emergency";
  notice["prefectures"] = {"27"};
  Drop("a.json", DumpJson(notice));
  EXPECT_TRUE(InEmergency()) << "without content the kiosk does not know its centre";
}

TEST_F(EmergencyTest, ComesFromTheFeedToo) {
  auto generation = content::Generation::Begin(disk_, directory_ + "/cache");
  ASSERT_TRUE(generation) << generation.error().message;
  content::Json other = Example();
  other["id"] = "notice-osaka";
  other["name"]["en"] = "Osaka alert";
  other["centres"] = {"centre-elsewhere"};
  other["prefectures"] = {"27"};
  content::Json centre = {{"id", "centre-tocho"},
                          {"kind", "centre"},
                          {"name", {{"ja", "都庁"}, {"en", "Tocho"}}},
                          {"prefectures", {"13"}}};
  for (const content::Json& record : {Example(), other, centre}) {
    ASSERT_TRUE(generation->Put("national", record["id"], DumpJson(record)));
  }
  ASSERT_TRUE(generation->Finish(*content::ParseInstant("2026-11-24T06:00+09:00")));
  visit_->Take(ContentChanged{}, now_);
  EXPECT_TRUE(InEmergency());
  EXPECT_FALSE(Says("Osaka alert")) << "is not for this centre";
  SetClock("2026-11-24T10:55+09:00");
  EXPECT_FALSE(InEmergency());
}

TEST_F(EmergencyTest, TheLatestIsShownWholeAndTheOthersByTheirHeadlines) {
  content::Json tsunami = Example();
  tsunami["id"] = "notice-tsunami";
  tsunami["cause"] = "tsunami";
  tsunami["issued"] = "2026-11-24T10:28";
  tsunami["name"] = {{"ja", "津波警報"}, {"en", "Tsunami warning"}};
  tsunami["description"] = {{"ja", "高い所へ逃げてください。"}, {"en", "Go to high ground."}};
  Drop("a.json", DumpJson(Example()));
  Drop("b.json", DumpJson(tsunami));
  EXPECT_TRUE(Says("津波警報"));
  EXPECT_TRUE(Says("Go to high ground."));
  EXPECT_TRUE(Says("緊急地震速報 · Earthquake alert"));
  EXPECT_FALSE(Says("Drop. Cover your head. Hold on."));
}

}  // namespace
}  // namespace kiosk
