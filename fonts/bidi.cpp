#include "fonts/bidi.h"

#include <fribidi.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace fonts {
namespace {

// FriBidi's names for ICU's bidi classes, in ICU's order (UCharDirection).
constexpr std::array<FriBidiCharType, U_CHAR_DIRECTION_COUNT> kTypes = {
    FRIBIDI_TYPE_LTR, FRIBIDI_TYPE_RTL, FRIBIDI_TYPE_EN,  FRIBIDI_TYPE_ES, FRIBIDI_TYPE_ET,
    FRIBIDI_TYPE_AN,  FRIBIDI_TYPE_CS,  FRIBIDI_TYPE_BS,  FRIBIDI_TYPE_SS, FRIBIDI_TYPE_WS,
    FRIBIDI_TYPE_ON,  FRIBIDI_TYPE_LRE, FRIBIDI_TYPE_LRO, FRIBIDI_TYPE_AL, FRIBIDI_TYPE_RLE,
    FRIBIDI_TYPE_RLO, FRIBIDI_TYPE_PDF, FRIBIDI_TYPE_NSM, FRIBIDI_TYPE_BN, FRIBIDI_TYPE_FSI,
    FRIBIDI_TYPE_LRI, FRIBIDI_TYPE_RLI, FRIBIDI_TYPE_PDI};

bool NeedsAlgorithm(std::u16string_view text, Characters& characters) {
  for (size_t i = 0; i < text.size();) {
    UChar32 c = 0;
    U16_NEXT(text.data(), i, text.size(), c);
    // Nothing below U+0590 turns, which spares the look-up for most text.
    if (c >= 0x590 && characters[static_cast<char32_t>(c)].Is(Character::RightToLeft)) return true;
  }
  return false;
}

// A pair is known by its opening bracket; U+2329 and U+3008 are one (UAX #9, BD16).
FriBidiBracketType BracketOf(UChar32 c) {
  const int kind = u_getIntPropertyValue(c, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
  if (kind == U_BPT_NONE) return FRIBIDI_NO_BRACKET;
  const UChar32 opening = kind == U_BPT_OPEN ? c : u_getBidiPairedBracket(c);
  const auto name = static_cast<FriBidiBracketType>(opening == 0x2329 ? 0x3008 : opening);
  return kind == U_BPT_OPEN ? name | FRIBIDI_BRACKET_OPEN_MASK : name;
}

// FriBidi's work grows with the square of some texts, so what is longer than anything that is read on a kiosk
// is resolved in parts: it may come out wrong, but not late.
constexpr size_t kLongest = 8192;  // code points

// What FriBidi reads and writes of one paragraph, by code point.
class BidiParagraph {
 public:
  // Reads the paragraph that begins at `at`; returns where the next one does.
  size_t Read(std::u16string_view text, size_t at) {
    types_.clear();
    brackets_.clear();
    lengths_.clear();
    while (at < text.size() && types_.size() < kLongest && !Ended()) {
      const size_t begin = at;
      UChar32 c = 0;
      U16_NEXT(text.data(), at, text.size(), c);
      types_.push_back(kTypes[static_cast<size_t>(u_charDirection(c))]);
      brackets_.push_back(types_.back() == FRIBIDI_TYPE_ON ? BracketOf(c) : FRIBIDI_NO_BRACKET);
      lengths_.push_back(static_cast<uint8_t>(at - begin));
    }
    return at;
  }

  bool Ended() const { return !types_.empty() && types_.back() == FRIBIDI_TYPE_BS; }

  // Appends a level for each UTF-16 unit; returns the paragraph's own.
  uint8_t Resolve(Bidi::Direction direction, std::vector<uint8_t>& levels) {
    const Bidi::Direction first = ResolveIsolates();
    if (direction == Bidi::Direction::FirstStrong) direction = first;
    const uint8_t level = direction == Bidi::Direction::RightToLeft ? 1 : 0;
    FriBidiParType base = level == 1 ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
    levels_.assign(types_.size(), 0);
    // Out of memory is the only failure: the base direction for all is the best that is left.
    if (fribidi_get_par_embedding_levels_ex(types_.data(), brackets_.data(),
                                            static_cast<FriBidiStrIndex>(types_.size()), &base,
                                            levels_.data()) == 0)
      levels_.assign(types_.size(), static_cast<FriBidiLevel>(level));
    LevelBlanksAtEnd(level);
    for (size_t i = 0; i < levels_.size(); ++i) {
      levels.insert(levels.end(), lengths_[i], static_cast<uint8_t>(levels_[i]));
    }
    return level;
  }

 private:
  // An isolate that is open, or the paragraph itself at the bottom of them all.
  struct Scope {
    FriBidiCharType* initiator = nullptr;
    bool undecided = true;
  };

  // Rules P2, P3 and X5c: a first strong isolate, and the paragraph, take their direction from the first
  // letter that stands in no isolate further in. FriBidi 1.0.8 would search for each one's letter anew, which
  // is quadratic, and would look into isolates that are not closed.
  Bidi::Direction ResolveIsolates() {
    Bidi::Direction first = Bidi::Direction::LeftToRight;
    std::vector<Scope> scopes(1);
    for (FriBidiCharType& type : types_) {
      Scope& scope = scopes.back();
      if (FRIBIDI_IS_LETTER(type) && scope.undecided) {
        scope.undecided = false;
        const bool rtl = FRIBIDI_IS_RTL(type) != 0;
        if (scope.initiator == nullptr) {
          first = rtl ? Bidi::Direction::RightToLeft : Bidi::Direction::LeftToRight;
        } else if (rtl) {
          *scope.initiator = FRIBIDI_TYPE_RLI;
        }
      } else if (type == FRIBIDI_TYPE_PDI) {
        if (scopes.size() > 1) scopes.pop_back();
      } else if (FRIBIDI_IS_ISOLATE(type)) {
        const bool undecided = type == FRIBIDI_TYPE_FSI;
        if (undecided) type = FRIBIDI_TYPE_LRI;
        scopes.push_back({&type, undecided});
      }
    }
    return first;
  }

  // Rule L1, part 4, which FriBidi leaves to the line.
  void LevelBlanksAtEnd(uint8_t level) {
    for (size_t i = types_.size(); i-- > 0 && FRIBIDI_IS_EXPLICIT_OR_BN_OR_WS(types_[i]);)
      levels_[i] = static_cast<FriBidiLevel>(level);
  }

  std::vector<FriBidiCharType> types_;
  std::vector<FriBidiBracketType> brackets_;
  std::vector<FriBidiLevel> levels_;
  std::vector<uint8_t> lengths_;  // in UTF-16 units
};

}  // namespace

Bidi::Resolved Bidi::Resolve(std::u16string_view text, Direction base) {
  Resolved resolved;
  resolved.base = base == Direction::RightToLeft ? 1 : 0;
  resolved.levels.reserve(text.size());
  BidiParagraph paragraph;
  Direction direction = base;
  for (size_t at = 0; at < text.size();) {
    const bool first = at == 0;
    at = paragraph.Read(text, at);
    const uint8_t level = paragraph.Resolve(direction, resolved.levels);
    if (first) resolved.base = level;
    const Direction same = level == 1 ? Direction::RightToLeft : Direction::LeftToRight;
    direction = paragraph.Ended() ? base : same;
  }
  return resolved;
}

std::vector<uint8_t> Bidi::Levels(std::u16string_view text, bool right_to_left, Characters& characters) {
  if (text.empty() || (!right_to_left && !NeedsAlgorithm(text, characters))) return {};
  return Resolve(text, right_to_left ? Direction::RightToLeft : Direction::LeftToRight).levels;
}

std::vector<uint32_t> Bidi::VisualOrder(const std::vector<uint8_t>& levels) {
  std::vector<uint32_t> order(levels.size());
  std::iota(order.begin(), order.end(), 0);
  if (levels.empty()) return order;
  const uint8_t highest = *std::max_element(levels.begin(), levels.end());
  for (uint8_t level = highest; level > 0; --level) {
    for (size_t i = 0; i < levels.size();) {
      if (levels[i] < level) {
        ++i;
        continue;
      }
      size_t end = i;
      while (end < levels.size() && levels[end] >= level) ++end;
      std::reverse(order.begin() + static_cast<std::ptrdiff_t>(i),
                   order.begin() + static_cast<std::ptrdiff_t>(end));
      i = end;
    }
  }
  return order;
}

}  // namespace fonts
