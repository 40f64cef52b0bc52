#include "kiosk/ui/widgets/segmented.h"

namespace kiosk {
namespace {

constexpr float kHeight = 104;
constexpr float kEdge = 4;
constexpr float kAir = 24;

}  // namespace

void DrawSegmented(Frame& frame, const std::vector<Segment>& segments, float x, float y, float width) {
  frame.Outline({x, y, width, kHeight}, colour::kShiro, kHeight / 2, 2, colour::kNezu);
  // The largest size in which the words have some air between them.
  std::vector<LaidText> labels;
  float words = 0;
  for (float size : {29.0F, 26.0F, 23.0F, 20.0F}) {
    labels.clear();
    words = 0;
    for (const Segment& segment : segments) {
      Ink ink = segment.selected ? colour::kOnAi : colour::kSumi;
      labels.push_back(frame.Lay(segment.text, style::BoldLabel(size).GrowingTo(1.1F).In(ink).Lines(1)));
      words += labels.back().width;
    }
    if (words + static_cast<float>(segments.size()) * kAir <= width - 2 * kEdge) break;
  }
  float spare = (width - 2 * kEdge - words) / static_cast<float>(segments.size());
  float start = x + kEdge;
  for (size_t i = 0; i < segments.size(); ++i) {
    Box box{start, y + kEdge, labels[i].width + spare, kHeight - 2 * kEdge};
    auto element =
        frame.Begin(Role::Tab, segments[i].text, box, segments[i].target, {.selected = segments[i].selected});
    if (segments[i].selected) frame.Fill(box, colour::kAi, Radii::All(box.height / 2));
    if (element.pressed() && !segments[i].selected)
      frame.Fill(box, colour::kKinari, Radii::All(box.height / 2));
    frame.Draw(labels[i], box.x + spare / 2, box.y + (box.height - labels[i].height) / 2);
    start = box.end();
  }
}

}  // namespace kiosk
