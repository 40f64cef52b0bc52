#include <algorithm>
#include <array>

#include "kiosk/screens/page_sheet.h"
#include "kiosk/screens/screens.h"
#include "kiosk/ui/widgets/choice_card.h"
#include "kiosk/ui/widgets/switch_row.h"

namespace kiosk {
namespace {

constexpr float kGap = 16;

std::string Ask(const std::string& member, const std::string& value) {
  return Route{{"accessibility"}, {{member, value}}}.ToString();
}

// Heading of a group of cards; returns where the cards begin.
float DrawGroupHeading(Frame& frame, const Scene& scene, const char* key, const char* icon, float x, float y,
                       float width) {
  constexpr float kIcon = 40;
  LaidText heading = frame.Lay(scene.Say(key), style::BoldLabel(36).Lines(2), width - kIcon - 20);
  float height = std::max(kIcon, heading.height);
  frame.Glyph(icon, x + 2, y + (height - kIcon) / 2, kIcon, colour::kAi);
  frame.Write(Role::Heading, heading, x + kIcon + 20, y + (height - heading.height) / 2);
  return y + height + 12;
}

float DrawTextSizes(Frame& frame, const Scene& scene, float x, float y, float width) {
  y = DrawGroupHeading(frame, scene, "access.text", "text", x, y, width);
  float card = (width - 3 * kGap) / 4;
  constexpr float kHeight = 196;
  for (int percent : kTextPercents) {
    std::string number = std::to_string(percent) + "%";
    ChoiceCard choice{scene.Plain(number), Ask("text", std::to_string(percent)),
                      scene.preferences.text_percent == percent};
    DrawChoiceCard(frame, choice, {x, y, card, kHeight}, [&] {
      TextStyle letter = style::BoldLabel(48.0F * static_cast<float>(percent) / 100).Fixed();
      LaidText sample = frame.Lay({"A", "en"}, letter);
      frame.Draw(sample, x + (card - sample.width) / 2, y + 78 - sample.height / 2);
      LaidText label = frame.Lay(scene.Plain(number), style::BoldLabel(32).Fixed());
      frame.Draw(label, x + (card - label.width) / 2, y + kHeight - 16 - label.height);
    });
    x += card + kGap;
  }
  return y + kHeight + 28;
}

struct LookCard {
  const char* key;
  const char* value;
  Preferences::Look look;
  Ink ground, letters;
};

// Each card is in the colours that it stands for, whatever the colours are now.
constexpr std::array kLooks{
    LookCard{"access.look.standard", "standard", Preferences::Look::Standard, Rgb(0xFBF8F2), Rgb(0x1E2128)},
    LookCard{"access.look.contrast", "contrast", Preferences::Look::HighContrast, Rgb(0x000000),
             Rgb(0xFFD60A)},
    LookCard{"access.look.calm", "calm", Preferences::Look::DarkCalm, Rgb(0x10294A), Rgb(0xFFFFFF)},
};

float DrawLooks(Frame& frame, const Scene& scene, float x, float y, float width) {
  y = DrawGroupHeading(frame, scene, "access.look", "contrast", x, y, width);
  bool stacked = frame.text_scale() > 1.25F;
  float card = stacked ? width : (width - 2 * kGap) / 3;
  float height = 148;
  for (const LookCard& each : kLooks) {
    height = std::max(
        height, 76 + frame.Lay(scene.Say(each.key), style::BoldLabel(32).Lines(3), card - 32).height + 24);
  }
  for (const LookCard& each : kLooks) {
    ChoiceCard choice{scene.Say(each.key), Ask("look", each.value), scene.preferences.look == each.look,
                      each.ground};
    DrawChoiceCard(frame, choice, {x, y, card, height}, [&] {
      LaidText sample = frame.Lay({"Aa", "en"}, style::BoldLabel(50).Fixed().In(each.letters));
      LaidText label =
          frame.Lay(choice.text, style::BoldLabel(32).Lines(3).Centred().In(each.letters), card - 32);
      float top = y + (height - sample.height - label.height) / 2;
      frame.Draw(sample, x + (card - sample.width) / 2, top);
      frame.Draw(label, x + 16, top + sample.height);
    });
    if (stacked) y += height + kGap;
    if (!stacked) x += card + kGap;
  }
  return stacked ? y + 12 : y + height + 28;
}

// A panel with the part of it in colour that one has to reach.
void DrawPanelSign(Frame& frame, const char* icon, float x, float y, float from, Ink ink) {
  constexpr float kHeight = 144;
  constexpr float kWidth = 46;
  frame.Glyph(icon, x, y + 8, 128, colour::kSumi);
  Box panel{x + 132, y, kWidth, kHeight};
  frame.Outline(panel, colour::kKamenozoki, 8, 5, colour::kSumi);
  frame.Fill({panel.x + 5, panel.y + kHeight * from, kWidth - 10, kHeight * (1 - from) - 5}, ink);
}

float DrawReach(Frame& frame, const Scene& scene, float x, float y, float width) {
  y = DrawGroupHeading(frame, scene, "access.reach", "reach", x, y, width);
  bool stacked = frame.text_scale() > 1.25F;
  float card = stacked ? width : (width - kGap) / 2;
  constexpr float kSign = 132 + 46 + 30;
  float height = 224;
  float label_x = 54 + kSign;
  for (bool reach : {false, true}) {
    content::Localized text = scene.Say(reach ? "access.reach.on" : "access.reach.off");
    LaidText label = frame.Lay(text, style::BoldLabel(32).Lines(4), card - label_x - 24);
    height = std::max(height, label.height + 60);
  }
  float left = x;
  for (bool reach : {false, true}) {
    content::Localized text = scene.Say(reach ? "access.reach.on" : "access.reach.off");
    ChoiceCard choice{text, Ask("reach", reach ? "on" : "off"), scene.preferences.reach == reach};
    DrawChoiceCard(frame, choice, {left, y, card, height}, [&] {
      DrawPanelSign(frame, reach ? "wheelchair" : "people", left + 36, y + (height - 144) / 2,
                    reach ? 0.5F : 0.05F, reach ? colour::kShu : colour::kHanada);
      LaidText label = frame.Lay(text, style::BoldLabel(32).Lines(4), card - label_x - 24);
      frame.Draw(label, left + label_x, y + (height - label.height) / 2);
    });
    if (stacked) y += height + kGap;
    if (!stacked) left += card + kGap;
  }
  return stacked ? y + 12 : y + height + 28;
}

float DrawMoreTime(Frame& frame, const Scene& scene, float x, float y, float width) {
  bool more = scene.preferences.more_time;
  SwitchRow row{scene.Say("access.time"), "clock", Ask("time", more ? "usual" : "more"), more};
  float height = SwitchRowHeight(frame, row, width);
  DrawSwitchRow(frame, row, {x, y, width, height});
  return y + height + kGap;
}

}  // namespace

void DrawAccessibility(Frame& frame, const Scene& scene) {
  PageSheet sheet;
  sheet.title = scene.Say("access.title");
  sheet.draw_content = [&](float x, float y, float width) {
    y = DrawTextSizes(frame, scene, x, y, width);
    y = DrawLooks(frame, scene, x, y, width);
    y = DrawReach(frame, scene, x, y, width);
    return DrawMoreTime(frame, scene, x, y, width);
  };
  sheet.actions = {{scene.Say("access.reset"), "refresh", Ask("reset", "all")},
                   {scene.Say("done"), "check", scene.WayBack()}};
  DrawPageSheet(frame, scene, sheet);
}

}  // namespace kiosk
