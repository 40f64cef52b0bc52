#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/model/quiz.h"
#include "kiosk/session/route.h"

namespace kiosk {

// One round of a quiz. All of it is in the address, "/quiz/ID?round=2&q=3&a=1&s=2": the round, the question
// (from 1; one more than there are is the result), the answer that was touched (from 0) and how many of the
// questions before were answered right.
struct QuizRound {
  std::string name;                                       // "1" to "5", or a region: "tohoku"
  std::vector<const content::Quiz::Question*> questions;  // of the quiz, in its order
  size_t number = 1;
  std::optional<size_t> answer;
  size_t right = 0;

  bool over() const { return number > questions.size(); }
  const content::Quiz::Question& question() const { return *questions[number - 1]; }
  bool answered_right() const { return answer && *answer == static_cast<size_t>(question().right); }
};

// Every fifth question: a round of about ten goes through the whole country, and five rounds ask all.
inline constexpr size_t kRoundsOfJapan = 5;

// The questions of a round; none when there is no such round.
std::vector<const content::Quiz::Question*> QuestionsOfRound(const content::Quiz& quiz,
                                                             const std::string& name);

// Where the address is in its round; nothing before a round is chosen. What makes no sense in the address
// counts as the beginning.
std::optional<QuizRound> RoundOf(const content::Quiz& quiz, const Route& route);

// Addresses: a round's first question, an answer to the question, the question after it.
Route RouteOfRound(const std::string& quiz_id, const std::string& name);
Route RouteOfAnswer(const Route& route, const QuizRound& round, size_t answer);
Route RouteAfter(const Route& route, const QuizRound& round);

}  // namespace kiosk
