#include <algorithm>

#include "kiosk/screens/linked_rows.h"
#include "kiosk/screens/picture_sheet.h"
#include "kiosk/screens/quiz_screens.h"
#include "kiosk/ui/widgets/button.h"

namespace kiosk {
namespace {

constexpr float kLetter = 72;
constexpr float kLeastAnswer = 132;
constexpr float kAnswerGap = 18;
constexpr float kPad = 26;

// What an answer turned out to be; nothing is right or wrong before one is touched.
enum class Verdict { Open, Right, Wrong, Other };

Verdict VerdictOn(const QuizRound& round, size_t answer) {
  if (!round.answer) return Verdict::Open;
  if (answer == static_cast<size_t>(round.question().right)) return Verdict::Right;
  return answer == *round.answer ? Verdict::Wrong : Verdict::Other;
}

void DrawVerdict(Frame& frame, Verdict verdict, const Box& box) {
  bool right = verdict == Verdict::Right;
  float x = box.end() - kPad - kLetter;
  float y = box.y + (box.height - kLetter) / 2;
  frame.Fill({x, y, kLetter, kLetter}, right ? colour::kMatchaText : colour::kAzuki, Radii::All(kLetter / 2));
  frame.Glyph(right ? "check" : "close", x + 15, y + 15, kLetter - 30, colour::kOnAi);
}

void DrawAnswerGround(Frame& frame, Verdict verdict, const Box& box, bool pressed) {
  if (verdict == Verdict::Right) {
    frame.Outline(box, colour::kMatchaTint, radius::kCard, 7, colour::kMatchaText);
  } else if (verdict == Verdict::Wrong) {
    frame.Outline(box, colour::kAzukiTint, radius::kCard, 7, colour::kAzuki);
  } else {
    frame.Outline(box, pressed ? colour::kKinari : colour::kShiro, radius::kCard, 3, colour::kNezu);
  }
}

// "Right: Yamagata", for those who do not see the mark.
content::Localized SpokenAnswer(const Scene& scene, Verdict verdict, const content::Localized& answer) {
  if (verdict == Verdict::Right)
    return scene.Say("quiz.answer.right", {{"answer", std::string_view(answer.text)}});
  if (verdict == Verdict::Wrong)
    return scene.Say("quiz.answer.wrong", {{"answer", std::string_view(answer.text)}});
  return answer;
}

// One answer with its letter; returns its height.
float DrawAnswer(Frame& frame, const Scene& scene, const QuizRound& round, size_t number, float x, float y,
                 float width) {
  const content::TextMap& texts = round.question().answers[number];
  Verdict verdict = VerdictOn(round, number);
  content::Localized answer = scene.Pick(texts);
  float room = width - 3 * kPad - 2 * kLetter - 22;
  LaidText text = frame.Lay(answer, style::BoldLabel(40).Lines(3), room);
  std::string japanese = content::In(texts, "ja");
  bool two = !scene.japanese() && !japanese.empty() && japanese != answer.text;
  LaidText local =
      frame.Lay({two ? japanese : "", "ja"}, style::Label(type_size::kSm).In(colour::kNibi).Lines(2), room);
  float words = text.height + (two ? local.height : 0);
  Box box{x, y, width, std::max(kLeastAnswer, words + 36)};
  std::string target =
      verdict == Verdict::Open ? RouteOfAnswer(scene.route, round, number).ToString() : std::string();
  auto element = frame.Begin(Role::Button, SpokenAnswer(scene, verdict, answer), box, target,
                             {.selected = round.answer == number, .disabled = target.empty()});
  DrawAnswerGround(frame, verdict, box, element.pressed());
  float letter_y = y + (box.height - kLetter) / 2;
  frame.Fill({x + kPad, letter_y, kLetter, kLetter}, colour::kKinari, Radii::All(kLetter / 2));
  LaidText letter = frame.Lay({std::string(1, static_cast<char>('A' + number)), "en"},
                              style::BoldLabel(36).Fixed().Centred(), kLetter);
  frame.Draw(letter, x + kPad, letter_y + (kLetter - letter.height) / 2);
  float text_x = x + kPad + kLetter + 22;
  frame.Draw(text, text_x, y + (box.height - words) / 2);
  if (two) frame.Draw(local, text_x, y + (box.height - words) / 2 + text.height);
  if (verdict == Verdict::Right || verdict == Verdict::Wrong) DrawVerdict(frame, verdict, box);
  return box.height;
}

// What the answer was and a sentence about it; returns its height.
float DrawExplanation(Frame& frame, const Scene& scene, const QuizRound& round, float x, float y,
                      float width) {
  constexpr float kIcon = 56;
  const content::Quiz::Question& question = round.question();
  content::Localized right = scene.Pick(question.answers[static_cast<size_t>(question.right)]);
  bool won = round.answered_right();
  content::Localized head =
      won ? scene.Say("quiz.right") : scene.Say("quiz.wrong", {{"answer", std::string_view(right.text)}});
  float text_x = x + 30 + kIcon + 24;
  float room = width - (text_x - x) - 30;
  LaidText title = frame.Lay(head, style::BoldLabel(36).Lines(3), room);
  LaidText body = frame.Lay(scene.Pick(question.explanation), style::Body(), room);
  float height = title.height + 4 + body.height + 44;
  Box box{x, y, width, height};
  auto group = frame.Begin(Role::Group, head, box);
  frame.Fill(box, won ? colour::kMatchaTint : colour::kYamabukiTint, Radii::All(radius::kCard));
  frame.Glyph(won ? "check" : "info", x + 30, y + (height - kIcon) / 2, kIcon,
              won ? colour::kMatchaText : colour::kKinchaText);
  frame.Write(Role::Status, title, text_x, y + 22);
  frame.Write(Role::Paragraph, body, text_x, y + 26 + title.height);
  return height;
}

// The question, its answers and what the right one tells. The explanation has its room from the beginning, so
// that nothing moves when an answer is touched.
float DrawQuestion(Frame& frame, const Scene& scene, const QuizRound& round, float y) {
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  y += 36;
  LaidText question = frame.Lay(scene.Pick(round.question().question), style::Display(56), width);
  frame.Write(Role::Heading, question, x, y);
  y += question.height + 26;
  {
    auto answers = frame.Begin(Role::List, scene.Say("quiz.touch"), {x, y, width, 1});
    for (size_t i = 0; i < round.question().answers.size(); ++i) {
      y += DrawAnswer(frame, scene, round, i, x, y, width) + kAnswerGap;
    }
  }
  y += 8;
  if (round.answer) return y + DrawExplanation(frame, scene, round, x, y, width) + 28;
  Frame scrap = frame;
  QuizRound answered = round;
  answered.answer = round.question().right == 0 ? 1 : 0;  // the wrong answer has the longer heading
  return y + DrawExplanation(scrap, scene, answered, x, y, width) + 28;
}

// Which question this is, over the picture.
void DrawNumber(Frame& frame, const Scene& scene, const QuizRound& round) {
  constexpr float kIcon = 36;
  auto number = static_cast<int64_t>(round.number);
  auto total = static_cast<int64_t>(round.questions.size());
  LaidText text =
      frame.Lay(scene.Say("quiz.number", {{"number", number}, {"total", total}}), style::BoldLabel(30));
  Box box{layout::kTextGutter, 120, text.width + kIcon + 14 + 56, std::max(64.0F, text.height + 16)};
  frame.Fill(box, colour::kWashi, Radii::All(box.height / 2));
  frame.Glyph("bubble", box.x + 28, box.y + (box.height - kIcon) / 2, kIcon, colour::kSumi);
  frame.Write(Role::Text, text, box.x + 28 + kIcon + 14, box.y + (box.height - text.height) / 2);
}

void DrawTools(Frame& frame, const Scene& scene, const QuizRound& round,
               const std::optional<RecordRow>& about, float tray, float end) {
  constexpr float kHeight = 120;
  float x = layout::kCardGutter;
  float y = tray + (layout::kTrayHeight - kHeight) / 2;
  if (!round.answer) {
    auto right = static_cast<int64_t>(round.right);
    LaidText hint = frame.Lay(scene.Say("quiz.touch.score", {{"right", right}}),
                              style::Label(32).In(colour::kNibi).Lines(2).GrowingTo(1.4F), end - x - 16);
    frame.Write(Role::Status, hint, x + 16, tray + (layout::kTrayHeight - hint.height) / 2);
    return;
  }
  bool last = round.number == round.questions.size();
  content::Localized next = scene.Say(last ? "quiz.result" : "quiz.next");
  if (about) {
    float width = (end - x - 16) / 2;
    DrawButton(frame, scene.Say("quiz.about"), "pin", {x, y, width, kHeight}, about->target,
               ButtonKind::Secondary);
    x += width + 16;
  }
  DrawButton(frame, next, "arrow", {x, y, end - x, kHeight}, RouteAfter(scene.route, round).ToString());
}

}  // namespace

void DrawQuizQuestion(Frame& frame, const Scene& scene, const content::Quiz& quiz, const QuizRound& round) {
  std::optional<content::Record> about;
  std::optional<RecordRow> row;
  if (!round.question().about.empty()) about = RecordWithId(scene, round.question().about);
  if (about) row = RowOf(scene, *about);
  PictureSheet sheet;
  sheet.image = PictureOf(about ? *about : quiz.record);
  if (sheet.image.empty()) sheet.image = PictureOf(quiz.record);
  sheet.lowest_top = 812;
  sheet.highest_top = 330;
  sheet.draw_content = [&](Frame& on, float y) { return DrawQuestion(on, scene, round, y); };
  sheet.draw_tools = [&](float tray, float end) { DrawTools(frame, scene, round, row, tray, end); };
  DrawPictureSheet(frame, scene, sheet);
  DrawNumber(frame, scene, round);
}

}  // namespace kiosk
