#include "kiosk/ui/widgets/status_strip.h"

namespace kiosk {
namespace {

constexpr float kSeal = 52;
constexpr float kGap = 18;

void DrawJourneySeal(Frame& frame) {
  float top = (layout::kStatusHeight - kSeal) / 2;
  frame.Fill({layout::kTextGutter, top, kSeal, kSeal}, colour::kShu, Radii::All(10));
  TextStyle ink = style::Display(34).In(colour::kOnDark).Centred().Pitch(kSeal).Fixed();
  frame.Draw(frame.Lay({"旅", "ja"}, ink, kSeal), layout::kTextGutter, top);
}

}  // namespace

void DrawStatusStrip(Frame& frame, const StatusStrip& strip) {
  Box box{0, 0, frame.width(), layout::kStatusHeight};
  auto banner = frame.Begin(Role::Banner, strip.centre, box);
  Ink ink = strip.on_picture ? colour::kOnDark : colour::kSumi;
  if (frame.high_contrast()) frame.Fill(box, colour::kKoiai);  // no text on pictures
  DrawJourneySeal(frame);
  auto middle = [](const LaidText& text) { return (layout::kStatusHeight - text.height) / 2; };
  LaidText time = frame.Lay(strip.time, style::BoldLabel(34).In(ink).Tabular().GrowingTo(1.2F));
  LaidText date = frame.Lay(strip.date, style::Label(28).In(ink).GrowingTo(1.2F));
  float end = frame.width() - layout::kTextGutter;
  frame.Write(Role::Time, time, end - time.width, middle(time));
  float date_x = end - time.width - kGap - date.width;
  frame.Write(Role::Time, date, date_x, middle(date));
  float name_x = layout::kTextGutter + kSeal + kGap;
  LaidText name = frame.Lay(strip.centre, style::BoldLabel(28).In(ink).GrowingTo(1.2F).Lines(1),
                            date_x - 2 * kGap - name_x);
  frame.Write(Role::Text, name, name_x, middle(name));
}

}  // namespace kiosk
