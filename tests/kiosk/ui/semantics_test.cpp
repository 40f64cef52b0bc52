#include "kiosk/ui/semantics.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace kiosk {
namespace {

Element Button(const std::string& target, Rect bounds) {
  Element button;
  button.role = Role::Button;
  button.name = target;
  button.language = "en";
  button.bounds = bounds;
  button.touch = bounds;
  button.target = target;
  return button;
}

Element Screen(std::vector<Element> children) {
  Element screen;
  screen.role = Role::Screen;
  screen.bounds = {0, 0, 100, 100};
  screen.children = std::move(children);
  return screen;
}

TEST(Semantics, TheElementInFrontIsHit) {
  Element screen = Screen({Button("/a", {0, 0, 50, 50}), Button("/b", {25, 25, 50, 50})});
  EXPECT_EQ(TargetAt(screen, {30, 30})->target, "/b");
  EXPECT_EQ(TargetAt(screen, {10, 10})->target, "/a");
  EXPECT_EQ(TargetAt(screen, {90, 90}), nullptr);
}

TEST(Semantics, TheDeepestElementIsHit) {
  Element card = Button("/card", {0, 0, 80, 80});
  card.children.push_back(Button("/card/save", {50, 50, 20, 20}));
  Element screen = Screen({card});
  EXPECT_EQ(TargetAt(screen, {55, 55})->target, "/card/save");
  EXPECT_EQ(TargetAt(screen, {5, 5})->target, "/card");
}

TEST(Semantics, TheTouchAreaCountsNotWhatIsSeen) {
  Element small = Button("/small", {40, 40, 4, 4});
  small.touch = {30, 30, 24, 24};
  EXPECT_EQ(TargetAt(Screen({small}), {31, 31})->target, "/small");
}

TEST(Semantics, WhatIsScrolledAwayIsNotHit) {
  Element half = Button("/half", {0, 0, 50, 50});
  half.touch = {0, 0, 50, 20};  // the rest lies beyond the edge of its area
  EXPECT_NE(TargetAt(Screen({half}), {10, 10}), nullptr);
  EXPECT_EQ(TargetAt(Screen({half}), {10, 30}), nullptr);
  half.touch = {};
  EXPECT_EQ(TargetAt(Screen({half}), {10, 10}), nullptr);
}

TEST(Semantics, DisabledElementsAreNeitherHitNorFocused) {
  Element off = Button("/off", {0, 0, 50, 50});
  off.state.disabled = true;
  Element screen = Screen({off, Button("/on", {60, 0, 20, 20})});
  EXPECT_EQ(TargetAt(screen, {10, 10}), nullptr);
  std::vector<const Element*> order = FocusOrder(screen);
  ASSERT_EQ(order.size(), 1U);
  EXPECT_EQ(order[0]->target, "/on");
}

TEST(Semantics, FocusGoesInReadingOrder) {
  Element card = Button("/1", {0, 0, 10, 10});
  card.children.push_back(Button("/2", {0, 0, 5, 5}));
  Element screen = Screen({card, Button("/3", {0, 20, 10, 10})});
  std::string order;
  for (const Element* element : FocusOrder(screen)) order += element->target;
  EXPECT_EQ(order, "/1/2/3");
}

TEST(Semantics, DumpsAsNestedJson) {
  Element button = Button("/places/1", {1, 2, 3, 4});
  button.name = "兼六園";
  button.language = "ja";
  button.state.selected = true;
  auto json = nlohmann::json::parse(DumpSemantics(Screen({button})));
  EXPECT_EQ(json["role"], "document");
  const auto& child = json["children"][0];
  EXPECT_EQ(child["role"], "button");
  EXPECT_EQ(child["name"], "兼六園");
  EXPECT_EQ(child["lang"], "ja");
  EXPECT_EQ(child["target"], "/places/1");
  EXPECT_EQ(child["bounds"], nlohmann::json::array({1, 2, 3, 4}));
  EXPECT_EQ(child["state"], nlohmann::json({{"selected", true}}));
  EXPECT_TRUE(child["children"].empty());
  EXPECT_FALSE(child.contains("held"));
}

TEST(Semantics, DumpsWhatLiesBehindAKey) {
  Element key = Button("/search?q=e", {0, 0, 96, 104});
  key.held = "/search?accents=e";
  EXPECT_EQ(nlohmann::json::parse(DumpSemantics(key))["held"], "/search?accents=e");
}

}  // namespace
}  // namespace kiosk
