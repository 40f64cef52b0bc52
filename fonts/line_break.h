#pragma once

#include <unicode/ubrk.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "fonts/characters.h"
#include "fonts/phrase_break.h"
#include "fonts/source.h"

namespace fonts {

// How willingly a line ends before a character.
enum class Break : uint8_t {
  Never,
  Loath,      // the script's rules allow it, but no reader would: a number from its unit, inside a kana word
  Reluctant,  // the script's rules allow it, but it cuts a phrase or a word
  Free,
  Must,  // after a line end in the text
};

// Makes a break less welcome than it was, if it is one.
inline void Lower(Break& known, Break to) {
  if (known != Break::Must && to < known) known = to;
}

struct CloseBreaks {
  void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
};
using BreakIterator = std::unique_ptr<UBreakIterator, CloseBreaks>;

// Line break opportunities: ICU's for the language (UAX #14 and its dictionaries), tempered by this house's
// rules per language and role. Iterators are kept, since opening one costs more than using it. One thread.
class LineBreaks {
 public:
  LineBreaks(Characters& characters, const Phrases& phrases);

  // For each unit of the text, whether a line may end before it.
  std::vector<Break> Find(const Source& source, Role role);
  // The same by the script's rules and dictionaries alone.
  std::vector<Break> Opportunities(const Source& source);

  // Grapheme cluster boundaries (UAX #29), where a word that is wider than the line is cut.
  std::vector<bool> Graphemes(const std::u16string& text);

 private:
  UBreakIterator* Lines(const Language& language);
  void KeepDictionaryWords(const Source& source, const Stretch& stretch, std::vector<Break>& breaks);
  void Mark(const Source& source, uint32_t begin, uint32_t end, const Language& language,
            std::vector<Break>& breaks);

  Characters& characters_;
  const Phrases& phrases_;
  std::map<std::string, BreakIterator> lines_;
  BreakIterator words_;
  BreakIterator graphemes_;
};

}  // namespace fonts
