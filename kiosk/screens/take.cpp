#include <algorithm>

#include "kiosk/screens/linked_rows.h"
#include "kiosk/screens/page_sheet.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/take_text.h"
#include "kiosk/ui/widgets/button.h"
#include "kiosk/ui/widgets/card.h"
#include "kiosk/ui/widgets/qr_image.h"
#include "locales/language_names.h"

namespace kiosk {
namespace {

constexpr float kPicture = 104;
constexpr float kRemove = 96;

content::Localized Pages(const Scene& scene) {
  std::string name = locales::LanguageName(scene.language, scene.language);
  auto count = static_cast<int64_t>(scene.collection.items().size());
  return scene.Say("take.pages", {{"count", count}, {"language", std::string_view(name)}});
}

// The code, and beside it (or below it, in large type) what to do with it.
float DrawCode(Frame& frame, const Scene& scene, const QrCode& code, float x, float y, float width) {
  bool large = scene.route.Query("size") == "large" || frame.text_scale() > 1.25F;
  float side = large ? width - 56 : 400;
  float text_width = large ? width - 80 : width - side - 28 - 40 - 40;
  LaidText title = frame.Lay(scene.Say("take.scan"), style::BoldLabel(42).Lines(3), text_width);
  LaidText pages = frame.Lay(Pages(scene), style::Body(34).In(colour::kNibi), text_width);
  LaidText free = frame.Lay(scene.Say("take.free"), style::Body(34).In(colour::kNibi), text_width);
  float words = title.height + 16 + pages.height + free.height;
  float height = large ? side + 56 + words + 28 : std::max(side, words) + 56;
  Box card{x, y, width, height};
  DrawCard(frame, card);
  DrawQrImage(frame, code, scene.Say("take.code"), {x + 28, y + 28, side, side});
  float text_x = large ? x + 40 : x + 28 + side + 40;
  float text_y = large ? y + side + 56 : y + (height - words) / 2;
  frame.Write(Role::Heading, title, text_x, text_y);
  text_y += title.height + 16;
  frame.Write(Role::Text, pages, text_x, text_y);
  frame.Write(Role::Text, free, text_x, text_y + pages.height);
  return card.bottom() + 36;
}

float DrawItem(Frame& frame, const Scene& scene, const std::string& id, const RecordRow& row, float x,
               float y, float width) {
  float text_x = x + kPicture + 26;
  float room = width - kPicture - 26 - kRemove - 26;
  LaidText name = frame.Lay(row.name, style::BoldLabel(36).Lines(3), room);
  LaidText line = frame.Lay(row.line, style::Label(28).In(colour::kNibi).Lines(2), room);
  float height = std::max(kPicture, name.height + line.height) + 44;
  {
    Box box{x, y, width - kRemove - 26, height};
    auto element = frame.Begin(Role::Link, row.name, box, row.target);
    if (!row.image.empty())
      frame.Image(row.image, {x, y + (height - kPicture) / 2, kPicture, kPicture}, Radii::All(16));
    float top = y + (height - name.height - line.height) / 2;
    frame.Draw(name, text_x, top);
    frame.Draw(line, text_x, top + name.height);
  }
  content::Localized remove = scene.Say("take.remove", {{"name", std::string_view(row.name.text)}});
  DrawRoundButton(frame, remove, "close", {x + width - kRemove, y + (height - kRemove) / 2, kRemove, kRemove},
                  "/take?toggle=" + id, ButtonKind::Secondary);
  frame.Fill({x, y + height - 1, width, 2}, colour::kTorinoko);
  return y + height;
}

float DrawItems(Frame& frame, const Scene& scene, float x, float y, float width) {
  for (const std::string& id : scene.collection.items()) {
    std::vector<RecordRow> row = RowsForIds(scene, {id});
    if (!row.empty()) y = DrawItem(frame, scene, id, row.front(), x, y, width);
  }
  return y;
}

float DrawEmpty(Frame& frame, const Scene& scene, float x, float y, float width) {
  frame.Glyph("phone_take", x + width / 2 - 72, y + 60, 144, colour::kNibi);
  y += 240;
  y += frame.Write(Role::Status, scene.Say("take.empty"), style::Display(44).Centred(), x, y, width) + 16;
  return y + frame.Write(Role::Paragraph, scene.Say("take.how"), style::Body(34).In(colour::kNibi).Centred(),
                         x, y, width);
}

}  // namespace

void DrawTake(Frame& frame, const Scene& scene) {
  const std::vector<std::string>& items = scene.collection.items();
  std::optional<QrCode> code = MakeQrCode(TakeText(scene, items));
  bool large = scene.route.Query("size") == "large";
  PageSheet sheet;
  sheet.title = scene.Say("take.title");
  sheet.top = 316;
  sheet.draw_content = [&](float x, float y, float width) {
    if (items.empty()) return DrawEmpty(frame, scene, x, y, width);
    if (code) y = DrawCode(frame, scene, *code, x, y + 8, width);
    return DrawItems(frame, scene, x, y, width);
  };
  if (!items.empty()) {
    sheet.actions.push_back({scene.Say("take.clear"), "close", "/take?clear=all"});
    sheet.actions.push_back({scene.Say(large ? "take.smaller" : "take.larger"), large ? "zoomout" : "zoomin",
                             scene.route.With("size", large ? "" : "large").ToString()});
  }
  sheet.actions.push_back({scene.Say("done"), "check", scene.WayBack()});
  DrawPageSheet(frame, scene, sheet);
}

}  // namespace kiosk
