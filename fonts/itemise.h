#pragma once

#include <cstdint>
#include <vector>

#include "fonts/characters.h"
#include "fonts/face_choice.h"
#include "fonts/source.h"

namespace fonts {

// A part of the text that goes to the shaper as one: one face, script, language and direction.
struct Run {
  uint32_t begin = 0;
  uint32_t end = 0;
  FaceId face = 0;
  UScriptCode script = USCRIPT_LATIN;  // never Common or Inherited: `locl` would be lost
  uint8_t level = 0;                   // UAX #9; odd is right to left
  const Language* language = nullptr;
};

// Cuts the text into runs, in logical order. `levels` is Bidi's, empty for all 0.
std::vector<Run> Itemise(const Source& source, const std::vector<uint8_t>& levels, Family family,
                         Weight weight, Characters& characters, FaceChoice& faces);

}  // namespace fonts
