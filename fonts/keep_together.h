#pragma once

#include <vector>

#include "fonts/line_break.h"
#include "fonts/phrase_break.h"

namespace fonts {

// Lowers the opportunities of UAX #14 that a reader of the language would rather not see used:
// inside Korean words (keep-all, which ICU 72 does not know), inside Japanese phrases in headings and labels,
// between a number and what it counts, before a last line of one letter.
void KeepTogether(const Source& source, Role role, Characters& characters, const Phrases& phrases,
                  std::vector<Break>& breaks);

// CSS word-break: keep-all, for a language that writes blanks between words. A particle stays with its word
// also where a bracket or a quote closes between them: (Wi-Fi)는.
void KeepWords(const std::u16string& text, const Stretch& stretch, Characters& characters,
               std::vector<Break>& breaks);

// CSS word-break: auto-phrase, for Japanese. お手|洗い: only between phrases, and after what separates anyway
// (a blank, a middle dot).
void KeepPhrases(const std::u16string& text, const Stretch& stretch, Characters& characters,
                 const Phrases& phrases, std::vector<Break>& breaks);

}  // namespace fonts
