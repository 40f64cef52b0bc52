#pragma once

#include "content/store/search.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

// A text in which what was typed stands out, by its colour and by a line under it: one of the two is seen by
// everybody. The text is shaped as a whole, so that its letters join and kern as they do elsewhere. `written`
// is the text as the record has it, when that is known to have furigana: {兼六園|けんろくえん}.
LaidText LayHighlighted(Frame& frame, const content::Highlighted& text, const TextStyle& style,
                        float width = 0, const std::string& written = "");
void DrawHighlighted(Frame& frame, const LaidText& text, float x, float y);

}  // namespace kiosk
