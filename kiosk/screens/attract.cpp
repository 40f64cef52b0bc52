#include <algorithm>
#include <array>

#include "kiosk/screens/chrome.h"
#include "kiosk/screens/screens.h"
#include "kiosk/ui/code_points.h"
#include "kiosk/ui/widgets/status_strip.h"

namespace kiosk {
namespace {

// "To Japan, from here", set upright as on a shop sign: it is a picture as much as a sentence.
constexpr std::array kColumns{"日本へ、", "ここから。"};

// Nobody has chosen a language yet, so these words are part of the picture: English beside the Japanese.
constexpr const char* kTitle = "All of Japan starts here.";
constexpr const char* kDetail = "47 prefectures, in your language. Take it with you on your phone.";

struct Greeting {
  const char* text;
  const char* language;
};

constexpr std::array kGreetings{
    Greeting{"ようこそ", "ja"},   Greeting{"Welcome", "en"},        Greeting{"欢迎", "zh-Hans"},
    Greeting{"歡迎", "zh-Hant"},  Greeting{"환영합니다", "ko"},     Greeting{"ยินดีต้อนรับ", "th"},
    Greeting{"Xin chào", "vi"},   Greeting{"Selamat datang", "id"}, Greeting{"Bienvenue", "fr"},
    Greeting{"Willkommen", "de"}, Greeting{"Bienvenidos", "es"},    Greeting{"أهلاً وسهلاً", "ar"},
};

// Comma and full stop stand in the upper right of their cell in vertical setting (JLReq 3.1.2).
bool IsStop(const std::string& character) {
  return character == "、" || character == "。";
}

// The columns run from right to left, as Japanese is written, at the end of the line in every language.
void DrawUprightTitle(Frame& frame, float y) {
  constexpr float kSize = 104;
  constexpr float kPitch = kSize * 1.14F;
  constexpr float kColumnPitch = kSize * 1.2F;
  constexpr float kEdge = 68;
  TextStyle style = style::Display(kSize).In(colour::kOnDark).Centred().Pitch(kSize).Fixed();
  float width = kSize + kColumnPitch;
  Box place = frame.OnGlass({frame.width() - kEdge - width, y, width, 0});
  Frame::Upright upright(frame);
  float x = place.end() - kSize;
  for (const char* column : kColumns) {
    float top = y;
    for (const std::string& character : CodePoints(column)) {
      float dx = IsStop(character) ? kSize * 0.6F : 0;
      float dy = IsStop(character) ? -kSize * 0.6F : 0;
      frame.Draw(frame.Lay({character, "ja"}, style, kSize), x + dx, top + dy);
      top += kPitch;
    }
    x -= kColumnPitch;
  }
}

void DrawInvitation(Frame& frame, const Box& box) {
  for (float ring : {28.0F, 14.0F}) {
    Box around = box.Inset(-ring, -ring);
    frame.Fill(around, colour::kOnDark.Faded(0.16F), Radii::All(around.height / 2));
  }
  frame.Fill(box, Rgb(0xFBF8F2), Radii::All(box.height / 2));
  float knob = box.height - 52;
  Box round{box.x + 26, box.y + 26, knob, knob};
  frame.Fill(round, colour::kShu, Radii::All(knob / 2));
  frame.Glyph("hand", round.x + (knob - 64) / 2, round.y + (knob - 64) / 2, 64, colour::kOnDark);
  float x = round.end() + 32;
  float width = box.end() - 110 - x;
  LaidText large =
      frame.Lay({"Touch to begin", "en"}, style::BoldLabel(54).In(Rgb(0x1E2128)).Lines(1).Fixed(), width);
  LaidText small =
      frame.Lay({"画面にふれてください", "ja"}, style::Label(36).In(Rgb(0x565B66)).Lines(1).Fixed(), width);
  float y = box.y + (box.height - large.height - small.height) / 2;
  frame.Draw(large, x, y);
  frame.Draw(small, x, y + large.height);
  frame.Glyph("right", box.end() - 96, box.y + (box.height - 56) / 2, 56, colour::kShu, true);
}

// Four columns, each as wide as its words, with the same air between them.
void DrawGreetings(Frame& frame, float y) {
  constexpr size_t kColumnsOfGreetings = 4;
  constexpr float kPitch = 50;
  std::vector<LaidText> texts;
  std::array<float, kColumnsOfGreetings> widths{};
  for (const Greeting& greeting : kGreetings) {
    size_t column = texts.size() % kColumnsOfGreetings;
    texts.push_back(frame.Lay({greeting.text, greeting.language},
                              style::Label(34).In(colour::kOnDark).Pitch(kPitch).Lines(1).Fixed()));
    widths[column] = std::max(widths[column], texts.back().width);
  }
  float air = frame.width() - 2 * layout::kTextGutter;
  for (float width : widths) air -= width;
  air /= kColumnsOfGreetings - 1;
  float x = layout::kTextGutter;
  for (size_t column = 0; column < kColumnsOfGreetings; ++column) {
    for (size_t i = column; i < texts.size(); i += kColumnsOfGreetings) {
      frame.Draw(texts[i], x, y + static_cast<float>(i / kColumnsOfGreetings) * kPitch);
    }
    x += widths[column] + air;
  }
}

}  // namespace

// While nobody is there. The whole screen is one target: whatever is touched, the languages come.
void DrawAttract(Frame& frame, const Scene& scene) {
  Box all{0, 0, frame.width(), frame.height()};
  content::Localized name{"Touch to begin", "en"};
  auto element = frame.Begin(Role::Button, name, all, "/language");
  frame.Image("art:attract_fuji", all, {}, 1.0F);
  frame.Shade({0, 0, frame.width(), frame.height() * 0.4F}, colour::kScrim.Faded(0.45F),
              colour::kScrim.Faded(0));
  float x = layout::kTextGutter;
  LaidText title = frame.Lay({kTitle, "en"}, style::Display(88).In(colour::kOnDark).Lines(3).Fixed(), 560);
  LaidText detail = frame.Lay({kDetail, "en"}, style::Label(36).In(colour::kOnDark).Lines(4).Fixed(), 560);
  frame.Draw(title, x, 152);
  frame.Draw(detail, x, 152 + title.height + 28);
  DrawUprightTitle(frame, 144);
  float foot = frame.height() - 210;
  frame.Shade({0, foot - 160, frame.width(), 370}, Rgb(0x0B1B34, 0), Rgb(0x0B1B34, 0.85F));
  DrawInvitation(frame, {130, foot - 230, frame.width() - 260, 176});
  DrawGreetings(frame, foot);
  DrawStatusStrip(frame, StatusOf(scene, true));
}

}  // namespace kiosk
