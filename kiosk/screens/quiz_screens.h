#pragma once

#include "kiosk/screens/quiz_round.h"
#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

// The three screens of a quiz: choosing a round, a question before and after it is answered, and the result.
void DrawQuizStart(Frame& frame, const Scene& scene, const content::Quiz& quiz);
void DrawQuizQuestion(Frame& frame, const Scene& scene, const content::Quiz& quiz, const QuizRound& round);
void DrawQuizResult(Frame& frame, const Scene& scene, const content::Quiz& quiz, const QuizRound& round);

}  // namespace kiosk
