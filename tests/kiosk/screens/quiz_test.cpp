// The whole quiz, question by question, as a visitor plays it: the crawl does not touch answers, because each
// would multiply every question.

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <functional>
#include <set>

#include "content/store/quizzes.h"
#include "fonts/engine.h"
#include "japan_cache.h"
#include "kiosk/screens/quiz_round.h"
#include "kiosk/screens/stage.h"

namespace kiosk {
namespace {

constexpr Size kPanel{1080, 1920};
constexpr const char* kQuiz = "/quiz/quiz-47-prefectures";

void Visit(const Element& element, const std::function<void(const Element&)>& visit) {
  visit(element);
  for (const Element& child : element.children) Visit(child, visit);
}

class QuizScreens : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    directory_ = testing::TempDir() + "quiz_cache_" + std::to_string(getpid());
    std::filesystem::remove_all(directory_);
    kiosk_test::MakeJapanCache(directory_);
  }
  static void TearDownTestSuite() { std::filesystem::remove_all(directory_); }

  Element Draw(const std::string& address, const std::string& language = "en") {
    if (!engine_) engine_.emplace(*fonts::Engine::Open("/usr/share/fonts"));
    if (!stage_) stage_.emplace(*engine_, images_, clock_, Settings{}, directory_);
    Session session(language);
    session.Follow(address);
    return stage_->Draw(session, kPanel, {}).root;
  }
  static content::Quiz Quiz() {
    auto cache = content::Cache::Open(directory_);
    return *content::QuizWithId(*cache, "quiz-47-prefectures");
  }

  static std::string directory_;
  content::FixedClock clock_{*content::ParseInstant("2026-11-24T13:24+09:00")};
  Images images_{"", directory_ + "/blobs"};
  std::optional<fonts::Engine> engine_;
  std::optional<Stage> stage_;
};
std::string QuizScreens::directory_;

std::set<std::string> TargetsWith(const Element& root, const std::string& part) {
  std::set<std::string> targets;
  Visit(root, [&](const Element& element) {
    if (element.target.find(part) != std::string::npos) targets.insert(element.target);
  });
  return targets;
}

bool Says(const Element& root, const std::string& text) {
  bool said = false;
  Visit(root, [&](const Element& element) { said = said || element.name == text; });
  return said;
}

TEST_F(QuizScreens, FiveRoundsOfJapanAskEveryQuestionOnce) {
  content::Quiz quiz = Quiz();
  std::set<const content::Quiz::Question*> asked;
  for (size_t round = 1; round <= kRoundsOfJapan; ++round) {
    auto questions = QuestionsOfRound(quiz, std::to_string(round));
    EXPECT_LE(questions.size(), 10U);
    asked.insert(questions.begin(), questions.end());
  }
  EXPECT_EQ(asked.size(), quiz.questions.size());
  EXPECT_EQ(QuestionsOfRound(quiz, "tohoku").size(), 6U);
  EXPECT_TRUE(QuestionsOfRound(quiz, "6").empty());
  EXPECT_TRUE(QuestionsOfRound(quiz, "atlantis").empty());
}

TEST_F(QuizScreens, AnAddressThatMakesNoSenseCountsAsTheBeginning) {
  content::Quiz quiz = Quiz();
  EXPECT_FALSE(RoundOf(quiz, *ParseRoute(std::string(kQuiz) + "?q=3&round=0")));
  for (const char* query : {"?q=x&round=1", "?q=-1&round=1&s=9", "?a=7&round=1", "?q=0&round=1"}) {
    auto round = RoundOf(quiz, *ParseRoute(kQuiz + std::string(query)));
    ASSERT_TRUE(round) << query;
    EXPECT_EQ(round->number, 1U) << query;
    EXPECT_FALSE(round->answer) << query;
    EXPECT_EQ(round->right, 0U) << query;
  }
  EXPECT_TRUE(RoundOf(quiz, *ParseRoute(std::string(kQuiz) + "?q=99&round=1"))->over());
}

TEST_F(QuizScreens, TheStartLeadsToARoundOfJapanAndToEachRegion) {
  EXPECT_EQ(TargetsWith(Draw(kQuiz), "?round=").size(), 1U + 8U);
}

TEST_F(QuizScreens, EveryQuestionIsAnsweredAndLeadsOn) {
  content::Quiz quiz = Quiz();
  for (const char* language : {"en", "ja"}) {
    for (size_t round = 1; round <= kRoundsOfJapan; ++round) {
      size_t count = QuestionsOfRound(quiz, std::to_string(round)).size();
      std::string address = RouteOfRound(quiz.record.id, std::to_string(round)).ToString();
      for (size_t number = 1; number <= count; ++number) {
        std::set<std::string> answers = TargetsWith(Draw(address, language), "?a=");
        ASSERT_EQ(answers.size(), 3U) << address;
        auto at = RoundOf(quiz, *ParseRoute(address));
        size_t right = 0;
        std::string next;
        for (const std::string& answer : answers) {
          Element root = Draw(answer, language);
          EXPECT_TRUE(TargetsWith(root, "?a=").empty()) << answer << ": answered already";
          auto answered = RoundOf(quiz, *ParseRoute(answer));
          right += answered->answered_right() ? 1U : 0U;
          std::set<std::string> on = TargetsWith(root, "?q=" + std::to_string(number + 1) + "&");
          ASSERT_EQ(on.size(), 1U) << answer;
          if (answered->answered_right()) next = *on.begin();
        }
        EXPECT_EQ(right, 1U) << address;
        address = next;
      }
      Element result = Draw(address, language);
      std::string all = std::to_string(count);
      if (language == std::string("en")) {
        EXPECT_TRUE(Says(result, all + " of " + all + " right")) << address;
      }
      EXPECT_FALSE(TargetsWith(result, "?round=").empty()) << address;
    }
  }
}

TEST_F(QuizScreens, AWrongAnswerIsToldAndNotCounted) {
  content::Quiz quiz = Quiz();
  Route first = RouteOfRound(quiz.record.id, "1");
  QuizRound round = *RoundOf(quiz, first);
  auto wrong = static_cast<size_t>((round.question().right + 1) % 3);
  Route answered = RouteOfAnswer(first, round, wrong);
  Element root = Draw(answered.ToString());
  EXPECT_TRUE(Says(root, "It is Shiretoko."));
  EXPECT_TRUE(Says(root, "Right: Shiretoko"));
  EXPECT_FALSE(TargetsWith(root, "/places/place-shiretoko").empty());
  EXPECT_EQ(RouteAfter(answered, *RoundOf(quiz, answered)).Query("s"), "0");
}

}  // namespace
}  // namespace kiosk
