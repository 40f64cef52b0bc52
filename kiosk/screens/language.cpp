#include <algorithm>
#include <array>

#include "kiosk/screens/chrome.h"
#include "kiosk/screens/pager.h"
#include "kiosk/screens/screens.h"
#include "locales/languages.h"

namespace kiosk {
namespace {

constexpr float kSheetTop = 592;
constexpr float kRowGap = 16;
constexpr float kColumnGap = 20;
constexpr float kLeastHeight = 122;

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

struct ChoiceWords {
  LaidText name;
  LaidText line;  // the welcome in that language
};

// A tall script takes a smaller size before its words touch the card's edge.
ChoiceWords LayChoice(Frame& frame, const locales::Language& language, float width, bool chosen = false) {
  std::string tag(language.tag);
  float room = width - 30 - 90;
  TextStyle name = style::BoldLabel(40).In(chosen ? colour::kOnAi : colour::kSumi).Lines(1);
  TextStyle line = style::Label(28).In(chosen ? colour::kOnAi : colour::kNibi).Lines(1);
  ChoiceWords words;
  for (float size : {1.0F, 0.9F, 0.8F}) {
    words = {frame.Lay({std::string(language.own_name), tag}, name.Sized(40 * size), room),
             frame.Lay({std::string(language.welcome), tag}, line.Sized(28 * size), room)};
    if (words.name.height + words.line.height <= (kLeastHeight - 12) * frame.text_scale()) break;
  }
  return words;
}

void DrawWords(Frame& frame, const ChoiceWords& words, const Box& box) {
  float y = box.y + (box.height - words.name.height - words.line.height) / 2;
  frame.Draw(words.name, box.x + 30, y);
  frame.Draw(words.line, box.x + 30, y + words.name.height);
}

void DrawChoice(Frame& frame, const Scene& scene, const locales::Language& language, const Box& box) {
  bool chosen = language.tag == scene.language;
  std::string tag(language.tag);
  content::Localized name{std::string(language.own_name), tag};
  auto element = frame.Begin(Role::Button, name, box, "/language?choose=" + tag, {.selected = chosen});
  Ink ground = chosen ? colour::kAi : element.pressed() ? colour::kKinari : colour::kShiro;
  frame.Outline(box, ground, radius::kCard, 2, chosen ? colour::kAi : colour::kNezu);
  DrawWords(frame, LayChoice(frame, language, box.width, chosen), box);
  if (chosen) frame.Glyph("check", box.end() - 78, box.y + (box.height - 48) / 2, 48, colour::kOnAi);
}

using Offered = std::vector<const locales::Language*>;

// A language whose words are not all there is not offered.
Offered OfferedLanguages() {
  Offered offered;
  for (const locales::Language& language : locales::Languages()) {
    if (language.complete) offered.push_back(&language);
  }
  return offered;
}

// The way to the languages from `next` on, with the names of the first of them, each in its own script.
void DrawMore(Frame& frame, const Scene& scene, const Offered& offered, size_t next, size_t page,
              const Box& box) {
  content::Localized title = scene.Say("language.more");
  auto element = frame.Begin(Role::Link, title, box, "/language?page=" + std::to_string(page + 1));
  frame.Outline(box, element.pressed() ? colour::kNezu : colour::kTorinoko, radius::kCard, 2, colour::kNezu);
  std::vector<std::string> names;
  std::vector<fonts::Span> spans;
  for (size_t i = next; i < std::min(offered.size(), next + 2); ++i) {
    names.push_back(std::string(offered[i]->own_name) +
                    (i + 1 < next + 2 && i + 1 < offered.size() ? ", " : " …"));
  }
  for (size_t i = 0; i < names.size(); ++i) {
    spans.push_back({names[i], std::string(offered[next + i]->tag), 0});
  }
  float room = box.width - 30 - 90;
  ChoiceWords words{frame.LayLargest(title, style::BoldLabel(40).Lines(1), {40, 34, 28}, room),
                    frame.Lay(spans, style::Label(28).In(colour::kNibi).Lines(1), {colour::kNibi}, room)};
  DrawWords(frame, words, box);
  frame.Glyph("right", box.end() - 70, box.y + (box.height - 44) / 2, 44, colour::kSumi, true);
}

// As many cards a page as fit; where more languages follow, the last one leads on.
void DrawChoices(Frame& frame, const Scene& scene, float y) {
  Offered offered = OfferedLanguages();
  float x = layout::kTextGutter;
  float room = frame.width() - 2 * x;
  size_t columns = offered.size() <= 4 || frame.text_scale() > 1.25F ? 1 : 2;
  float width = columns == 1 ? room : (room - kColumnGap) / 2;
  float height = offered.size() <= 4 ? 200 : kLeastHeight;
  for (const locales::Language* language : offered) {
    ChoiceWords words = LayChoice(frame, *language, width);
    height = std::max(height, words.name.height + words.line.height);
  }
  size_t rows = RowsThatFit(y, ContentBottom(frame) - 20, height + kRowGap);
  size_t cards = std::max<size_t>(rows, 2) * columns;
  size_t each = offered.size() <= cards ? cards : cards - 1;  // languages a page
  size_t pages = (offered.size() + each - 1) / each;
  size_t page = std::clamp<size_t>(AskedPage(scene.route), 1, pages);
  size_t first = (page - 1) * each;
  size_t last = std::min(first + each, offered.size());
  for (size_t i = first; i <= last; ++i) {
    size_t at = i - first;
    Box box{x + static_cast<float>(at % columns) * (width + kColumnGap),
            y + static_cast<float>(at / columns) * (height + kRowGap), width, height};
    if (i < last) DrawChoice(frame, scene, *offered[i], box);
    if (i == last && pages > 1) DrawMore(frame, scene, offered, page < pages ? last : 0, page % pages, box);
  }
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
  DrawChoices(frame, scene, y);
  DrawChrome(frame, scene, true);
}

}  // namespace kiosk
