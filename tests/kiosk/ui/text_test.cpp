#include <gtest/gtest.h>

#include "tests/kiosk/ui/painted.h"

namespace kiosk {
namespace {

Text TextOf(Painted& painted, const std::string& words, Point origin, std::vector<Colour> colours) {
  fonts::Request request;
  request.spans = {{words, "", 0}};
  request.size = 40;
  auto paragraph = painted.engine().Layout(request);
  auto width = static_cast<int>(paragraph->width);
  auto height = static_cast<int>(paragraph->height);
  return {paragraph, origin, {origin.x - 20, origin.y - 20, width + 40, height + 40}, std::move(colours)};
}

int Darkness(Painted& painted, const Rect& area) {
  int sum = 0;
  for (int y = area.y; y < area.bottom(); ++y) {
    for (int x = area.x; x < area.right(); ++x) sum += 255 - painted.At(x, y).green;
  }
  return sum;
}

TEST(Texts, LeaveInkInTheirColour) {
  Painted painted({400, 100});
  painted.Paint({TextOf(painted, "Kanazawa 金沢", {20, 20}, {kRed})});
  EXPECT_GT(Darkness(painted, {0, 0, 400, 100}), 100 * 255);
  for (int y = 0; y < 100; ++y) {
    for (int x = 0; x < 400; ++x) EXPECT_EQ(painted.At(x, y).red, 255);
  }
}

TEST(Texts, NeverLeaveTheirBounds) {
  Painted painted({400, 100});
  Text text = TextOf(painted, "Kanazawa 金沢", {20, 20}, {kBlack});
  text.bounds = {60, 30, 50, 20};
  painted.Paint({text});
  int inside = Darkness(painted, text.bounds);
  EXPECT_GT(inside, 0);
  EXPECT_EQ(Darkness(painted, {0, 0, 400, 100}), inside);
}

TEST(Texts, FromTheCacheEqualFreshOnes) {
  Painted twice({400, 100});
  Text text = TextOf(twice, "The garden 兼六園", {20, 20}, {kBlack});
  twice.Paint({text}).Fill(kWhite).Paint({text});
  Painted once({400, 100});
  once.Paint({text});
  EXPECT_EQ(twice.Pixels(), once.Pixels());
}

TEST(Texts, MarksChooseTheColour) {
  Painted painted({400, 100});
  fonts::Request request;
  request.spans = {{"left", "", 0}, {"MIDDLE", "", 1}, {"right", "", 7}};
  request.size = 40;
  Text text{painted.engine().Layout(request), {10, 20}, {0, 0, 400, 100}, {kRed, kBlue}};
  painted.Paint({text});
  int red = 0;
  int blue = 0;
  for (int x = 0; x < 400; ++x) {
    for (int y = 0; y < 100; ++y) {
      if (painted.At(x, y) == kRed) ++red;
      if (painted.At(x, y) == kBlue) ++blue;
    }
  }
  EXPECT_GT(red, 50);
  EXPECT_GT(blue, 200);
}

TEST(Texts, WithoutWordsOrColoursAreNothing) {
  Painted painted({50, 50});
  Text text = TextOf(painted, "x", {0, 0}, {});
  painted.Paint({text, Text{}});
  EXPECT_EQ(painted.Pixels(), Painted({50, 50}).Pixels());
}

}  // namespace
}  // namespace kiosk
