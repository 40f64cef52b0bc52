#include "kiosk/screens/record_row.h"

#include "kiosk/ui/widgets/card.h"
#include "kiosk/ui/widgets/noren.h"

namespace kiosk {
namespace {

constexpr float kPad = 28;
constexpr float kChevron = 40;

// Draws the picture and returns where the text begins.
float DrawPicture(Frame& frame, const RecordRow& row, const Box& box) {
  Radii radii{radius::kCard, 0, 0, radius::kCard};
  if (!row.image.empty()) {
    frame.Image(row.image, {box.x, box.y, box.height, box.height}, radii);
  } else if (!row.curtain.empty()) {
    DrawNoren(frame, row.curtain, row.curtain_colour, box.x, box.y, box.height, radii);
  } else {
    return box.x + kPad;
  }
  return box.x + box.height + kPad;
}

}  // namespace

void DrawRecordRow(Frame& frame, const RecordRow& row, float y) {
  Box box{layout::kCardGutter, y, frame.width() - 2 * layout::kCardGutter, kRowHeight};
  auto element = frame.Begin(Role::Link, row.name, box, row.target);
  DrawCard(frame, box, element.pressed());
  float x = DrawPicture(frame, row, box);
  float width = box.end() - 26 - kChevron - 18 - x;
  LaidText local = frame.Lay(row.local_name, style::Label(28).In(colour::kNibi).Lines(1));
  LaidText name = frame.Lay(row.name, style::BoldLabel(38).Lines(1), width);
  bool beside = !row.local_name.text.empty() && name.ink_width + 16 + local.width <= width;
  LaidText line = frame.Lay(row.line, style::Label(28).In(colour::kNibi).Lines(row.tag ? 1 : 2), width);
  float height = name.height + line.height + (row.tag ? 58 : 0);
  float top = box.y + (box.height - height) / 2;
  frame.Draw(name, x, top);
  if (beside) frame.Draw(local, x + name.ink_width + 16, top + name.height - local.height - 3);
  frame.Draw(line, x, top + name.height);
  if (row.tag) DrawTag(frame, *row.tag, x, top + name.height + line.height + 10);
  if (row.target.empty()) return;
  frame.Glyph("right", box.end() - 26 - kChevron, box.y + (box.height - kChevron) / 2, kChevron, colour::kAi,
              true);
}

void NameRow(RecordRow& row, const Scene& scene, const content::TextMap& name) {
  row.name = scene.Pick(name);
  std::string japanese = content::In(name, "ja");
  if (!scene.japanese() && japanese != row.name.text) row.local_name = {japanese, "ja"};
}

}  // namespace kiosk
