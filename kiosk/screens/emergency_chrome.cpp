#include "kiosk/screens/emergency_chrome.h"

#include <algorithm>
#include <optional>

namespace kiosk {
namespace {

constexpr float kStripe = 28;
constexpr float kIcon = 150;
constexpr float kGutter = layout::kTextGutter;
constexpr float kCard = layout::kCardGutter;
constexpr float kFoot = 206;
constexpr float kButton = 124;
constexpr float kButtonIcon = 54;
constexpr float kPager = 220;
constexpr Ink kPale = Rgb(0xFFD9D9);  // 14 on the foot's ground

// The foot has room for its words beside the buttons only while they are small.
bool Stacked(const Frame& frame) {
  return frame.text_scale() > 1.25F;
}

TextStyle FootStyle(float size) {
  return style::Label(size).In(colour::kOnDark).Lines(2).GrowingTo(1.5F);
}

struct FootWords {
  LaidText when;
  LaidText where;
  std::optional<LaidText> where_too;  // in the other language
  float height() const { return when.height + where.height + (where_too ? where_too->height : 0); }
};

FootWords LayFootWords(Frame& frame, const Scene& scene, const content::Notice& notice, float room) {
  std::string when;
  if (notice.issued) {
    content::Date day = content::DateOf(*notice.issued);
    if (day != content::DateOf(scene.now)) when = scene.dates.Day(day) + " ";
    when += scene.dates.Time(*notice.issued);
  }
  if (!notice.record.sources.empty())
    when += (when.empty() ? "" : " · ") + notice.record.sources.front().name;
  TextStyle bold = FootStyle(33).Bold();
  FootWords words{frame.Lay(scene.Plain(when), FootStyle(28).In(kPale), room),
                  frame.Lay({content::In(notice.area, "ja"), "ja"}, bold, room), std::nullopt};
  content::Localized where = OtherOf(scene, notice.area);
  if (where.language != "ja") words.where_too = frame.Lay(where, bold, room);
  return words;
}

void DrawFootButton(Frame& frame, const EmergencyFoot& foot, const Box& box) {
  auto element = frame.Begin(Role::Button, foot.label, box, foot.target);
  frame.Fill(box, element.pressed() ? colour::kOnDark : colour::kEmergencyYellow, Radii::All(28));
  float room = box.width - kButtonIcon - 18 - 2 * 28;
  LaidText label = LayInOneLineOrTwo(
      frame, foot.label, style::BoldLabel(34).In(colour::kEmergencyInk).GrowingTo(1.3F), {34, 28, 26}, room);
  float x = box.x + (box.width - kButtonIcon - 18 - std::min(room, label.ink_width)) / 2;
  frame.Glyph(foot.icon, x, box.y + (box.height - kButtonIcon) / 2, kButtonIcon, colour::kEmergencyInk, true);
  frame.Draw(label, x + kButtonIcon + 18, box.y + (box.height - label.height) / 2);
}

void DrawLanguageButton(Frame& frame, const Scene& scene, const Box& box) {
  auto element = frame.Begin(Role::Button, scene.Say("bar.language"), box, "/emergency/language");
  Ink ground = element.pressed() ? colour::kKarakurenai : colour::kEmergencyInk;
  frame.Outline(box, ground, 28, 4, colour::kOnDark);
  frame.Glyph("lang", box.x + (box.width - kButtonIcon) / 2, box.y + (box.height - kButtonIcon) / 2,
              kButtonIcon, colour::kOnDark);
}

}  // namespace

content::Localized JapaneseOf(const content::TextMap& texts) {
  return content::Pick(texts, "ja-simple").value_or(content::Localized{});
}

content::Localized OtherOf(const Scene& scene, const content::TextMap& texts) {
  auto other = content::Pick(texts, scene.japanese() ? "en" : scene.language);
  return other.value_or(content::Localized{});
}

LaidText LayInOneLineOrTwo(Frame& frame, const content::Localized& text, const TextStyle& style,
                           std::initializer_list<float> sizes, float room) {
  LaidText line = frame.LayLargest(text, style.Lines(1), sizes, room);
  return line.paragraph->truncated ? frame.Lay(text, style.Sized(*(sizes.end() - 1)).Lines(2), room) : line;
}

float DrawEmergencyHead(Frame& frame, const Scene& scene, const content::Notice& notice) {
  frame.Fill({0, 0, frame.width(), frame.height()}, colour::kKarakurenai);
  frame.Image("art:notice_stripe", {0, 0, frame.width(), kStripe});
  frame.Glyph("alert", kGutter, kStripe + 30, kIcon, colour::kEmergencyYellow);
  float x = kGutter + kIcon + 28;
  float room = frame.width() - kGutter - x;
  TextStyle large = style::BoldLabel(92).In(colour::kOnDark).GrowingTo(1.15F).WithRuby();
  // What the warning is called on television; to readers of Easy Japanese, what it means.
  content::Localized name = scene.language == "ja-simple"
                                ? JapaneseOf(notice.record.name)
                                : content::Localized{content::In(notice.record.name, "ja"), "ja"};
  LaidText japanese = LayInOneLineOrTwo(frame, name, large, {92, 76, 60, 48}, room);
  content::Localized also = OtherOf(scene, notice.record.name);
  LaidText other = LayInOneLineOrTwo(frame, also, large.GrowingTo(1.3F), {52, 44, 38}, room);
  float height = std::max(kIcon, japanese.height + other.height);
  float y = kStripe + 30 + (height - japanese.height - other.height) / 2;
  frame.Write(Role::Heading, japanese, x, y);
  if (also.text != name.text) frame.Write(Role::Heading, other, x, y + japanese.height);
  return kStripe + 30 + height + 28;
}

void DrawEmergencyBody(Frame& frame, const Scene& scene, const content::Notice& notice, float top,
                       const EmergencyFoot& foot, const DrawBetween& draw) {
  bool stacked = Stacked(frame);
  LaidText label = frame.Lay(foot.label, style::BoldLabel(34).GrowingTo(1.3F));
  float wide = std::clamp(label.ink_width + kButtonIcon + 18 + 2 * 36, 240.0F, stacked ? 560.0F : 420.0F);
  float buttons = wide + (foot.language ? 24 + kButton : 0);
  float room = frame.width() - 2 * kCard - (stacked ? 0 : buttons + 24);
  FootWords words = LayFootWords(frame, scene, notice, room);
  float height = stacked ? words.height() + kButton + 20 + 2 * 32 : std::max(kFoot, words.height() + 2 * 24);
  float foot_top = frame.height() - height;
  Page page = ScrollPages(frame, scene, "emergency", {0, top, frame.width(), foot_top - top},
                          [&] { return draw(top, foot_top - top); });
  frame.Fill({0, foot_top, frame.width(), height}, colour::kEmergencyInk);
  float words_y = stacked ? foot_top + 32 : foot_top + (height - words.height()) / 2;
  frame.Write(Role::Text, words.when, kCard, words_y);
  words_y += words.when.height;
  frame.Write(Role::Text, words.where, kCard, words_y);
  if (words.where_too) frame.Write(Role::Text, *words.where_too, kCard, words_y + words.where.height);
  float y = stacked ? frame.height() - 32 - kButton : foot_top + (height - kButton) / 2;
  float x = frame.width() - kCard - buttons;
  DrawFootButton(frame, foot, {x, y, wide, kButton});
  if (foot.language) DrawLanguageButton(frame, scene, {x + wide + 24, y, kButton, kButton});
  if (page.count > 1) {
    // Above the foot where that is one row: there the words have all the room.
    DrawPager(frame, scene, page, stacked ? x - 24 : frame.width() - kCard,
              stacked ? y + 10 : foot_top - 120);
  }
}

void DrawEmergencyPicture(Frame& frame, const std::string& art, float y, float height) {
  constexpr float kRatio = 940.0F / 440.0F;
  constexpr float kPad = 28;
  Box panel{kCard, y, frame.width() - 2 * kCard, height};
  frame.Fill(panel, colour::kEmergencyDeep, Radii::All(32));
  float width = std::min(panel.width - 2 * kPad, (height - 2 * kPad) * kRatio);
  float tall = width / kRatio;
  // A picture of what happens has no reading direction.
  Box box{panel.x + (panel.width - width) / 2, y + (height - tall) / 2, width, tall};
  frame.Image("art:" + art, box);
}

}  // namespace kiosk
