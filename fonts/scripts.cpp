#include "fonts/scripts.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace fonts {
namespace {

// Punctuation that Chinese and Latin share, full width in one and narrow in the other: quotes, dashes, dots.
bool IsShared(char32_t c) {
  return c == 0x2014 || (c >= 0x2018 && c <= 0x201D) || c == 0x2025 || c == 0x2026 || c == 0xB7 ||
         c == 0x2E3A;
}

bool IsCjk(UScriptCode script) {
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
         script == USCRIPT_HANGUL || script == USCRIPT_BOPOMOFO;
}

constexpr size_t kDeepest = 63;  // as many brackets as UAX #9 pairs

}  // namespace

ScriptWalk::ScriptWalk(std::u16string_view text, const Language& language, Characters& characters)
    : text_(text), language_(&language), characters_(&characters), current_(FirstScript()) {}

UScriptCode ScriptWalk::FirstScript() const {
  for (size_t i = 0; i < text_.size();) {
    UChar32 c = 0;
    U16_NEXT(text_.data(), i, text_.size(), c);
    const Character& character = (*characters_)[static_cast<char32_t>(c)];
    if (character.HasScript()) return character.Script();
  }
  return language_->script;
}

bool ScriptWalk::LetterAt(size_t offset) const {
  if (offset >= text_.size()) return false;
  UChar32 c = 0;
  U16_GET(text_.data(), 0, offset, text_.size(), c);
  return (*characters_)[static_cast<char32_t>(c)].script == USCRIPT_LATIN;
}

UScriptCode ScriptWalk::OfBracket(char32_t c) {
  const auto partner = static_cast<char32_t>(u_getBidiPairedBracket(static_cast<UChar32>(c)));
  for (size_t i = open_.size(); i > 0; --i) {
    if (open_[i - 1].first != c) continue;
    const UScriptCode script = open_[i - 1].second;
    open_.resize(i - 1);
    return script;
  }
  if (open_.size() < kDeepest) open_.emplace_back(partner, current_);
  return current_;
}

UScriptCode ScriptWalk::Of(char32_t c, const Character& character, size_t next) {
  const bool after_latin = after_latin_letter_;
  after_latin_letter_ = character.script == USCRIPT_LATIN;
  if (character.HasScript()) return current_ = character.Script();
  if (character.script == USCRIPT_INHERITED) return current_;
  if (character.Is(Character::Wide) && !character.Is(Character::Emoji)) {
    if (language_->ideographic) return language_->script;
    return IsCjk(current_) ? current_ : USCRIPT_HAN;
  }
  if (IsShared(c) && language_->ideographic && !(after_latin && LetterAt(next))) return language_->script;
  if (character.Is(Character::Bracket)) return OfBracket(c);
  return current_;
}

}  // namespace fonts
