#include "fonts/keep_together.h"

#include <algorithm>
#include <string_view>

#include "fonts/units.h"

namespace fonts {
namespace {

bool IsBlank(char16_t c) {
  return c == u' ' || c == u'\u3000';
}

bool IsClosing(char16_t c) {
  return std::u16string_view(u")]”’'\"").find(c) != std::u16string_view::npos;
}

bool IsDigit(char16_t c) {
  return c >= u'0' && c <= u'9';
}

// 15|分, 3000|円: UAX #14 breaks between a digit and an ideograph.
void KeepCounters(const std::u16string& text, const Stretch& stretch, Characters& characters,
                  std::vector<Break>& breaks) {
  for (uint32_t i = stretch.begin + 1; i < stretch.end; ++i) {
    if (IsDigit(text[i - 1]) && characters[text[i]].Is(Character::Ideograph)) Lower(breaks[i], Break::Loath);
  }
}

// Inside a phrase that is too long for the line, a new word is likelier where kanji or katakana begin than
// elsewhere.
// The honorific お or ご is no word.
Break InsidePhrase(char16_t last, UScriptCode before, UScriptCode after) {
  if (last == u'お' || last == u'ご') return Break::Loath;
  return before != after && after != USCRIPT_HIRAGANA ? Break::Reluctant : Break::Loath;
}

std::u16string_view WordBefore(const std::u16string& text, uint32_t end) {
  uint32_t begin = end;
  while (begin > 0 && text[begin - 1] > u' ') --begin;
  return std::u16string_view(text).substr(begin, end - begin);
}

std::u16string_view WordAfter(const std::u16string& text, uint32_t begin) {
  uint32_t end = begin;
  while (end < text.size() && text[end] > u' ') ++end;
  return std::u16string_view(text).substr(begin, end - begin);
}

// Whether the words on either side of the blank before `at` belong together.
bool Binds(const std::u16string& text, uint32_t at, bool short_words) {
  const std::u16string_view before = WordBefore(text, at - 1);
  const char16_t next = text[at];
  if (before.empty()) return false;
  // Guillemets with blanks where the data forgot U+202F; the Thai and Lao repetition marks follow a blank.
  if (before == u"«" || next == u'»' || next == u'ๆ' || next == u'ໆ') return true;
  if (IsDigit(before.back()) && IsUnit(WordAfter(text, at))) return true;
  if (IsDigit(next) && AnnouncesNumber(before)) return true;
  return short_words && before.size() == 1;
}

void KeepNumbers(const std::u16string& text, bool short_words, std::vector<Break>& breaks) {
  for (uint32_t i = 2; i < text.size(); ++i) {
    if (text[i - 1] == u' ' && Binds(text, i, short_words)) Lower(breaks[i], Break::Loath);
  }
}

// Wi-|Fi, Kinkaku-|ji, 9–|18: UAX #14 breaks after any hyphen.
void KeepHyphens(const std::u16string& text, Characters& characters, std::vector<Break>& breaks) {
  constexpr uint32_t kShort = 3;  // letters that are too few for a line's end or beginning
  const auto is_letter = [&](size_t at) { return characters[text[at]].Is(Character::Letter); };
  for (uint32_t i = 2; i < text.size(); ++i) {
    const char16_t hyphen = text[i - 1];
    if (breaks[i] == Break::Never || (hyphen != u'-' && hyphen != u'–' && hyphen != u'\u2010')) continue;
    if (IsDigit(text[i - 2]) && IsDigit(text[i])) Lower(breaks[i], Break::Loath);
    uint32_t before = 0;
    while (before <= kShort && before + 1 < i && is_letter(i - 2 - before)) ++before;
    uint32_t after = 0;
    while (after <= kShort && i + after < text.size() && is_letter(i + after)) ++after;
    if ((before > 0 && after > 0) && (before <= kShort || after <= kShort))
      Lower(breaks[i], Break::Reluctant);
  }
}

// A paragraph of ideographs does not end in a line of one letter.
void KeepLastLetter(const std::u16string& text, Characters& characters, std::vector<Break>& breaks) {
  int letters = 0;
  for (size_t at = text.size(); at-- > 1;) {
    if (characters[text[at]].Is(Character::Alphanumeric)) return;
    letters += characters[text[at]].Is(Character::Ideograph) ? 1 : 0;
    if (letters > 1) return;
    if (!IsBlank(text[at - 1])) Lower(breaks[at], Break::Loath);
  }
}

// A Japanese name inside a text that writes blanks between its words is a word there; what is longer is a
// sentence.
void KeepName(const std::u16string& text, const Stretch& stretch, std::vector<Break>& breaks) {
  constexpr uint32_t kLongestName = 24;
  if (stretch.end - stretch.begin > kLongestName) return;
  for (uint32_t at = stretch.begin + 1; at < stretch.end; ++at) {
    if (!IsBlank(text[at - 1])) Lower(breaks[at], Break::Reluctant);
  }
}

}  // namespace

void KeepWords(const std::u16string& text, const Stretch& stretch, Characters& characters,
               std::vector<Break>& breaks) {
  constexpr unsigned kInWord = Character::Letter | Character::Digit | Character::Mark;
  for (uint32_t i = stretch.begin + 1; i < stretch.end; ++i) {
    const bool after_word = characters[text[i - 1]].Is(kInWord) || IsClosing(text[i - 1]);
    if (after_word && characters[text[i]].Is(kInWord)) Lower(breaks[i], Break::Reluctant);
  }
}

void KeepPhrases(const std::u16string& text, const Stretch& stretch, Characters& characters,
                 const Phrases& phrases, std::vector<Break>& breaks) {
  const auto part = std::u16string_view(text).substr(stretch.begin, stretch.end - stretch.begin);
  const std::vector<bool> begins = phrases.Begins(part);
  constexpr unsigned kWritten = Character::Ideograph | Character::Digit | Character::Letter;
  for (uint32_t i = stretch.begin + 1; i < stretch.end; ++i) {
    const Character& before = characters[text[i - 1]];
    const Character& after = characters[text[i]];
    if (begins[i - stretch.begin] || IsBlank(text[i - 1]) || before.Is(Character::MiddleDot)) continue;
    if (before.Is(kWritten) || after.Is(kWritten))
      Lower(breaks[i], InsidePhrase(text[i - 1], before.Script(), after.Script()));
  }
}

void KeepTogether(const Source& source, Role role, Characters& characters, const Phrases& phrases,
                  std::vector<Break>& breaks) {
  const bool display = role != Role::Body;
  for (const Stretch& stretch : source.stretches) {
    const Language& language = *stretch.language;
    if (language.keeps_words) KeepWords(source.text, stretch, characters, breaks);
    if (language.ideographic && !source.language->ideographic) KeepName(source.text, stretch, breaks);
    if (language.phrases && display) KeepPhrases(source.text, stretch, characters, phrases, breaks);
    if (language.ideographic) KeepCounters(source.text, stretch, characters, breaks);
  }
  KeepHyphens(source.text, characters, breaks);
  KeepNumbers(source.text, display && source.language->short_words, breaks);
  if (source.language->ideographic && !source.language->keeps_words) {
    KeepLastLetter(source.text, characters, breaks);
  }
}

}  // namespace fonts
