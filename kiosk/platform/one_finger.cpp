#include "kiosk/platform/one_finger.h"

namespace kiosk {

std::optional<InputEvent> OneFinger::Down(Contact contact, Point point) {
  if (followed_ && !turns_) return std::nullopt;
  followed_ = contact;
  return TouchDown{point};
}

std::optional<InputEvent> OneFinger::Move(Contact contact, Point point) const {
  if (followed_ != contact) return std::nullopt;
  return TouchMove{point};
}

std::optional<InputEvent> OneFinger::Up(Contact contact, Point point) {
  if (followed_ != contact) return std::nullopt;
  followed_.reset();
  return TouchUp{point};
}

}  // namespace kiosk
