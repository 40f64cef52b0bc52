#pragma once

#include <string>
#include <vector>

#include "kiosk/ui/geometry.h"

namespace kiosk {

// What is on the screen, for people who do not see it, for keypads and for tests: everything visible is here,
// in reading order. Roles are WAI-ARIA 1.2's.
enum class Role {
  Screen,
  Banner,
  Navigation,
  Main,
  Heading,
  Paragraph,
  Text,
  Image,
  List,
  ListItem,
  Button,
  Link,
  Tab,
  Switch,
  Radio,
  Dialog,
  Status,
  Group,
  Time,
};

struct State {
  bool selected = false;
  bool disabled = false;
  bool pressed = false;
  bool focused = false;
  bool offscreen = false;  // scrolled out of its area: cannot be touched until it is scrolled in
  bool operator==(const State&) const = default;
};

struct Element {
  Role role = Role::Group;
  std::string name;      // what is read aloud
  std::string language;  // BCP 47 of `name`
  State state;
  Rect bounds;  // what is seen, device px
  Rect touch;   // where a touch counts: `bounds`, grown to the least size a finger hits, within what can be
                // seen
  std::string target;   // a route ("/places/ID") or "" when a touch does nothing
  std::string held;     // where a finger that rests on it leads instead; "" for nowhere
  bool is_key = false;  // of a keyboard: a second finger down presses it before the first is lifted
  std::vector<Element> children;
};

const char* RoleName(Role role);

// The deepest, front-most element under the point that has a target and is not disabled: first by what is
// seen, then by the areas grown to a finger's size. nullptr when there is none.
const Element* TargetAt(const Element& root, Point point);

// Elements with a target in reading order, those scrolled out of sight too: the order of keypad focus.
std::vector<const Element*> FocusOrder(const Element& root);

// JSON as `--dump` writes it: nested {"role","name","lang","state","bounds":[x,y,w,h],"target","children"},
// and "held" where there is one.
std::string DumpSemantics(const Element& root);

}  // namespace kiosk
