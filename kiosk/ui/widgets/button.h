#pragma once

#include <string>

#include "kiosk/ui/frame.h"

namespace kiosk {

// Take is for what a visitor carries away, and for nothing else.
enum class ButtonKind { Primary, Secondary, Take };

// A wide pill with an icon and a word.
void DrawButton(Frame& frame, const content::Localized& text, const std::string& icon, const Box& box,
                const std::string& target, ButtonKind kind = ButtonKind::Primary);

// As wide as its icon and word need, with air at both ends.
float ButtonWidth(Frame& frame, const content::Localized& text, const std::string& icon);

// A round button with an icon only; `name` is what it is called. An empty target shows it disabled.
void DrawRoundButton(Frame& frame, const content::Localized& name, const std::string& icon, const Box& box,
                     const std::string& target, ButtonKind kind = ButtonKind::Primary);

}  // namespace kiosk
