#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "fonts/characters.h"

namespace fonts {

// The Unicode Bidirectional Algorithm (UAX #9): FriBidi's rules over ICU's character properties. ICU 72 has
// the algorithm too, but fails where overrides adjoin isolates, where marks follow paired brackets and where
// brackets nest more than 63 deep; FriBidi 1.0.8 is right, but knows no character newer than Unicode 13. One
// thread.
class Bidi {
 public:
  enum class Direction { LeftToRight, RightToLeft, FirstStrong };
  struct Resolved {
    uint8_t base = 0;             // of the first paragraph
    std::vector<uint8_t> levels;  // of every UTF-16 unit
  };

  static Resolved Resolve(std::u16string_view text, Direction base);

  // The embedding level of every UTF-16 unit; empty when all of them are 0, which needs no algorithm at all.
  // The base direction is the language's, not the first strong character's: a page does not change sides with
  // its content.
  static std::vector<uint8_t> Levels(std::u16string_view text, bool right_to_left, Characters& characters);

  // Rule L2: the order in which pieces with these levels stand from left to right.
  static std::vector<uint32_t> VisualOrder(const std::vector<uint8_t>& levels);
};

}  // namespace fonts
