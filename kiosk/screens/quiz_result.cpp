#include <set>

#include "kiosk/screens/linked_rows.h"
#include "kiosk/screens/picture_sheet.h"
#include "kiosk/screens/quiz_screens.h"
#include "kiosk/ui/widgets/button.h"

namespace kiosk {
namespace {

const char* Praise(size_t right, size_t total) {
  if (right == total) return "quiz.praise.all";
  return right * 2 >= total ? "quiz.praise.many" : "quiz.praise.some";
}

// The round of all Japan after this one; a region's round is played again from the choice of rounds.
Route NextRound(const content::Quiz& quiz, const QuizRound& round) {
  for (size_t i = 1; i <= kRoundsOfJapan; ++i) {
    if (round.name == std::to_string(i)) {
      return RouteOfRound(quiz.record.id, std::to_string(i % kRoundsOfJapan + 1));
    }
  }
  return {{"quiz", quiz.record.id}, {}};
}

std::vector<std::string> RecordsOf(const QuizRound& round) {
  std::vector<std::string> ids;
  std::set<std::string> seen;
  for (const content::Quiz::Question* question : round.questions) {
    if (!question->about.empty() && seen.insert(question->about).second) ids.push_back(question->about);
  }
  return ids;
}

float DrawScore(Frame& frame, const Scene& scene, const QuizRound& round, float y) {
  constexpr float kBar = 24;
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  auto right = static_cast<int64_t>(round.right);
  auto total = static_cast<int64_t>(round.questions.size());
  y += frame.Write(Role::Heading, scene.Say("quiz.score", {{"right", right}, {"total", total}}),
                   style::Display(72).Lines(3), x, y, width) +
       18;
  frame.Fill({x, y, width, kBar}, colour::kTorinoko, Radii::All(kBar / 2));
  if (round.right > 0) {
    float part = static_cast<float>(right) / static_cast<float>(total);
    frame.Fill({x, y, width * part, kBar}, colour::kYamabuki, Radii::All(kBar / 2));
  }
  y += kBar + 18;
  return y + frame.Write(Role::Paragraph, scene.Say(Praise(round.right, round.questions.size())),
                         style::Body(34), x, y, width);
}

float DrawContent(Frame& frame, const Scene& scene, const QuizRound& round,
                  const std::vector<RecordRow>& rows, float y) {
  float x = layout::kTextGutter;
  y = DrawScore(frame, scene, round, y + 36) + 26;
  if (rows.empty()) return y;
  y += frame.Write(Role::Heading, scene.Say("quiz.places"), style::Display(44), x, y, frame.width() - 2 * x) +
       16;
  float pitch = RowPitch(frame);
  auto list = frame.Begin(Role::List, scene.Say("quiz.places"),
                          {0, y, frame.width(), pitch * static_cast<float>(rows.size())});
  for (const RecordRow& row : rows) {
    DrawRecordRow(frame, row, y);
    y += pitch;
  }
  return y + 12;
}

}  // namespace

void DrawQuizResult(Frame& frame, const Scene& scene, const content::Quiz& quiz, const QuizRound& round) {
  std::vector<RecordRow> rows = RowsForIds(scene, RecordsOf(round));
  PictureSheet sheet;
  sheet.image = PictureOf(quiz.record);
  sheet.highest_top = 420;
  sheet.draw_content = [&](Frame& on, float y) { return DrawContent(on, scene, round, rows, y); };
  sheet.draw_tools = [&](float tray, float end) {
    float x = layout::kCardGutter;
    DrawButton(frame, scene.Say("quiz.again"), "refresh", {x, tray + 16, end - x, 120},
               NextRound(quiz, round).ToString());
  };
  DrawPictureSheet(frame, scene, sheet);
}

}  // namespace kiosk
