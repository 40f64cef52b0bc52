#include "kiosk/ui/scroller.h"

#include <algorithm>
#include <cmath>

namespace kiosk {
namespace {

using Milliseconds = Scroller::Milliseconds;

constexpr Milliseconds kGlide{110};  // time constants: after three of them 5 % of the way is left
constexpr Milliseconds kThrow{280};
constexpr Milliseconds kBounce{90};
constexpr Milliseconds kLookBack{100};
constexpr float kSlowest = 60;  // units a second below which a finger did not throw
constexpr float kFastest = 9000;
constexpr float kAtRest = 0.5F;  // units from the target
constexpr float kPull = 320;     // units that an area follows at most beyond its end

// How far an area gives way to a pull beyond its end: all of it at first, then less and less.
float Give(float pull) {
  return kPull * (1 - 1 / (pull * 0.55F / kPull + 1));
}

float Seconds(Milliseconds time) {
  return static_cast<float>(time.count()) / 1000.0F;
}

}  // namespace

float Scroller::Within(float offset) const {
  return std::clamp(offset, 0.0F, area_.most);
}

void Scroller::Grab(const ScrollArea& area, float y, Milliseconds now) {
  area_ = area;
  mode_ = Mode::Held;
  grabbed_y_ = y;
  grabbed_offset_ = offset_ = area.offset;
  samples_.assign(1, {now, y});
}

void Scroller::Drag(float y, Milliseconds now) {
  if (mode_ != Mode::Held) return;
  samples_.push_back({now, y});
  while (samples_.size() > 2 && now - samples_.front().time > kLookBack) samples_.pop_front();
  float wanted = grabbed_offset_ + grabbed_y_ - y;
  float inside = Within(wanted);
  offset_ = wanted < inside ? inside - Give(inside - wanted) : inside + Give(wanted - inside);
}

// Units a second, upwards: the way that the offset grows.
float Scroller::Speed(Milliseconds now) const {
  const Sample& first = samples_.front();
  const Sample& last = samples_.back();
  Milliseconds span = last.time - first.time;
  // A finger that stood still before it left throws nothing.
  if (span <= Milliseconds(0) || now - last.time > kLookBack) return 0;
  return std::clamp((first.y - last.y) / Seconds(span), -kFastest, kFastest);
}

void Scroller::Release(Milliseconds now) {
  if (mode_ != Mode::Held) return;
  bool pulled = offset_ != Within(offset_);
  float speed = pulled ? 0 : Speed(now);
  float target = offset_;
  // An exponential run-out with this time constant goes as far as speed times constant.
  if (std::abs(speed) > kSlowest) target += speed * Seconds(kThrow);
  target = Within(target);
  if (area_.pitch > 0) target = Within(std::round(target / area_.pitch) * area_.pitch);
  bool thrown = std::abs(speed) > kSlowest && std::abs(target - offset_) > area_.pitch;
  Run(target, pulled ? kBounce : thrown ? kThrow : kGlide, now);
}

void Scroller::GlideTo(const ScrollArea& area, float target, Milliseconds now) {
  area_ = area;
  offset_ = area.offset;
  Run(Within(target), kGlide, now);
}

void Scroller::Run(float target, Milliseconds time_constant, Milliseconds now) {
  mode_ = Mode::Running;
  from_ = offset_;
  target_ = target;
  began_ = now;
  time_constant_ = time_constant;
}

std::optional<float> Scroller::At(Milliseconds now) {
  if (mode_ == Mode::Still) return std::nullopt;
  if (mode_ == Mode::Held) return offset_;
  float left = std::exp(-Seconds(now - began_) / Seconds(time_constant_));
  offset_ = target_ + (from_ - target_) * left;
  if (std::abs(offset_ - target_) < kAtRest) {
    offset_ = target_;
    mode_ = Mode::Still;
  }
  return offset_;
}

}  // namespace kiosk
