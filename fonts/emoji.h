#pragma once

#include <cstdint>
#include <string_view>

#include "fonts/characters.h"

namespace fonts {

// The end of the emoji sequence that begins at `begin` (UTS #51: ZWJ sequences, flags, keycaps, skin tones,
// tags), or `begin` where none does. Text symbols such as ☎ and ♨ are emoji only with U+FE0F, colour symbols
// are text with U+FE0E.
uint32_t EmojiSequenceEnd(std::u16string_view text, uint32_t begin, uint32_t limit, Characters& characters);

}  // namespace fonts
