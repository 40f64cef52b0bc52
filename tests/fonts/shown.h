#pragma once

#include <string>
#include <vector>

#include "fonts/engine.h"

namespace fonts {

// What a reader sees of a text. Every grapheme is laid out with a mark of its own, so that the glyphs tell
// which letters stand on which line, without any access to the engine's inside.
struct Shown {
  std::shared_ptr<const Paragraph> paragraph;
  std::vector<std::string>
      lines;  // the letters of each line, in reading order; an ellipsis is not among them
  std::vector<std::string> visual;  // the same from left to right
};

// The request's single span is cut into graphemes.
Shown Show(Engine& engine, Request request);

// An engine on the machine's fonts, made once for all tests of a program.
Engine& TestEngine();

}  // namespace fonts
