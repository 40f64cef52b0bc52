#include "kiosk/ui/theme.h"

#include <gtest/gtest.h>

#include <cmath>

#include "kiosk/ui/tokens.h"

namespace kiosk {
namespace {

// Relative luminance and contrast as WCAG 2.2 defines them.
double Channel(uint8_t value) {
  double c = value / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double Luminance(Colour c) {
  return 0.2126 * Channel(c.red) + 0.7152 * Channel(c.green) + 0.0722 * Channel(c.blue);
}

double Contrast(Colour a, Colour b) {
  double light = std::max(Luminance(a), Luminance(b));
  double dark = std::min(Luminance(a), Luminance(b));
  return (light + 0.05) / (dark + 0.05);
}

struct Pair {
  const char* what;
  Ink ink, ground;
};

// Text and the ground it stands on, wherever the kiosk puts one on the other.
constexpr Pair kTexts[] = {
    {"text on paper", colour::kSumi, colour::kWashi},
    {"text on a card", colour::kSumi, colour::kShiro},
    {"text in the tray", colour::kSumi, colour::kKinari},
    {"secondary text on paper", colour::kNibi, colour::kWashi},
    {"secondary text on a card", colour::kNibi, colour::kShiro},
    {"secondary text in the tray", colour::kNibi, colour::kKinari},
    {"closed", colour::kNibi, colour::kClosedBg},
    {"links on paper", colour::kAi, colour::kWashi},
    {"links on a card", colour::kAi, colour::kShiro},
    {"links on blue tint", colour::kAi, colour::kKamenozoki},
    {"a primary button", colour::kOnAi, colour::kAi},
    {"a pressed primary button", colour::kOnAi, colour::kAiPressed},
    {"the bar", colour::kOnDark, colour::kKoiai},
    {"take with you", colour::kOnDark, colour::kShu},
    {"vermilion text on its tint", colour::kShuText, colour::kShuTint},
    {"vermilion text on paper", colour::kShuText, colour::kWashi},
    {"open", colour::kMatchaText, colour::kMatchaTint},
    {"opens soon", colour::kKinchaText, colour::kYamabukiTint},
    {"amber text on a card", colour::kKincha, colour::kShiro},
    {"craft", colour::kFujiText, colour::kFujiTint},
    {"the centre", colour::kTeal, colour::kTealTint},
    {"wrong", colour::kAzuki, colour::kAzukiTint},
    {"an emergency", colour::kOnDark, colour::kKarakurenai},
    {"an emergency's heading", colour::kEmergencyYellow, colour::kEmergencyInk},
};

// What is not text but has to be seen: edges of controls, marks (1.4.11).
constexpr Pair kMarks[] = {
    {"edge of a chip", colour::kNezu, colour::kShiro},
    {"edge of a tile", colour::kNezu, colour::kKinari},
    {"the seal on paper", colour::kShu, colour::kWashi},
    {"the dot of open", colour::kMatchaDot, colour::kMatchaTint},
    {"a disabled button's word", colour::kDisabledFg, colour::kDisabledBg},
    {"a disabled item of the bar", colour::kBarDisabled, colour::kKoiai},
    {"the dark line of the focus ring", colour::kSumi, colour::kWashi},
};

class Themes : public testing::TestWithParam<Theme> {};

TEST_P(Themes, TextHasAContrastOfFourAndAHalf) {
  for (const Pair& pair : kTexts) {
    EXPECT_GE(Contrast(Resolve(pair.ink, GetParam()), Resolve(pair.ground, GetParam())), 4.5) << pair.what;
  }
}

TEST_P(Themes, MarksHaveAContrastOfThree) {
  for (const Pair& pair : kMarks) {
    EXPECT_GE(Contrast(Resolve(pair.ink, GetParam()), Resolve(pair.ground, GetParam())), 3.0) << pair.what;
  }
}

INSTANTIATE_TEST_SUITE_P(All, Themes, testing::Values(Theme::Standard, Theme::HighContrast, Theme::DarkCalm));

TEST(Ink, OwnColoursStayInEveryTheme) {
  Ink own = Rgb(0x123456);
  EXPECT_EQ(Resolve(own, Theme::HighContrast), Rgb(0x123456));
  EXPECT_EQ(Resolve(colour::kSumi.Faded(0.5F), Theme::Standard).alpha, 128);
}

}  // namespace
}  // namespace kiosk
