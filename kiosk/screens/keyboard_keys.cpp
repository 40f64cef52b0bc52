#include "kiosk/screens/keyboard_keys.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "kiosk/typing/press.h"

namespace kiosk {
namespace {

using Does = Key::Does;

constexpr float kPad = 16;
constexpr float kHeight = 104;
constexpr float kGap = 8;
constexpr float kRowGap = 10;
constexpr float kRadius = 16;
constexpr float kRim = 7;   // of the row of accents, above and below its keys
constexpr float kEdge = 3;  // the key's lower edge, and how far it goes down

enum class Look { Letter, Function, Primary };

struct Face {
  Look look = Look::Letter;
  content::Localized label;
  std::string icon;  // before the label
  float size = 44;
  bool bold = false;
  bool selected = false;
};

struct Place {
  const Key* key;
  Box box;
};

// From the left, each row in the middle.
std::vector<Place> Lay(const Keyboard& keyboard, float width, float y) {
  float pitch = (width - 2 * kPad + kGap) / static_cast<float>(keyboard.columns);
  std::vector<Place> places;
  for (const std::vector<Key>& row : keyboard.rows) {
    float columns = 0;
    for (const Key& key : row) columns += key.width;
    float x = (width - columns * pitch + kGap) / 2;
    for (const Key& key : row) {
      if (key.does != Does::Nothing) places.push_back({&key, {x, y, key.width * pitch - kGap, kHeight}});
      x += key.width * pitch;
    }
    y += kHeight + kRowGap;
  }
  return places;
}

std::string TargetOf(const Scene& scene, const Key& key) {
  Route route = scene.route.With("accents", "");
  switch (key.does) {
    case Does::Layer:
      return route.With("layer", key.text).ToString();
    case Does::Keyboard:
      return RouteOfKeyboard(route, key.text).ToString();
    case Does::ShowAll:
      return RouteOfKeyboard(route, "none").ToString();
    default:
      break;
  }
  // Shift is for one letter.
  bool shifted = key.does == Does::Type && route.Query("layer") == layer::kShift;
  if (shifted) route = route.With("layer", "");
  return route.With("q", Press(route.Query("q"), key)).ToString();
}

Face FaceOf(const Scene& scene, const Keyboard& keyboard, const Key& key) {
  content::Localized label{key.label, keyboard.language};
  switch (key.does) {
    case Does::Space:
      if (key.width < 2) return {.label = {}, .icon = "space"};
      return {.label = scene.Say("keys.space"), .icon = "", .size = 32};
    case Does::Delete:
      return {.look = Look::Function, .label = {}, .icon = "backspace"};
    case Does::Layer: {
      bool shift = key.label.empty();
      bool on = shift && key.text.empty();
      return {.look = Look::Function,
              .label = label,
              .icon = shift ? "shift" : "",
              .size = 32,
              .bold = true,
              .selected = on};
    }
    case Does::Voiced:
    case Does::HalfVoiced:
      return {.look = Look::Function, .label = label, .icon = "", .size = 56, .bold = true};
    case Does::Small:
    case Does::Keyboard:
      return {.look = Look::Function, .label = label, .icon = "", .size = 32, .bold = true};
    case Does::ShowAll:
      return {
          .look = Look::Primary, .label = scene.Say("keys.show"), .icon = "search", .size = 34, .bold = true};
    case Does::Type:
    case Does::Nothing:
      break;
  }
  // Signs that are called by a name, as the tones of Vietnamese.
  bool named = key.label.find(key.text) == std::string::npos;
  return {.label = label, .icon = "", .size = named ? 28.0F : 44.0F};
}

content::Localized NameOf(const Scene& scene, const Keyboard& keyboard, const Key& key) {
  switch (key.does) {
    case Does::Space:
      return scene.Say("keys.space");
    case Does::Delete:
      return scene.Say("keys.delete");
    case Does::Layer:
      if (key.label.empty()) return scene.Say("keys.shift");
      if (key.text == layer::kAccents) return scene.Say("keys.accents");
      return {key.label, keyboard.language};
    case Does::Voiced:
      return {"濁点", "ja"};
    case Does::HalfVoiced:
      return {"半濁点", "ja"};
    case Does::Small:
      return {"小さい文字", "ja"};
    case Does::ShowAll:
      return scene.Say("keys.show");
    case Does::Keyboard: {
      KeyboardName name = NameOfKeyboard(key.text, scene.language);
      return {name.text, name.language};
    }
    case Does::Type:
    case Does::Nothing:
      break;
  }
  return {key.label, keyboard.language};
}

Ink GroundOf(const Face& face, bool pressed) {
  bool primary = face.look == Look::Primary;
  if (pressed) return primary ? colour::kAiPressed : colour::kAi;
  if (primary || face.selected) return colour::kAi;
  return face.look == Look::Function ? colour::kKeyFn : colour::kShiro;
}

// The largest of its sizes that leaves some air at both sides.
LaidText LayLabel(Frame& frame, const Face& face, Ink ink, float room) {
  LaidText words;
  for (float part : {1.0F, 0.88F, 0.76F, 0.66F, 0.56F}) {
    TextStyle style = style::Label(face.size * part).In(ink).GrowingTo(1.25F);
    words = frame.Lay(face.label, face.bold ? style.Bold() : style);
    if (words.ink_width <= room) break;
  }
  return words;
}

// ゛ and ゜ stand at the upper left of their square: they are moved into its middle.
float NudgeOf(const Key& key) {
  return key.does == Does::Voiced || key.does == Does::HalfVoiced ? 14 : 0;
}

void DrawFace(Frame& frame, const Face& face, const Box& box, bool pressed, float nudge) {
  constexpr float kIconGap = 14;
  constexpr float kIcon = 46;
  const float air = face.icon.empty() ? 8 : 16;
  Box top = box;
  if (pressed) {
    top.y += kEdge;
  } else if (!frame.high_contrast()) {
    Ink edge = face.look == Look::Primary || face.selected ? colour::kKoiai : colour::kKeyEdge;
    frame.Fill({box.x, box.y + kEdge, box.width, box.height}, edge, Radii::All(kRadius));
  }
  frame.Outline(top, GroundOf(face, pressed), kRadius, frame.high_contrast() ? 4 : 0, colour::kNezu);
  bool inverse = pressed || face.selected || face.look == Look::Primary;
  Ink ink = inverse ? colour::kOnAi : colour::kSumi;
  float icon = face.icon.empty() ? 0 : kIcon;
  if (face.label.text.empty()) {
    frame.Glyph(face.icon, top.x + (top.width - icon) / 2, top.y + (top.height - icon) / 2, icon, ink);
    return;
  }
  if (icon > 0) icon += kIconGap;
  LaidText words = LayLabel(frame, face, ink, top.width - 2 * air - icon);
  float x = top.x + (top.width - words.ink_width - icon) / 2;
  if (icon > 0) frame.Glyph(face.icon, x, top.y + (top.height - kIcon) / 2, kIcon, ink);
  frame.Draw(words, x + icon + nudge, top.y + (top.height - words.height) / 2 + nudge);
}

void DrawKey(Frame& frame, const Scene& scene, const Keyboard& keyboard, const Key& key, const Box& box) {
  Face face = FaceOf(scene, keyboard, key);
  face.selected = face.selected || (!key.held.empty() && key.text == scene.route.Query("accents"));
  auto element = frame.Begin(Role::Button, NameOf(scene, keyboard, key), box, TargetOf(scene, key),
                             {.selected = face.selected});
  frame.BehaveAsKey(key.held.empty() ? "" : scene.route.With("accents", key.text).ToString());
  DrawFace(frame, face, box, element.pressed(), NudgeOf(key));
}

bool Overlap(const Box& a, const Box& b) {
  return a.x < b.end() && b.x < a.end() && a.y < b.bottom() && b.y < a.bottom();
}

// The letters behind a key in a row above it, within the deck.
struct Choice {
  std::vector<Key> keys;
  Box box;
};

Choice ChoiceOver(const Place& place, float width) {
  constexpr float kKey = 97.6F;
  Choice choice;
  for (const std::string& letter : place.key->held) {
    Key key{Does::Type, letter, letter, 1, {}};
    choice.keys.push_back(std::move(key));
  }
  float wide = static_cast<float>(choice.keys.size()) * (kKey + kGap) + kGap;
  float x = place.box.x + (place.box.width - wide) / 2;
  x = std::clamp(x, kGap, std::max(kGap, width - kGap - wide));
  choice.box = {x, place.box.y - kHeight - kRowGap - kRim, wide, kHeight + 2 * kRim};
  return choice;
}

void DrawChoice(Frame& frame, const Scene& scene, const Keyboard& keyboard, const Choice& choice) {
  frame.Outline(choice.box, colour::kKoiai, kRadius + kGap, frame.high_contrast() ? 4 : 0, colour::kNezu);
  float pitch = (choice.box.width - kGap) / static_cast<float>(choice.keys.size());
  float x = choice.box.x + kGap;
  for (const Key& key : choice.keys) {
    DrawKey(frame, scene, keyboard, key, {x, choice.box.y + kRim, pitch - kGap, kHeight});
    x += pitch;
  }
}

}  // namespace

float KeysHeight(size_t rows) {
  return static_cast<float>(rows) * (kHeight + kRowGap) - kRowGap;
}

Route RouteOfKeyboard(const Route& route, const std::string& id) {
  return route.With("keys", id).With("layer", "").With("accents", "");
}

void DrawKeys(Frame& frame, const Scene& scene, const Keyboard& keyboard, float y) {
  Frame::Upright upright(frame);
  std::vector<Place> places = Lay(keyboard, frame.width(), y);
  std::string chosen = scene.route.Query("accents");
  auto held = std::find_if(places.begin(), places.end(), [&](const Place& place) {
    return !chosen.empty() && place.key->text == chosen && !place.key->held.empty();
  });
  Choice choice;
  if (held != places.end()) choice = ChoiceOver(*held, frame.width());
  for (const Place& place : places) {
    if (Overlap(place.box, choice.box)) {
      DrawFace(frame, FaceOf(scene, keyboard, *place.key), place.box, false, 0);
    } else {
      DrawKey(frame, scene, keyboard, *place.key, place.box);
    }
  }
  if (held != places.end()) DrawChoice(frame, scene, keyboard, choice);
}

void DrawKeyboardList(Frame& frame, const Scene& scene, float y) {
  float width = (frame.width() - 2 * kPad - kGap) / 2;
  size_t i = 0;
  for (const std::string& id : KeyboardsFor(scene.language)) {
    KeyboardName name = NameOfKeyboard(id, scene.language);
    content::Localized label{name.text, name.language};
    Box box{kPad + static_cast<float>(i % 2) * (width + kGap),
            y + static_cast<float>(i / 2) * (kHeight + kRowGap), width, kHeight};
    auto element = frame.Begin(Role::Button, label, box, RouteOfKeyboard(scene.route, id).ToString());
    DrawFace(frame, {.label = label, .icon = "", .size = 38, .bold = true}, box, element.pressed(), 0);
    ++i;
  }
}

}  // namespace kiosk
