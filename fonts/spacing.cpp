#include "fonts/spacing.h"

#include <algorithm>
#include <string>

namespace fonts {
namespace {

constexpr float kBetweenScripts = 0.125f;  // em
constexpr char16_t kIdeographicSpace = 0x3000;
constexpr char16_t kFirstCjk = 0x2E80;

bool HasCjk(const std::u16string& text) {
  return std::any_of(text.begin(), text.end(), [](char16_t c) { return c >= kFirstCjk; });
}

bool IsStop(char16_t c) {
  return c == u'、' || c == u'。' || c == u'，' || c == u'．';
}

// Chinese quotes are as wide as an ideograph (the face's `locl` sees to it); in Japanese and Korean they are
// narrow.
bool IsQuote(char16_t c) {
  return c >= 0x2018 && c <= 0x201D && c != 0x201A && c != 0x201B;
}
bool IsOpeningQuote(char16_t c) {
  return c == 0x2018 || c == 0x201C;
}

// Which half of the character is blank, in this language. Traditional Chinese centres its stops.
unsigned SideOf(char16_t c, const Character& character, const Language& language) {
  if (c == kIdeographicSpace) return Character::MiddleDot;
  if (language.centred_stops && IsStop(c)) return Character::MiddleDot;
  if (IsQuote(c)) {
    if (language.script != USCRIPT_HAN) return 0;
    return IsOpeningQuote(c) ? Character::Opening : Character::Closing;
  }
  return character.flags & (Character::Opening | Character::Closing | Character::MiddleDot);
}

}  // namespace

const Spacing::Halt& Spacing::HaltOf(const Run& run, char16_t c) {
  const auto [entry, fresh] = halts_.try_emplace({run.face, run.language->shaping, c});
  if (!fresh) return entry->second;
  const std::u16string text(1, c);
  Run alone = run;
  alone.begin = 0;
  alone.end = 1;
  std::vector<ShapedGlyph> full;
  std::vector<ShapedGlyph> half;
  ShapeStyle style;
  shaper_.Shape(text, 0, 1, alone, style, full);
  style.half_width = true;
  shaper_.Shape(text, 0, 1, alone, style, half);
  if (full.size() == 1 && half.size() == 1) {
    entry->second.before = half[0].dx - full[0].dx;
    entry->second.after = half[0].advance - full[0].advance - entry->second.before;
  }
  return entry->second;
}

// Rules of CSS Text 4, "Fullwidth Punctuation Collapsing": an opening one is set solid after any other
// punctuation, a closing one before closing ones and middle dots.
void Spacing::Trim(ShapedText& text, const Run& run, uint32_t at, char16_t c) {
  const std::u16string& units = text.source.text;
  const unsigned side = SideOf(c, characters_[c], *run.language);
  if ((side & (Character::Opening | Character::Closing)) == 0) return;
  const Halt& halt = HaltOf(run, c);
  if (halt.before == 0 && halt.after == 0) return;

  const auto neighbour = [&](uint32_t other) {
    return other < units.size() ? SideOf(units[other], characters_[units[other]], *run.language) : 0u;
  };
  Adjustment adjustment;
  if ((side & Character::Opening) != 0) {
    adjustment.before = neighbour(at - 1) != 0 ? halt.before : 0;
    adjustment.before_at_start = halt.before;
    adjustment.after = adjustment.after_at_end = adjustment.before != 0 ? halt.after : 0;
  } else {
    const unsigned solid = Character::Closing | Character::MiddleDot;
    adjustment.after = (neighbour(at + 1) & solid) != 0 ? halt.after : 0;
    adjustment.after_at_end = halt.after;
  }
  text.Adjust(at, adjustment);
}

void Spacing::Space(ShapedText& text, uint32_t at) {
  const std::u16string& units = text.source.text;
  const auto narrow = [&](uint32_t other) {
    return other < units.size() && characters_[units[other]].Is(Character::Alphanumeric);
  };
  Adjustment adjustment;
  adjustment.before = narrow(at - 1) ? kBetweenScripts : 0;
  adjustment.after = narrow(at + 1) ? kBetweenScripts : 0;
  if (adjustment.before != 0 || adjustment.after != 0) text.Adjust(at, adjustment);
}

void Spacing::TrimPunctuation(ShapedText& text) {
  const std::u16string& units = text.source.text;
  if (!HasCjk(units)) return;
  for (const ShapedRun& run : text.strip.runs) {
    if (text.typeface.style.PaltFor(run)) continue;  // which has trimmed already
    for (uint32_t at = run.begin; at < run.end; ++at) {
      if (units[at] >= kFirstCjk || IsQuote(units[at])) Trim(text, run, at, units[at]);
    }
  }
}

void Spacing::SpaceScripts(ShapedText& text) {
  const std::u16string& units = text.source.text;
  // Where the base direction is right to left, what adjoins in the text need not adjoin on the line.
  if (text.source.language->right_to_left || !HasCjk(units)) return;
  for (const ShapedRun& run : text.strip.runs) {
    if ((run.level & 1) != 0) continue;
    for (uint32_t at = run.begin; at < run.end; ++at) {
      if (units[at] >= kFirstCjk && characters_[units[at]].Is(Character::Ideograph)) Space(text, at);
    }
  }
}

}  // namespace fonts
