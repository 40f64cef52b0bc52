#include <algorithm>
#include <array>

#include "kiosk/screens/chrome.h"
#include "kiosk/screens/screens.h"
#include "locales/languages.h"

namespace kiosk {
namespace {

constexpr float kSheetTop = 592;
constexpr float kRowGap = 16;
constexpr float kColumnGap = 20;

struct Ornament {
  const char* text;
  const char* language;
  float x, y, size;
  Ink colour;
};

// One letter of many scripts, so that everybody sees at once that they are meant.
constexpr std::array kLetters{
    Ornament{"あ", "ja", 398, 176, 330, Rgb(0xFFFFFF)},
    Ornament{"A", "en", 52, 113, 230, Rgb(0x9FC3D6)},
    Ornament{"文", "zh-Hant", 800, 128, 210, Rgb(0xF2B632)},
    Ornament{"한", "ko", 250, 120, 150, Rgb(0x6B9FBD)},
    Ornament{"ع", "ar", 730, 236, 210, Rgb(0x6B9FBD)},
    Ornament{"ก", "th", 250, 312, 190, Rgb(0xF0A58F)},
    Ornament{"ê", "vi", 690, 99, 120, Rgb(0xB9CBB0)},
    Ornament{"ñ", "es", 930, 350, 140, Rgb(0xB9CBB0)},
    Ornament{"ü", "de", 84, 370, 140, Rgb(0xDCE6EE)},
};

void DrawLetters(Frame& frame) {
  Box box{0, 0, frame.width(), 640};
  frame.Shade(box, Rgb(0x0B1F3A), Rgb(0x1B4770));
  frame.Tile("art:pattern_asanoha_w", box, 1, 0.10F);
  Frame::Upright upright(frame);
  for (const Ornament& letter : kLetters) {
    TextStyle ink = style::Display(letter.size).In(letter.colour).Pitch(letter.size).Fixed();
    frame.Draw(frame.Lay({letter.text, letter.language}, ink), letter.x, letter.y);
  }
}

void DrawChoice(Frame& frame, const Scene& scene, const locales::Language& language, const Box& box) {
  bool chosen = language.tag == scene.language;
  std::string tag(language.tag);
  content::Localized name{std::string(language.own_name), tag};
  auto element = frame.Begin(Role::Button, name, box, "/language?choose=" + tag, {.selected = chosen});
  Ink ground = chosen ? colour::kAi : element.pressed() ? colour::kKinari : colour::kShiro;
  frame.Outline(box, ground, radius::kCard, 2, chosen ? colour::kAi : colour::kNezu);
  LaidText own = frame.Lay(name, style::BoldLabel(40).In(chosen ? colour::kOnAi : colour::kSumi).Lines(1));
  LaidText welcome = frame.Lay({std::string(language.welcome), tag},
                               style::Label(28).In(chosen ? colour::kOnAi : colour::kNibi).Lines(1));
  float y = box.y + (box.height - own.height - welcome.height) / 2;
  frame.Draw(own, box.x + 30, y);
  frame.Draw(welcome, box.x + 30, y + own.height);
  if (chosen) frame.Glyph("check", box.end() - 78, box.y + (box.height - 48) / 2, 48, colour::kOnAi);
}

}  // namespace

void DrawLanguage(Frame& frame, const Scene& scene) {
  DrawLetters(frame);
  DrawSheet(frame, kSheetTop, 48);
  float x = layout::kTextGutter;
  float y = kSheetTop + 36;
  float room = frame.width() - 2 * x;
  y += frame.Write(Role::Heading, scene.Say("language.choose"), style::Display(48).Lines(2), x, y, room);
  TextStyle small = style::Label(36).In(colour::kNibi).Lines(3);
  std::vector<fonts::Span> others{scene.japanese() ? fonts::Span{"Choose your language　", "en", 0}
                                                   : fonts::Span{"言語をえらんでください　", "ja", 0},
                                  {"请选择语言　", "zh-Hans", 0},
                                  {"언어를 선택하세요", "ko", 0}};
  LaidText invitation = frame.Lay(others, small, {colour::kNibi}, room);
  frame.Draw(invitation, x, y);
  y += std::max(84.0F, invitation.height + 30);
  std::vector<const locales::Language*> offered;
  for (const locales::Language& language : locales::Languages()) {
    if (language.complete) offered.push_back(&language);
  }
  // Few languages get large cards, many get the small ones; a language whose words are not all there is not
  // offered.
  size_t columns = offered.size() <= 4 ? 1 : 2;
  float height = columns == 1 ? 200 : 122;
  float width = columns == 1 ? frame.width() - 2 * x : (frame.width() - 2 * x - kColumnGap) / 2;
  for (size_t i = 0; i < offered.size(); ++i) {
    auto column = static_cast<float>(i % columns);
    auto row = static_cast<float>(i / columns);
    DrawChoice(frame, scene, *offered[i],
               {x + column * (width + kColumnGap), y + row * (height + kRowGap), width, height});
  }
  DrawChrome(frame, scene, true);
}

}  // namespace kiosk
