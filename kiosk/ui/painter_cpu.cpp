#include "kiosk/ui/painter_cpu.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "kiosk/ui/paint_pictures.h"
#include "kiosk/ui/paint_shapes.h"
#include "kiosk/ui/paint_target.h"
#include "kiosk/ui/paint_text.h"
#include "kiosk/ui/rounded_clip.h"

namespace kiosk {

struct CpuPainter::Tools {
  Tools(fonts::Engine& engine, Images& all_images) : images(all_images), text(engine) {}

  Images& images;
  RoundedShapes shapes;
  TextBrush text;
};

namespace {

using Items = std::vector<Item>;

// What a Pop has to undo.
struct Open {
  std::optional<Region> reach_before;          // of a clip
  std::optional<RoundedClip> corners;          // of a clip with round corners
  std::unique_ptr<PaintTarget> target_before;  // of a group that is painted apart
  float opacity = 1;
};

// One walk over a list, from back to front.
class Walk {
 public:
  Walk(const Items& items, std::unique_ptr<PaintTarget> target, RoundedShapes& shapes, TextBrush& text,
       Images& images)
      : items_(items), target_(std::move(target)), shapes_(shapes), text_(text), images_(images) {}

  void Run() {
    for (at_ = 0; at_ < items_.size(); ++at_) {
      const Item& item = items_[at_];
      std::visit([this](const auto& kind) { Do(kind); }, item);
    }
    while (!open_.empty()) Do(Pop{});
  }

 private:
  void Do(const PushClip& clip);
  void Do(const PushOpacity& group);
  void Do(const Pop&);

  template <typename Kind>
  void Do(const Kind& kind) {
    if (target_->Touches(BoundsOf(kind))) Draw(kind);
  }

  void Draw(const Shape& shape) { PaintShape(shape, *target_, shapes_); }
  void Draw(const Gradient& gradient) { PaintGradient(gradient, *target_, shapes_); }
  void Draw(const Picture& picture) { PaintPicture(picture, *target_, shapes_, images_); }
  void Draw(const Pattern& pattern) { PaintPattern(pattern, *target_, images_); }
  void Draw(const NineSlice& slice) { PaintNineSlice(slice, *target_, images_); }
  void Draw(const Icon& icon) { PaintIcon(icon, *target_, images_); }
  void Draw(const Polygon& polygon) { PaintPolygon(polygon, *target_); }
  void Draw(const Text& text);

  void SkipGroup();
  Rect GroupBounds() const;

  const Items& items_;
  size_t at_ = 0;
  std::unique_ptr<PaintTarget> target_;
  std::vector<Open> open_;
  RoundedShapes& shapes_;
  TextBrush& text_;
  Images& images_;
};

bool IsPush(const Item& item) {
  return std::holds_alternative<PushClip>(item) || std::holds_alternative<PushOpacity>(item);
}

bool IsPop(const Item& item) {
  return std::holds_alternative<Pop>(item);
}

// Nothing inside can be seen: goes on at the matching Pop.
void Walk::SkipGroup() {
  int depth = 1;
  while (depth > 0 && at_ + 1 < items_.size()) {
    ++at_;
    if (IsPush(items_[at_])) ++depth;
    if (IsPop(items_[at_])) --depth;
  }
}

// Around all that the group that begins here paints.
Rect Walk::GroupBounds() const {
  Rect bounds;
  int depth = 1;
  for (size_t i = at_ + 1; i < items_.size() && depth > 0; ++i) {
    if (IsPush(items_[i])) ++depth;
    if (IsPop(items_[i])) --depth;
    bounds = Union(bounds, BoundsOf(items_[i]));
  }
  return bounds;
}

void Walk::Do(const PushClip& clip) {
  if (!target_->Touches(clip.rect)) return SkipGroup();
  Open open;
  open.reach_before = target_->reach();
  if (clip.radii != Radii{}) open.corners.emplace(clip, *target_, shapes_);
  Region reach = target_->reach();
  reach.CutTo(clip.rect);
  target_->set_reach(std::move(reach));
  open_.push_back(std::move(open));
}

void Walk::Do(const PushOpacity& group) {
  if (group.opacity <= 0) return SkipGroup();
  Open open;
  open.opacity = std::min(1.0F, group.opacity);
  if (open.opacity < 1) {
    Region reach = target_->reach();
    reach.CutTo(GroupBounds());
    if (reach.empty()) return SkipGroup();
    Rect area = reach.extents();
    PixmanImage image = BlankImage(PIXMAN_a8r8g8b8, {area.width, area.height});
    if (!image) return SkipGroup();
    open.target_before = std::move(target_);
    target_ = std::make_unique<PaintTarget>(std::move(image), Point{area.x, area.y}, std::move(reach));
  }
  open_.push_back(std::move(open));
}

void Walk::Do(const Pop&) {
  if (open_.empty()) return;
  Open open = std::move(open_.back());
  open_.pop_back();
  if (open.corners) open.corners->Restore(*target_);
  if (open.reach_before) target_->set_reach(*std::move(open.reach_before));
  if (!open.target_before) return;
  std::unique_ptr<PaintTarget> group = std::exchange(target_, std::move(open.target_before));
  Rect area = group->reach().extents();
  PixmanImage through = SolidImage({0, 0, 0, static_cast<uint8_t>(std::lround(open.opacity * 255.0F))});
  target_->Paint({group->image(), group->origin()}, through.get(), area);
}

// A text never paints beyond its bounds: damage is reckoned by them.
void Walk::Draw(const Text& text) {
  if (target_->reach().extents() == Intersection(target_->reach().extents(), text.bounds)) {
    return text_.Paint(text, *target_);
  }
  Region before = target_->reach();
  Region reach = before;
  reach.CutTo(text.bounds);
  target_->set_reach(std::move(reach));
  text_.Paint(text, *target_);
  target_->set_reach(std::move(before));
}

}  // namespace

Canvas::Canvas(Size size)
    : memory_(static_cast<size_t>(size.width) * static_cast<size_t>(size.height) * 4), size_(size) {}

Surface Canvas::surface() {
  return {memory_.data(), size_, size_.width * 4};
}

CpuPainter::CpuPainter(fonts::Engine& engine, Images& images)
    : tools_(std::make_unique<Tools>(engine, images)) {}
CpuPainter::CpuPainter(CpuPainter&&) noexcept = default;
CpuPainter::~CpuPainter() = default;

bool CpuPainter::Prepare(const DisplayList& list, int work) {
  return std::all_of(list.items.begin(), list.items.end(), [&](const Item& item) {
    const auto* text = std::get_if<Text>(&item);
    return text == nullptr || tools_->text.Prepare(*text, work);
  });
}

void CpuPainter::Paint(const DisplayList& list, const std::vector<Rect>& damage, Surface surface) {
  Region reach(damage);
  reach.CutTo({0, 0, surface.size.width, surface.size.height});
  if (reach.empty()) return;
  PixmanImage image(pixman_image_create_bits(PIXMAN_x8r8g8b8, surface.size.width, surface.size.height,
                                             reinterpret_cast<uint32_t*>(surface.pixels), surface.stride));
  if (!image) return;
  tools_->text.Begin();
  auto target = std::make_unique<PaintTarget>(std::move(image), Point{}, std::move(reach));
  Walk(list.items, std::move(target), tools_->shapes, tools_->text, tools_->images).Run();
  tools_->text.End();
}

}  // namespace kiosk
