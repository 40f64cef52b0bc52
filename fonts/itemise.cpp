#include "fonts/itemise.h"

#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include "fonts/emoji.h"
#include "fonts/scripts.h"

namespace fonts {
namespace {

// HarfBuzz's work grows with the square of some texts (100,000 soft hyphens take it 20 s), so a run ends at a
// blank when it is longer than a paragraph ever is, and somewhere when there is no blank.
constexpr uint32_t kLongRun = 4096;
constexpr uint32_t kLongestRun = 8192;

bool ServedByCjk(UScriptCode script) {
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
         script == USCRIPT_BOPOMOFO || script == USCRIPT_LATIN;
}

// Walks a stretch and cuts it wherever face, script or level changes.
class StretchWalk {
 public:
  StretchWalk(const Source& source, const Stretch& stretch, const std::vector<uint8_t>& levels, Family family,
              Weight weight, Characters& characters, FaceChoice& faces)
      : text_(source.text),
        stretch_(stretch),
        levels_(levels),
        family_(family),
        weight_(weight),
        characters_(characters),
        faces_(faces),
        scripts_(std::u16string_view(source.text).substr(stretch.begin, stretch.end - stretch.begin),
                 *stretch.language, characters),
        latin_(faces.Of(USCRIPT_LATIN, family, weight)) {}

  void Walk(std::vector<Run>& runs) {
    uint32_t at = stretch_.begin;
    bool first = true;
    while (at < stretch_.end) {
      const uint32_t begin = at;
      UChar32 c = 0;
      U16_NEXT(text_.data(), at, stretch_.end, c);
      Run run = Next(begin, at, static_cast<char32_t>(c));
      run.level = levels_.empty() ? static_cast<uint8_t>(0) : levels_[begin];
      at = run.end;
      if (!first && Continues(runs.back(), run)) {
        runs.back().end = run.end;
      } else {
        runs.push_back(run);
      }
      first = false;
    }
  }

 private:
  bool Continues(const Run& a, const Run& b) const {
    if (a.face != b.face || a.script != b.script || a.level != b.level || a.language != b.language)
      return false;
    const uint32_t length = a.end - a.begin;
    return length < kLongRun || (length < kLongestRun && text_[b.begin] != u' ');
  }

  // The run of the character [begin, end) alone, or of the emoji sequence that begins here.
  Run Next(uint32_t begin, uint32_t end, char32_t c) {
    const Character& character = characters_[c];
    Run run;
    run.begin = begin;
    run.end = end;
    run.language = stretch_.language;
    const UScriptCode script = scripts_.Of(c, character, end - stretch_.begin);
    const uint32_t emoji_end = EmojiSequenceEnd(text_, begin, stretch_.end, characters_);
    if (emoji_end > begin && faces_.HasEmoji()) {
      run.end = emoji_end;
      run.face = faces_.emoji();
      run.script = Unified(script, latin_.first());
    } else {
      run.face = FaceOf(c, character, script, end);
      run.script = Unified(script, run.face);
    }
    face_ = run.face;
    base_ = character.Is(Character::Mark) ? base_ : c;
    digit_ = character.Is(Character::Digit);
    return run;
  }

  FaceId FaceOf(char32_t c, const Character& character, UScriptCode script, uint32_t next) {
    if (character.Is(Character::Ignorable) && face_ != kNoFace) return face_;
    if (character.Is(Character::Mark) && face_ != kNoFace && TakesMark(c)) return face_;
    // One shape of digits on every page, also between them: 13:05, 3,000.
    if (character.Is(Character::Digit)) return StackOf(USCRIPT_LATIN).first();
    if (digit_ && next < stretch_.end && text_[next] >= u'0' && text_[next] <= u'9' && c < 0x80 && c > ' ')
      return face_;
    if (c >= 0xA0 && !character.HasScript() && !stretch_.language->ideographic) {
      const FaceId narrow = faces_.Narrow(c, family_, weight_);
      if (narrow != kNoFace) return narrow;
    }
    FaceStack& stack = StackOf(script);
    FaceId face = stack.Of(c);
    if (face == kNoFace) face = stack.first();  // tofu, in the script's own face
    return face;
  }

  // The face of the base has the mark too, or a precomposed letter for both.
  bool TakesMark(char32_t mark) {
    if (face_ == faces_.emoji() || faces_.Covers(face_, mark)) return true;
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
    const UChar32 composed = unorm2_composePair(nfc, static_cast<UChar32>(base_), static_cast<UChar32>(mark));
    if (composed < 0 || !faces_.Covers(face_, static_cast<char32_t>(composed))) return false;
    base_ = static_cast<char32_t>(composed);
    return true;
  }

  FaceStack& StackOf(UScriptCode script) {
    const UScriptCode wanted = StackFor(script);
    if (stack_ == nullptr || stack_script_ != wanted) {
      stack_ = &faces_.Of(wanted, family_, weight_);
      stack_script_ = wanted;
    }
    return *stack_;
  }

  // Urdu's Arabic is Nastaliq. Cyrillic and Greek bring their own Latin and digits, of the same weight and
  // width.
  UScriptCode StackFor(UScriptCode script) const {
    const UScriptCode own = stretch_.language->stack;
    if (script == USCRIPT_ARABIC && own == kNastaliq) return own;
    if (script == USCRIPT_LATIN && (own == USCRIPT_CYRILLIC || own == USCRIPT_GREEK)) return own;
    return script;
  }

  // The script that the face is asked for. Noto CJK has the same lookups under hani, kana and latn for each
  // of the languages ja, zh and ko, so a sentence that mixes them is shaped as one (HarfBuzz's own Hangul
  // shaper is asked for only where Hangul is). What it draws inside Thai or Arabic is Latin: under other
  // scripts its dots and quotes are Japanese.
  UScriptCode Unified(UScriptCode script, FaceId face) const {
    if (face != latin_.first()) return script;
    if (stretch_.language->ideographic) return ServedByCjk(script) ? stretch_.language->script : script;
    return ServedByCjk(script) || script == USCRIPT_HANGUL ? script : USCRIPT_LATIN;
  }

  const std::u16string& text_;
  const Stretch& stretch_;
  const std::vector<uint8_t>& levels_;
  Family family_;
  Weight weight_;
  Characters& characters_;
  FaceChoice& faces_;
  ScriptWalk scripts_;
  FaceStack& latin_;
  FaceStack* stack_ = nullptr;
  UScriptCode stack_script_ = USCRIPT_INVALID_CODE;
  FaceId face_ = kNoFace;  // of the character before
  char32_t base_ = 0;      // the letter that marks would compose with
  bool digit_ = false;     // the character before is an ASCII digit
};

}  // namespace

std::vector<Run> Itemise(const Source& source, const std::vector<uint8_t>& levels, Family family,
                         Weight weight, Characters& characters, FaceChoice& faces) {
  std::vector<Run> runs;
  for (const Stretch& stretch : source.stretches) {
    StretchWalk(source, stretch, levels, family, weight, characters, faces).Walk(runs);
  }
  return runs;
}

}  // namespace fonts
