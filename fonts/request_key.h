#pragma once

#include <string>

#include "fonts/paragraph.h"

namespace fonts {

// Everything that decides the shaped text, which holds for any size and width.
std::string ShapeKey(const Request& request);

// Everything that decides the laid out paragraph.
std::string ParagraphKey(const Request& request);

}  // namespace fonts
