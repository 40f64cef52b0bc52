#include "fonts/characters.h"

#include <unicode/uchar.h>

#include <string_view>

namespace fonts {
namespace {

// Full-width punctuation by the side of its blank half, as CSS Text 4 section 8.4.1 sorts it for Japanese and
// Simplified Chinese. Traditional Chinese centres the comma and the full stop; spacing.cpp knows.
constexpr std::u16string_view kOpening = u"「『（［｛〈《【〔〖〘〚〝｟";
constexpr std::u16string_view kClosing = u"」』）］｝〉》】〕〗〙〛〞〟｠、。，．";
constexpr std::u16string_view kMiddleDots = u"・：；";

uint16_t FlagIf(bool condition, Character::Flag flag) {
  return condition ? static_cast<uint16_t>(flag) : static_cast<uint16_t>(0);
}

bool IsCjkLetter(UChar32 c, UScriptCode script) {
  if (script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA) {
    return true;
  }
  return c == 0x30FC;  // ー belongs to both kana
}

uint16_t PunctuationFlags(UChar32 c) {
  if (c < 0x3000 || c > 0xFFFF) return 0;
  const auto unit = static_cast<char16_t>(c);
  if (kOpening.find(unit) != std::u16string_view::npos) return Character::Opening;
  if (kClosing.find(unit) != std::u16string_view::npos) return Character::Closing;
  if (kMiddleDots.find(unit) != std::u16string_view::npos) return Character::MiddleDot;
  return 0;
}

bool IsRightToLeft(UChar32 c) {
  switch (u_charDirection(c)) {
    case U_LEFT_TO_RIGHT:
    case U_EUROPEAN_NUMBER:
    case U_EUROPEAN_NUMBER_SEPARATOR:
    case U_EUROPEAN_NUMBER_TERMINATOR:
    case U_COMMON_NUMBER_SEPARATOR:
    case U_BLOCK_SEPARATOR:
    case U_SEGMENT_SEPARATOR:
    case U_WHITE_SPACE_NEUTRAL:
    case U_OTHER_NEUTRAL:
    case U_DIR_NON_SPACING_MARK:
    case U_BOUNDARY_NEUTRAL:
      return false;
    default:
      return true;
  }
}

bool IsBlank(UChar32 c) {
  if (!u_isUWhiteSpace(c)) return false;
  return c != 0xA0 && c != 0x202F && c != 0x2007;
}

Character ReadOne(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  const bool wide = width == U_EA_WIDE || width == U_EA_FULLWIDTH;
  const bool ideograph = IsCjkLetter(c, script) && u_isalpha(c);
  const auto category_mask = static_cast<uint32_t>(U_GET_GC_MASK(c));
  const bool letter = (category_mask & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
  const bool control = (category_mask & U_GC_CC_MASK) != 0;

  Character character;
  character.script = static_cast<uint8_t>(U_SUCCESS(status) && script > 0 ? script : USCRIPT_COMMON);
  unsigned flags = PunctuationFlags(c);
  flags |= FlagIf((category_mask & U_GC_M_MASK) != 0, Character::Mark);
  flags |=
      FlagIf(control || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT), Character::Ignorable);
  flags |= FlagIf(wide, Character::Wide);
  flags |= FlagIf(IsRightToLeft(c), Character::RightToLeft);
  flags |= FlagIf(u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION), Character::EmojiShown);
  flags |= FlagIf(u_hasBinaryProperty(c, UCHAR_EMOJI), Character::Emoji);
  flags |= FlagIf(c >= '0' && c <= '9', Character::Digit);
  flags |= FlagIf(IsBlank(c), Character::Blank);
  flags |= FlagIf(ideograph, Character::Ideograph);
  flags |=
      FlagIf(!ideograph && !wide && (letter || (category_mask & U_GC_ND_MASK) != 0), Character::Alphanumeric);
  flags |= FlagIf((category_mask & U_GC_L_MASK) != 0, Character::Letter);
  flags |= FlagIf(u_getBidiPairedBracket(c) != c, Character::Bracket);
  character.flags = static_cast<uint16_t>(flags);
  return character;
}

}  // namespace

std::unique_ptr<Characters::Page> Characters::Read(char32_t first) {
  auto page = std::make_unique<Page>();
  for (unsigned i = 0; i < page->size(); ++i) (*page)[i] = ReadOne(static_cast<UChar32>(first + i));
  return page;
}

}  // namespace fonts
