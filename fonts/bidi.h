#pragma once

#include <unicode/ubidi.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "fonts/characters.h"

namespace fonts {

// The Unicode Bidirectional Algorithm (UAX #9) by ICU. One thread.
class Bidi {
 public:
  enum class Direction { LeftToRight, RightToLeft, FirstStrong };
  struct Resolved {
    uint8_t base = 0;
    std::vector<uint8_t> levels;  // of every UTF-16 unit
  };

  Bidi();

  Resolved Resolve(std::u16string_view text, Direction base);

  // The embedding level of every UTF-16 unit; empty when all of them are 0, which needs no algorithm at all.
  // The base direction is the language's, not the first strong character's: a page does not change sides with
  // its content.
  std::vector<uint8_t> Levels(std::u16string_view text, bool right_to_left, Characters& characters);

  // Rule L2: the order in which pieces with these levels stand from left to right.
  static std::vector<uint32_t> VisualOrder(const std::vector<uint8_t>& levels);

 private:
  struct Close {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
  };
  std::unique_ptr<UBiDi, Close> bidi_;
};

}  // namespace fonts
