#include "kiosk/screens/keyboard_deck.h"

#include <algorithm>
#include <array>

#include "kiosk/screens/chrome.h"
#include "kiosk/screens/keyboard_keys.h"
#include "kiosk/typing/keyboard.h"
#include "kiosk/typing/press.h"
#include "kiosk/ui/widgets/segmented.h"

namespace kiosk {
namespace {

constexpr float kPad = 16;
constexpr float kInset = 24;  // of the field and the switch
constexpr float kFieldHeight = 120;
constexpr float kSwitchHeight = 104;
constexpr float kUnder = 14;  // field and switch
constexpr float kFoot = 18;
constexpr size_t kSegments = 4;

enum class Shown { Keys, List, FieldOnly };

Shown ShownOf(const Scene& scene) {
  std::string keys = scene.route.Query("keys");
  if (keys == "none") return Shown::FieldOnly;
  return keys == "all" ? Shown::List : Shown::Keys;
}

Keyboard KeyboardOf(const Scene& scene) {
  return KeyboardWith(scene.route.Query("keys"), scene.route.Query("layer"), scene.language);
}

float DeckHeight(const Scene& scene) {
  float field = kPad + kFieldHeight + kFoot;
  Shown shown = ShownOf(scene);
  if (shown == Shown::FieldOnly) return field;
  size_t rows = shown == Shown::List ? kListRows : KeyboardOf(scene).rows.size();
  return field + 2 * kUnder + kSwitchHeight + KeysHeight(rows);
}

// What has been typed, its end where it is longer than there is room for; or what may be typed here.
void DrawTyped(Frame& frame, const Scene& scene, const Box& box) {
  constexpr float kCaret = 4;
  constexpr float kCaretHeight = 58;
  std::string typed =
      Press(scene.route.Query("q"), {});  // whatever the address holds, as a key would find it
  float x = box.x;
  if (typed.empty()) {
    content::Localized hint = scene.Say("keys.hint");
    TextStyle style = style::Label(40).In(colour::kNibi).Lines(1).GrowingTo(1.2F);
    LaidText words = frame.LayLargest(hint, style, {40, 34, 30, 26}, box.width - 12);
    frame.Write(Role::Text, words, x + 12, box.y + (box.height - words.height) / 2);
  } else {
    content::Localized text{typed, KeyboardOf(scene).language};
    LaidText words = frame.Lay(text, style::Label(46).GrowingTo(1.25F));
    auto element = frame.Begin(Role::Text, text, box);
    auto cut = frame.Clip(box);
    float room = box.width - kCaret - 4;
    x += std::min(0.0F, room - words.ink_width);
    frame.Draw(words, x, box.y + (box.height - words.height) / 2);
    x += words.ink_width + 4;
  }
  float caret = box.y + (box.height - kCaretHeight) / 2;
  frame.Fill({x, caret, kCaret, kCaretHeight}, colour::kShu, Radii::All(2));
}

void DrawClear(Frame& frame, const Scene& scene, const Box& box) {
  auto element = frame.Begin(Role::Button, scene.Say("keys.clear"), box,
                             scene.route.With("q", "").With("accents", "").ToString());
  frame.Outline(box, element.pressed() ? colour::kTorinoko : colour::kKinari, box.height / 2,
                frame.high_contrast() ? 4 : 0, colour::kNezu);
  constexpr float kCross = 44;
  frame.Glyph("close", box.x + (box.width - kCross) / 2, box.y + (box.height - kCross) / 2, kCross,
              colour::kSumi);
}

// Where the keys are put away a touch of the field brings them back.
void DrawField(Frame& frame, const Scene& scene, float y) {
  constexpr float kGlass = 54;
  constexpr float kClear = 96;
  Box box{kInset, y, frame.width() - 2 * kInset, kFieldHeight};
  std::string target = ShownOf(scene) == Shown::FieldOnly ? scene.route.With("keys", "").ToString() : "";
  Box text{box.x + 38 + kGlass + 22, y + 8, 0, kFieldHeight - 16};
  text.width = box.end() - kPad - kClear - kPad - text.x;
  {
    auto element =
        frame.Begin(target.empty() ? Role::Group : Role::Button, scene.Say("keys.field"), box, target);
    frame.Outline(box, element.pressed() ? colour::kKinari : colour::kShiro, kFieldHeight / 2, 4,
                  colour::kAi);
    frame.Glyph("search", box.x + 38, y + (kFieldHeight - kGlass) / 2, kGlass, colour::kAi);
    DrawTyped(frame, scene, text);
  }
  if (scene.route.Query("q").empty()) return;
  DrawClear(frame, scene, {box.end() - 12 - kClear, y + 12, kClear, kClear});
}

// The Chinese keyboards are one to everybody else.
bool SameSegment(const std::string& a, const std::string& b) {
  auto chinese = [](const std::string& id) { return id == "pinyin" || id == "zhuyin"; };
  return a == b || (chinese(a) && chinese(b));
}

std::vector<std::string> SegmentsOf(const Scene& scene, const std::string& current) {
  std::vector<std::string> ids;
  for (const std::string& id : KeyboardsFor(scene.language)) {
    bool there =
        std::any_of(ids.begin(), ids.end(), [&](const std::string& other) { return SameSegment(id, other); });
    if (!there && ids.size() < kSegments) ids.push_back(id);
  }
  bool shown =
      std::any_of(ids.begin(), ids.end(), [&](const std::string& id) { return SameSegment(id, current); });
  if (!shown) ids.back() = current;
  return ids;
}

void DrawSwitch(Frame& frame, const Scene& scene, float y) {
  std::string current = KeyboardOf(scene).id;
  bool list = ShownOf(scene) == Shown::List;
  std::vector<Segment> segments;
  for (const std::string& id : SegmentsOf(scene, current)) {
    KeyboardName name = NameOfKeyboard(id, scene.language);
    if (SameSegment(id, "pinyin")) name = {"中文", name.language};
    segments.push_back({{name.text, name.language},
                        RouteOfKeyboard(scene.route, id).ToString(),
                        !list && SameSegment(id, current)});
  }
  Box all{frame.width() - kInset - kSwitchHeight, y, kSwitchHeight, kSwitchHeight};
  DrawSegmented(frame, segments, kInset, y, all.x - 12 - kInset);
  auto element =
      frame.Begin(Role::Button, scene.Say("keys.all"), all,
                  RouteOfKeyboard(scene.route, list ? current : "all").ToString(), {.selected = list});
  Ink ground = list ? colour::kAi : element.pressed() ? colour::kKinari : colour::kShiro;
  frame.Outline(all, ground, kSwitchHeight / 2, 2, colour::kNezu);
  constexpr float kGlobe = 52;
  frame.Glyph("globe", all.x + (all.width - kGlobe) / 2, all.y + (all.height - kGlobe) / 2, kGlobe,
              list ? colour::kOnAi : colour::kSumi);
}

}  // namespace

float KeyboardDeckTop(const Frame& frame, const Scene& scene) {
  return ContentBottom(frame) - DeckHeight(scene);
}

void DrawKeyboardDeck(Frame& frame, const Scene& scene) {
  float y = KeyboardDeckTop(frame, scene);
  Box deck{0, y, frame.width(), ContentBottom(frame) - y};
  frame.Fill(deck, colour::kKeyDeck);
  auto group = frame.Begin(Role::Group, scene.Say("keys.name"), deck);
  DrawField(frame, scene, y + kPad);
  Shown shown = ShownOf(scene);
  if (shown == Shown::FieldOnly) return;
  y += kPad + kFieldHeight + kUnder;
  DrawSwitch(frame, scene, y);
  y += kSwitchHeight + kUnder;
  if (shown == Shown::List) {
    DrawKeyboardList(frame, scene, y);
  } else {
    DrawKeys(frame, scene, KeyboardOf(scene), y);
  }
}

}  // namespace kiosk
