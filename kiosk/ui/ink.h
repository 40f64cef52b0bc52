#pragma once

#include "kiosk/ui/geometry.h"

namespace kiosk {

// The design's colours by their names; `theme.h` says what each is in each theme.
enum class Token : uint8_t {
  Own,         // no token: a colour that is the same in every theme
  Washi,       // 和紙: page background
  Kinari,      // 生成: tool tray, neutral tag, image backing
  Shiro,       // 白: card, field, chip
  Torinoko,    // 鳥の子: decorative hairline only
  KeyDeck,     // keyboard deck
  KeyFn,       // function key
  KeyEdge,     // lower edge of a key
  Nezu,        // 利休鼠: edge of chips, tiles, fields (2-3 px)
  Sumi,        // 墨: text, icons
  Nibi,        // 鈍: secondary text
  DisabledBg,  // disabled fill
  DisabledFg,  // disabled label
  Koiai,       // 濃藍: global bar, dark panels
  Ai,          // 藍: primary button, selected, links
  AiPressed,   // pressed primary
  Hanada,      // 縹: info, gradients, art
  Kamenozoki,  // 甕覗: blue tint
  Shu,         // 朱: seal, you-are-here, Take-with-you, now marker
  ShuText,     // vermilion text on tint
  ShuTint,
  Matcha,      // 抹茶: open, correct
  MatchaText,  // text on matcha tint
  MatchaTint,
  MatchaDot,     // open dot (never alone)
  Yamabuki,      // 山吹: focus ring, progress, counts
  Kincha,        // 金茶: amber text on white
  KinchaText,    // text on yamabuki tint
  YamabukiTint,  // advisory, opens soon
  Fuji,          // 藤: craft
  FujiText,
  FujiTint,
  Teal,  // centre, Shikoku
  TealTint,
  Azuki,  // 小豆: wrong answer, error, Kyushu
  AzukiTint,
  ClosedBg,     // closed tag
  Karakurenai,  // 唐紅: emergency ground only
  EmergencyDeep,
  EmergencyInk,
  EmergencyYellow,
  ReaderBg,  // reader ground
  ReaderTray,
  ReaderBtn,
  OnAi,    // text and icons on ai
  OnDark,  // text and icons on koiai, shu, region colours and pictures
  BarDivider,
  BarDisabled,  // 4.3 on koiai
  Scrim,
  None,
};

// What something is drawn in: a token of the design, which every theme gives its own colour, or a colour that
// stays what it is in all of them (a region's, a picture's).
class Ink {
 public:
  constexpr Ink() = default;
  constexpr Ink(Colour colour)
      : colour_(colour) {}  // NOLINT(google-explicit-constructor): a colour is an ink
  constexpr explicit Ink(Token token, float opacity = 1) : token_(token), opacity_(opacity) {}

  constexpr Token token() const { return token_; }
  constexpr Colour colour() const { return colour_; }  // of Token::Own
  constexpr float opacity() const { return opacity_; }
  constexpr Ink Faded(float opacity) const {
    Ink faded = *this;
    faded.opacity_ *= opacity;
    return faded;
  }
  bool operator==(const Ink&) const = default;

 private:
  Token token_ = Token::Own;
  Colour colour_{};
  float opacity_ = 1;
};

}  // namespace kiosk
