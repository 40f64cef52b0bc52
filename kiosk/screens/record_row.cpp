#include "kiosk/screens/record_row.h"

#include <algorithm>

#include "kiosk/ui/widgets/card.h"
#include "kiosk/ui/widgets/noren.h"

namespace kiosk {
namespace {

constexpr float kUsualHeight = 176;
constexpr float kPad = 28;
constexpr float kChevron = 40;

// Draws the picture and returns where the text begins. It stays as wide as it is for small text: large text
// needs the room.
float DrawPicture(Frame& frame, const RecordRow& row, const Box& box) {
  Radii radii{radius::kCard, 0, 0, radius::kCard};
  if (row.image.starts_with("art:spot_")) {  // a drawing without a ground of its own
    frame.Fill({box.x, box.y, kUsualHeight, box.height}, Rgb(0xF1E9DA), radii);
    frame.Image(row.image, Box{box.x, box.y, kUsualHeight, kUsualHeight}.Inset(16, 16));
  } else if (!row.image.empty()) {
    frame.Image(row.image, {box.x, box.y, kUsualHeight, box.height}, radii);
  } else if (!row.curtain.empty()) {
    frame.Fill({box.x, box.y, kUsualHeight, box.height}, colour::kKinari, radii);
    DrawNoren(frame, row.curtain, row.curtain_colour, box.x, box.y, kUsualHeight,
              box.height > kUsualHeight ? Radii{radius::kCard, 0, 0, 0} : radii);
  } else {
    return box.x + kPad;
  }
  return box.x + kUsualHeight + kPad;
}

// A name is never cut: a long one gets more lines in smaller type.
LaidText LayName(Frame& frame, const content::Localized& name, float width) {
  LaidText laid = frame.Lay(name, style::BoldLabel(38).Lines(1), width);
  if (laid.paragraph->truncated) laid = frame.Lay(name, style::BoldLabel(31).Lines(2).Pitch(40), width);
  if (laid.paragraph->truncated) laid = frame.Lay(name, style::BoldLabel(26).Lines(3).Pitch(34), width);
  return laid;
}

// The tag, and the line beside it when the name has taken the line's place. Where the line would be cut, it
// goes before the tag: a day or a station is worth more.
void DrawTagLine(Frame& frame, const RecordRow& row, const content::Localized& beside, float x, float y,
                 float width) {
  constexpr float kHeight = 48;
  constexpr float kIcon = 36;
  float used = TagWidth(frame, *row.tag) + 16;
  if (beside.text.empty()) {
    DrawTag(frame, *row.tag, x, y);
    for (const std::string& icon : row.icons) {
      if (used + kIcon > width) break;
      frame.Glyph(icon, x + used, y + (kHeight - kIcon) / 2, kIcon, colour::kNibi);
      used += kIcon + 14;
    }
    return;
  }
  TextStyle style = style::Label(26).In(colour::kNibi).Lines(1).GrowingTo(1.5F);
  LaidText line = frame.Lay(beside, style, width - used);
  bool fits = !line.paragraph->truncated;
  if (fits) DrawTag(frame, *row.tag, x, y);
  if (!fits) line = frame.Lay(beside, style, width);
  frame.Draw(line, fits ? x + used : x, y + (kHeight - line.height) / 2);
}

// Large text needs the width of the whole row.
bool DistanceAtEnd(const Frame& frame, const RecordRow& row) {
  return !row.distance.text.empty() && frame.text_scale() <= 1.25F;
}

// With the distance before it, when that does not stand at the row's end.
content::Localized LineOf(const Frame& frame, const RecordRow& row) {
  if (row.distance.text.empty() || DistanceAtEnd(frame, row)) return row.line;
  return {row.distance.text + " · " + row.line.text, row.line.language};
}

// At the row's end, before the chevron; returns the width that it takes.
float DrawDistance(Frame& frame, const RecordRow& row, const Box& box) {
  LaidText distance = frame.Lay(row.distance, style::BoldLabel(36).Tabular());
  frame.Draw(distance, box.end() - 26 - kChevron - 18 - distance.width,
             box.y + (box.height - distance.height) / 2);
  return distance.width + 16;
}

}  // namespace

float RowHeight(const Frame& frame) {
  constexpr float kAir = 40;
  return std::max(kUsualHeight, kAir + (kUsualHeight - kAir) * frame.text_scale());
}

void DrawRecordRow(Frame& frame, const RecordRow& row, float y) {
  Box box{layout::kCardGutter, y, frame.width() - 2 * layout::kCardGutter, RowHeight(frame)};
  auto element = frame.Begin(Role::Link, row.name, box, row.target);
  DrawCard(frame, box, element.pressed());
  float x = DrawPicture(frame, row, box);
  float width = box.end() - 26 - kChevron - 18 - x;
  if (DistanceAtEnd(frame, row)) width -= DrawDistance(frame, row, box);
  content::Localized line_text = LineOf(frame, row);
  LaidText name = LayName(frame, row.name, width);
  bool long_name = name.paragraph->lines.size() > 1;
  bool line_by_tag = row.tag && long_name;
  LaidText local = frame.Lay(row.local_name, style::Label(28).In(colour::kNibi).Lines(1));
  bool beside = !row.local_name.text.empty() && !long_name && name.ink_width + 16 + local.width <= width;
  int lines = row.tag || long_name ? 1 : 2;
  LaidText line = frame.Lay(line_text, style::Label(28).In(colour::kNibi).Lines(lines), width);
  // Three lines of a name leave no room for more.
  bool with_line = !line_by_tag && name.paragraph->lines.size() < 3;
  float line_height = with_line ? line.height : 0;
  float top = box.y + (box.height - name.height - line_height - (row.tag ? 58 : 0)) / 2;
  frame.Draw(name, x, top);
  if (beside) frame.Draw(local, x + name.ink_width + 16, top + name.height - local.height - 3);
  if (with_line) frame.Draw(line, x, top + name.height);
  float tag_y = top + name.height + line_height + 10;
  if (row.tag) DrawTagLine(frame, row, line_by_tag ? line_text : content::Localized(), x, tag_y, width);
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
