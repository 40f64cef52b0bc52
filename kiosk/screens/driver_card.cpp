#include "kiosk/screens/driver_card.h"

#include <algorithm>

#include "kiosk/screens/chrome.h"
#include "kiosk/screens/pager.h"
#include "kiosk/screens/take_button.h"
#include "kiosk/screens/take_text.h"
#include "kiosk/ui/code_points.h"
#include "kiosk/ui/widgets/button.h"
#include "kiosk/ui/widgets/card.h"
#include "kiosk/ui/widgets/qr_image.h"

namespace kiosk {
namespace {

constexpr float kCardRadius = 36;
constexpr float kPad = 44;
constexpr float kHead = 120;
constexpr float kPicture = 300;
constexpr float kCode = 220;

// The card is for a driver in Japan: its upper part is in Japanese in every language of the kiosk.
content::Localized Japanese(std::string text) {
  return {std::move(text), "ja"};
}

// As large as the width allows.
LaidText LayName(Frame& frame, const content::Record& record, float width) {
  std::string name = content::In(record.name, "ja");
  std::string reading = content::In(record.name, "ja-Hira");
  auto letters = static_cast<float>(std::max<size_t>(1, CodePoints(name).size()));
  float size = std::clamp(width / (letters * 1.06F), 64.0F, 150.0F);
  TextStyle style = style::Display(size).Fixed();
  if (!reading.empty() && reading != name) {
    name = "{" + name + "|" + reading + "}";
    style = style.WithRuby();
  }
  return frame.Lay(Japanese(name), style, width);
}

// "住所" and what it is; returns where it ends.
float DrawField(Frame& frame, const char* label, const std::string& text, float x, float y, float width) {
  if (text.empty()) return y;
  y += frame.Write(Role::Text, Japanese(label), style::Label(30).In(colour::kNibi).Fixed(), x, y, width);
  return y + 14 + frame.Write(Role::Text, Japanese(text), style::BoldLabel(44).Fixed(), x, y, width);
}

// What a driver reads; returns where it ends.
float DrawJapanese(Frame& frame, const content::Record& record, const Box& card) {
  Frame::Upright upright(frame);
  float x = card.x + kPad;
  float width = card.width - 2 * kPad;
  float y = card.y + kHead + 20;
  LaidText name = LayName(frame, record, width);
  frame.Write(Role::Heading, name, x, y);
  y += name.height + 6;
  y +=
      frame.Write(Role::Text, Japanese("までお願いします。"), style::BoldLabel(56).Fixed(), x, y, width) + 28;
  frame.Fill({x, y, width, 2}, colour::kTorinoko);
  y += 28;
  ImageKey picture = PictureOf(record);
  float room = picture.empty() ? width : width - kPicture - 30;
  if (!picture.empty()) {
    frame.Image(picture, {x + width - kPicture, y, kPicture, kPicture}, Radii::All(radius::kCard));
  }
  std::string address = content::In(record.address, "ja");
  float end = DrawField(frame, "住所", address.empty() ? content::In(record.municipality, "ja") : address, x,
                        y, room);
  end = DrawField(frame, "電話番号", record.telephone, x, end, room);
  return std::max(end, picture.empty() ? end : y + kPicture) + 28;
}

// What the visitor reads: a code to take the card along, and what it says. Returns where it ends.
float DrawForVisitor(Frame& frame, const Scene& scene, const content::Record& record, const Box& card,
                     float y) {
  std::optional<QrCode> code = MakeQrCode(TakeText(scene, {record.id}));
  bool stacked = frame.text_scale() > 1.25F;
  float x = card.x + kPad;
  float text_x = code && !stacked ? x + kCode + 36 : x;
  float room = card.end() - kPad - text_x;
  std::string name = scene.Pick(record.name).text;
  LaidText words =
      frame.Lay(scene.Say("driver.sentence", {{"name", std::string_view(name)}}), style::BoldLabel(36), room);
  content::Localized address = scene.Pick(record.address.empty() ? record.municipality : record.address);
  LaidText where = frame.Lay(address, style::Label(28).In(colour::kNibi), room);
  float text = words.height + 8 + where.height;
  float code_height = code ? kCode : 0;
  float height = (stacked ? text + code_height + (code ? 24 : 0) : std::max(text, code_height)) + 44;
  frame.Fill({card.x, y, card.width, height}, colour::kWashi, Radii{0, 0, kCardRadius, kCardRadius});
  frame.Fill({card.x, y, card.width, 2}, colour::kNezu);
  if (code) DrawQrImage(frame, *code, scene.Say("driver.code"), {x, y + 22, kCode, kCode});
  float text_y = y + 22 + (stacked ? code_height + (code ? 24 : 0) : (height - 44 - text) / 2);
  frame.Write(Role::Text, words, text_x, text_y);
  frame.Write(Role::Text, where, text_x, text_y + words.height + 8);
  return y + height;
}

void DrawHead(Frame& frame, const Scene& scene, const Box& card) {
  Ink ink = Rgb(0x1E2128);  // the band is yellow in every theme
  frame.Fill({card.x, card.y, card.width, kHead}, colour::kYamabuki, Radii::Top(kCardRadius));
  frame.Glyph("taxi", card.x + kPad, card.y + 30, 60, ink);
  LaidText head = frame.Lay(Japanese("運転手さんへ"), style::BoldLabel(44).Fixed().In(ink));
  frame.Write(Role::Text, head, card.x + kPad + 82, card.y + (kHead - head.height) / 2);
  float room = card.width - 2 * kPad - 82 - head.width - 24;
  LaidText also =
      frame.Lay(scene.Say("driver.to"), style::Label(30).GrowingTo(1.25F).In(ink).Lines(2).AtEnd(), room);
  if (!scene.japanese())
    frame.Write(Role::Text, also, card.end() - kPad - room, card.y + (kHead - also.height) / 2);
}

// The whole card; returns where it ends. Its ground is drawn first, as tall as a scrap of it was.
float DrawCardFrom(Frame& frame, const Scene& scene, const content::Record& record, float top) {
  Box card{layout::kCardGutter, top, frame.width() - 2 * layout::kCardGutter, 0};
  Frame scrap = frame;
  card.height = DrawForVisitor(scrap, scene, record, card, DrawJapanese(scrap, record, card)) - top;
  frame.Fill(card, colour::kShiro, Radii::All(kCardRadius));
  DrawHead(frame, scene, card);
  return DrawForVisitor(frame, scene, record, card, DrawJapanese(frame, record, card));
}

}  // namespace

bool AsksForDriverCard(const Scene& scene) {
  return scene.route.Query("card") == "driver";
}

void DrawDriverCard(Frame& frame, const Scene& scene, const content::Record& record) {
  constexpr float kPager = 220;
  Box all{0, 0, frame.width(), ContentBottom(frame)};
  frame.Shade(all, colour::kScrim, colour::kKoiai);
  if (!frame.high_contrast()) frame.Tile("art:pattern_asanoha_w", all, 1, 0.07F);
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  float y = 116;
  y += frame.Write(Role::Heading, scene.Say("driver.title"), style::Display(58).In(colour::kOnDark), x, y,
                   width) +
       6;
  y +=
      frame.Write(Role::Text, scene.Say("driver.how"), style::Body(34).In(colour::kOnDark), x, y, width) + 28;
  float bottom = ContentBottom(frame) - layout::kTrayHeight;
  Page page = ScrollPages(frame, scene, "card", {0, y, frame.width(), bottom - y},
                          [&] { return DrawCardFrom(frame, scene, record, y) + 16; });
  float tray = DrawTray(frame);
  float end = frame.width() - layout::kCardGutter;
  DrawPager(frame, scene, page, end, tray + 26);
  if (page.count > 1) end -= kPager;
  end = DrawTakeButton(frame, scene, record.id, end, tray + 24) - 16;
  DrawButton(frame, scene.Say("driver.back"), "back",
             {layout::kCardGutter, tray + 24, end - layout::kCardGutter, 104},
             scene.route.With("card", "").ToString(), ButtonKind::Secondary);
  DrawChrome(frame, scene, true);
}

float DrawDriverRow(Frame& frame, const Scene& scene, float y) {
  constexpr float kIcon = 48;
  constexpr float kLeastHeight = 112;
  content::Localized words = scene.Say("driver.title");
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  float text_x = x + 26 + kIcon + 22;
  LaidText text = frame.Lay(words, style::BoldLabel(32).Lines(3), x + width - 26 - 40 - 18 - text_x);
  Box box{x, y, width, std::max(kLeastHeight, text.height + 28)};
  auto element = frame.Begin(Role::Link, words, box, scene.route.With("card", "driver").ToString());
  DrawCard(frame, box, element.pressed());
  frame.Glyph("taxi", x + 26, y + (box.height - kIcon) / 2, kIcon, colour::kAi);
  frame.Draw(text, text_x, y + (box.height - text.height) / 2);
  frame.Glyph("right", box.end() - 66, y + (box.height - 40) / 2, 40, colour::kAi, true);
  return box.bottom() + 14;
}

}  // namespace kiosk
