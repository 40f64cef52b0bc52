#include "kiosk/screens/quiz_round.h"

#include <algorithm>
#include <charconv>

#include "kiosk/screens/tile_map.h"

namespace kiosk {
namespace {

std::optional<size_t> Number(const std::string& text) {
  size_t number = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

std::vector<const content::Quiz::Question*> QuestionsOfRound(const content::Quiz& quiz,
                                                             const std::string& name) {
  std::vector<const content::Quiz::Question*> questions;
  auto round = Number(name);
  for (size_t i = 0; i < quiz.questions.size(); ++i) {
    const content::Quiz::Question& question = quiz.questions[i];
    bool asked = round
                     ? i % kRoundsOfJapan + 1 == *round
                     : !question.prefecture.empty() && ColoursOfPrefecture(question.prefecture).code == name;
    if (asked) questions.push_back(&question);
  }
  return questions;
}

std::optional<QuizRound> RoundOf(const content::Quiz& quiz, const Route& route) {
  QuizRound round;
  round.name = route.Query("round");
  if (!round.name.empty()) round.questions = QuestionsOfRound(quiz, round.name);
  if (round.questions.empty()) return std::nullopt;
  round.number = std::clamp<size_t>(Number(route.Query("q")).value_or(1), 1, round.questions.size() + 1);
  round.right = std::min(Number(route.Query("s")).value_or(0), round.number - 1);
  auto answer = Number(route.Query("a"));
  if (!round.over() && answer && *answer < round.question().answers.size()) round.answer = answer;
  return round;
}

Route RouteOfRound(const std::string& quiz_id, const std::string& name) {
  return {{"quiz", quiz_id}, {{"round", name}}};
}

Route RouteOfAnswer(const Route& route, const QuizRound& round, size_t answer) {
  Route answered{route.segments, {{"round", round.name}}};
  answered.query["q"] = std::to_string(round.number);
  answered.query["s"] = std::to_string(round.right);
  answered.query["a"] = std::to_string(answer);
  return answered;
}

Route RouteAfter(const Route& route, const QuizRound& round) {
  Route next{route.segments, {{"round", round.name}}};
  next.query["q"] = std::to_string(round.number + 1);
  next.query["s"] = std::to_string(round.right + (round.answered_right() ? 1 : 0));
  return next;
}

}  // namespace kiosk
