#include "content/store/quizzes.h"
#include "kiosk/screens/quiz_screens.h"
#include "kiosk/screens/screens.h"

namespace kiosk {

void DrawQuiz(Frame& frame, const Scene& scene) {
  auto quiz = content::QuizWithId(*scene.cache, scene.route.second());
  if (!quiz) {
    DrawUnavailable(frame, scene);
    return;
  }
  auto round = RoundOf(*quiz, scene.route);
  if (!round) {
    DrawQuizStart(frame, scene, *quiz);
  } else if (round->over()) {
    DrawQuizResult(frame, scene, *quiz, *round);
  } else {
    DrawQuizQuestion(frame, scene, *quiz, *round);
  }
}

}  // namespace kiosk
