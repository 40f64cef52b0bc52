#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "fonts/characters.h"
#include "fonts/language.h"

namespace fonts {

// Resolves the script of characters that have none of their own (UAX #24, section 5.1) while walking through
// a stretch of one language: a mark takes its base's script, a closing bracket that of its opening,
// punctuation of East Asian width the language's, anything else the script before it.
class ScriptWalk {
 public:
  ScriptWalk(std::u16string_view text, const Language& language, Characters& characters);

  // To be asked for each character in order. `next` is the offset after it.
  UScriptCode Of(char32_t c, const Character& character, size_t next);

 private:
  UScriptCode FirstScript() const;
  UScriptCode OfBracket(char32_t c);
  bool LetterAt(size_t offset) const;

  std::u16string_view text_;
  const Language* language_;
  Characters* characters_;
  UScriptCode current_;
  bool after_latin_letter_ = false;
  std::vector<std::pair<char32_t, UScriptCode>> open_;  // the closing brackets awaited
};

}  // namespace fonts
