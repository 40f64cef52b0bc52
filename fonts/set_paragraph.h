#pragma once

#include "fonts/paragraph.h"
#include "fonts/set_line.h"
#include "fonts/shaped_text.h"
#include "fonts/text_shaper.h"
#include "fonts/wrap.h"

namespace fonts {

// All that happens once width and size are known: wrap, shorten, set each line, align.
Paragraph SetParagraph(const Request& request, ShapedText& text, TextShaper& shaper);

}  // namespace fonts
