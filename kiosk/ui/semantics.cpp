#include "kiosk/ui/semantics.h"

#include "content/base/json.h"

namespace kiosk {
namespace {

using content::Json;

bool CanBeTouched(const Element& element) {
  return !element.target.empty() && !element.state.disabled;
}

void AddTargets(const Element& element, std::vector<const Element*>& order) {
  if (CanBeTouched(element)) order.push_back(&element);
  for (const Element& child : element.children) AddTargets(child, order);
}

// Only what is true is named.
Json StateJson(const State& state) {
  Json json = Json::object();
  if (state.selected) json["selected"] = true;
  if (state.disabled) json["disabled"] = true;
  if (state.pressed) json["pressed"] = true;
  if (state.focused) json["focused"] = true;
  if (state.offscreen) json["offscreen"] = true;
  return json;
}

Json ElementJson(const Element& element) {
  Json children = Json::array();
  for (const Element& child : element.children) children.push_back(ElementJson(child));
  const Rect& b = element.bounds;
  Json json = {{"role", RoleName(element.role)},
               {"name", element.name},
               {"lang", element.language},
               {"state", StateJson(element.state)},
               {"bounds", {b.x, b.y, b.width, b.height}},
               {"target", element.target},
               {"children", std::move(children)}};
  if (!element.held.empty()) json["held"] = element.held;
  return json;
}

// The deepest, front-most target whose area holds the point.
const Element* Topmost(const Element& root, Point point, Rect Element::*area) {
  for (auto child = root.children.rbegin(); child != root.children.rend(); ++child) {
    if (const Element* target = Topmost(*child, point, area)) return target;
  }
  return CanBeTouched(root) && (root.*area).Contains(point) && root.touch.Contains(point) ? &root : nullptr;
}

}  // namespace

// WAI-ARIA has no role for the screen itself: it is what ARIA calls a document.
const char* RoleName(Role role) {
  switch (role) {
    case Role::Screen:
      return "document";
    case Role::Banner:
      return "banner";
    case Role::Navigation:
      return "navigation";
    case Role::Main:
      return "main";
    case Role::Heading:
      return "heading";
    case Role::Paragraph:
      return "paragraph";
    case Role::Text:
      return "text";
    case Role::Image:
      return "image";
    case Role::List:
      return "list";
    case Role::ListItem:
      return "listitem";
    case Role::Button:
      return "button";
    case Role::Link:
      return "link";
    case Role::Tab:
      return "tab";
    case Role::Switch:
      return "switch";
    case Role::Radio:
      return "radio";
    case Role::Dialog:
      return "dialog";
    case Role::Status:
      return "status";
    case Role::Group:
      return "group";
    case Role::Time:
      return "time";
  }
  return "group";
}

const Element* TargetAt(const Element& root, Point point) {
  // What the finger is on comes first: areas grown to a finger's size may overlap a small neighbour.
  if (const Element* seen = Topmost(root, point, &Element::bounds)) return seen;
  return Topmost(root, point, &Element::touch);
}

std::vector<const Element*> FocusOrder(const Element& root) {
  std::vector<const Element*> order;
  AddTargets(root, order);
  return order;
}

std::string DumpSemantics(const Element& root) {
  return content::DumpJson(ElementJson(root));
}

}  // namespace kiosk
