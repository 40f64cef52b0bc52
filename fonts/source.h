#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "fonts/language.h"
#include "fonts/paragraph.h"

namespace fonts {

// A part of the text in one language.
struct Stretch {
  uint32_t begin = 0;
  uint32_t end = 0;
  const Language* language = nullptr;
};

// A part of the text that the caller marked.
struct Marked {
  uint32_t end = 0;
  uint16_t mark = 0;
};

// Furigana over the base text [begin, end).
struct Annotation {
  uint32_t begin = 0;
  uint32_t end = 0;
  std::u16string ruby;
};

// A request's text in UTF-16, the form that ICU and HarfBuzz share. All offsets in this module count its
// units.
struct Source {
  std::u16string text;
  std::vector<Stretch> stretches;       // cover the text in order; neighbours differ in language
  std::vector<Marked> marks;            // likewise, by where they end
  std::vector<Annotation> annotations;  // in order, never overlapping
  const Language* language = nullptr;   // of the request
  bool damaged = false;                 // was no UTF-8, or too long, and is not shown as it came

  uint16_t MarkAt(uint32_t at) const;
};

Source ReadSource(const Request& request, Languages& languages);

}  // namespace fonts
