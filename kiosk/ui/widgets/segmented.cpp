#include "kiosk/ui/widgets/segmented.h"

namespace kiosk {
namespace {

constexpr float kHeight = 104;
constexpr float kEdge = 4;
constexpr float kSize = 29;

}  // namespace

void DrawSegmented(Frame& frame, const std::vector<Segment>& segments, float x, float y, float width) {
  frame.Outline({x, y, width, kHeight}, colour::kShiro, kHeight / 2, 2, colour::kNezu);
  std::vector<LaidText> labels;
  float words = 0;
  for (const Segment& segment : segments) {
    Ink ink = segment.selected ? colour::kOnAi : colour::kSumi;
    labels.push_back(frame.Lay(segment.text, style::BoldLabel(kSize).GrowingTo(1.1F).In(ink).Lines(1)));
    words += labels.back().width;
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
